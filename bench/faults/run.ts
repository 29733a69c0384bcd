import { mkdtempSync, rmSync } from 'node:fs'
import { chmodSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machine } from '../speed/measuring.ts'
import { loadAverage } from '../deadline/usage.ts'
import { buildProgram, newHouse, seedHouse, serve, stop, untilReady } from './house.ts'
import { killUnderLoad, victims, type Outcome, type Victim } from './kills.ts'
import { startLoad } from './load.ts'
import { jobStates } from './verify.ts'

const departments = 4
const load = { offices: 8, pause: 0 }

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Tells what came of a row of faults. */
const report = (name: string, { count, recoveries, ledger, auditEntries, wrong }: Outcome): void => {
  const [middle, worst] = [median(recoveries), Math.max(0, ...recoveries)].map((ms) => (ms / 1000).toFixed(1))
  console.log(`\n${name}: ${count} times; working again after ${middle} s (worst ${worst} s)`)
  console.log(`  ${ledger.acknowledged} changes acknowledged, ${auditEntries} audit entries in sound chains`)
  console.log(
    `  sent again ${ledger.repeated}, of these had happened ${ledger.happened}; longest wait ${(ledger.longest / 1000).toFixed(1)} s`,
  )
  for (const [what, times] of Object.entries(ledger.faults)) console.log(`  ${times} × ${what}`)
  for (const one of wrong) console.log(`  WRONG ${one}`)
  if (wrong.length > 0) process.exitCode = 1
}

const runKills = async (victim: Victim, count: number): Promise<void> => {
  const base = mkdtempSync(join(tmpdir(), 'jiheng-faults-'))
  chmodSync(base, 0o755)
  const house = await newHouse({ data: join(base, 'data'), program: 'bundle' })
  seedHouse(house, departments)
  let serving = serve(house)
  await untilReady(house, serving)
  const underLoad = await startLoad({ ...load, url: house.url }, departments)
  try {
    const outcome = await killUnderLoad({ house, serving, load: underLoad }, victim, count)
    serving = outcome.serving
    report(`kill -9 ${victim}`, outcome)
    console.log(`  jobs: ${JSON.stringify(await jobStates(house))}`)
  } finally {
    underLoad.end()
    await stop(serving)
    if (process.exitCode === undefined) rmSync(base, { recursive: true, force: true })
    else console.log(`what is left: ${base}`)
  }
}

/** `npm run bench -- faults [kind] [count]` */
export const runFaults = async ([kind, count = '50']: readonly string[]): Promise<void> => {
  console.log(`${machine()}; load average ${loadAverage()}`)
  buildProgram()
  for (const victim of victims) if (kind === undefined || kind === victim) await runKills(victim, Number(count))
}

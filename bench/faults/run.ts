import { loadAverage } from '../deadline/usage.ts'
import { machine } from '../speed/measuring.ts'
import { buildProgram, removeProgram } from './house.ts'
import { runKills } from './run-kills.ts'
import { runClock } from './run-clock.ts'
import { runDisk } from './run-disk.ts'
import { runPeople } from './run-people.ts'
import { runPower, runPowerControl } from './run-power.ts'
import { runUrl } from './run-url.ts'

/** What can be done to the server, each so many times. */
const kinds: Readonly<Record<string, (count: number) => Promise<void>>> = {
  server: (count) => runKills('server', count),
  database: (count) => runKills('database', count),
  both: (count) => runKills('both', count),
  url: runUrl,
  power: runPower,
  disk: runDisk,
  people: runPeople,
  clock: runClock,
}

/** Only where they are named. */
const controls: typeof kinds = { 'power-control': runPowerControl }

/** `npm run bench -- faults [kind] [count]` */
export const runFaults = async ([kind, count = '50']: readonly string[]): Promise<void> => {
  console.log(`${machine()}; load average ${loadAverage()}; ${new Date().toISOString()}`)
  buildProgram()
  try {
    const chosen = kind === undefined ? Object.values(kinds) : [kinds[kind] ?? controls[kind]]
    for (const run of chosen) await run?.(Number(count))
  } finally {
    removeProgram()
  }
}

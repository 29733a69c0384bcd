import { setTimeout as sleep } from 'node:timers/promises'
import { openBrowser, type Browser } from './browser.ts'
import type { LoadMessage, LoadOptions, Phase } from './messages.ts'
import { collectingDepartments, mixedOffices, writingOffices } from './offices.ts'
import { makeTally, type Tally } from './tally.ts'
import { anyVisit, callsPerVisit, type World } from './visits.ts'
import { writingVisit } from './writing-visit.ts'

const tell = (message: LoadMessage): void => void process.send?.(message)

/** The same chances in every run. */
const dice = (): (() => number) => {
  let state = 20_260_331
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const everyConnection = async (connections: number, until: number, once: () => Promise<boolean>): Promise<void> => {
  const one = async (): Promise<void> => {
    while (performance.now() < until && (await once())) continue
  }
  await Promise.all(Array.from({ length: connections }, one))
}

/** Visits begin at their times, also where those before are not over: what waits, waits in the figures. */
const paced = async (visit: () => Promise<void>, visitsPerSecond: number, until: number): Promise<void> => {
  const under: Promise<void>[] = []
  for (let next = performance.now(); next < until; next += 1000 / visitsPerSecond) {
    const wait = next - performance.now()
    if (wait > 1) await sleep(wait)
    under.push(visit())
  }
  await Promise.all(under)
}

type Run = { readonly browser: Browser; readonly world: World; readonly connections: number }

const runPhase = async ({ browser, world, connections }: Run, phase: Phase, until: number): Promise<void> => {
  if (phase.kind === 'paced') return paced(() => anyVisit(world), phase.perSecond / callsPerVisit, until)
  const line = writingOffices()
  return everyConnection(connections, until, async () => {
    if (phase.kind === 'closed') return anyVisit(world).then(() => true)
    const office = line.take()
    if (office) await writingVisit(browser, office)
    return office !== undefined
  })
}

const main = async ({ url, connections, phases }: LoadOptions): Promise<void> => {
  const tallies: { now: Tally | undefined } = { now: undefined }
  const browser = openBrowser(url, connections, tallies)
  const world = { browser, offices: mixedOffices(), departments: collectingDepartments(), chance: dice() }
  for (const phase of phases) {
    const tally = makeTally()
    tallies.now = tally
    tell({ type: 'begun', name: phase.name })
    const started = performance.now()
    await runPhase({ browser, world, connections }, phase, started + phase.seconds * 1000)
    tell({ type: 'ended', figures: tally.figures(phase.name, (performance.now() - started) / 1000) })
  }
  browser.close()
  process.disconnect()
}

await main(JSON.parse(process.argv[2] ?? '') as LoadOptions)

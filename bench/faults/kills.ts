import { setTimeout as sleep } from 'node:timers/promises'
import { databasePid, kill, readiness, serve, untilGone, untilReady, type House, type Serving } from './house.ts'
import type { Ledger } from './ledger.ts'
import type { Load } from './load.ts'
import { verify } from './verify.ts'

export const victims = ['server', 'database', 'both'] as const
export type Victim = (typeof victims)[number]

export type Fault = {
  readonly house: House
  readonly serving: Serving
  readonly load: Load
}

/** What a row of faults came to. */
export type Outcome = {
  readonly count: number
  /** Milliseconds until the server could work again, of each. */
  readonly recoveries: readonly number[]
  readonly ledger: Ledger
  readonly auditEntries: number
  readonly wrong: readonly string[]
}

/** A moment under load, of any length, so that the fault meets every stage of a change. */
const meanwhile = (): Promise<void> => sleep(200 + Math.random() * 1000)

/** The database dies alone: the same server must come back with it. */
const killDatabase = async ({ house, serving }: Fault): Promise<Serving> => {
  const before = databasePid(house)
  kill(before)
  // Ready may still be said of what has just died: first it must be seen that it went, or that another came.
  for (let tries = 0; tries < 500; tries += 1) {
    const now = databasePid(house)
    if ((now !== undefined && now !== before) || (await readiness(house)).status === 503) break
    await sleep(10)
  }
  return serving
}

const killServer = async ({ house, serving }: Fault): Promise<Serving> => {
  kill(serving.pid)
  await untilGone(serving)
  return serve(house)
}

const killBoth = async ({ house, serving }: Fault): Promise<Serving> => {
  kill(serving.pid)
  kill(databasePid(house))
  await untilGone(serving)
  return serve(house)
}

const strikes: Readonly<Record<Victim, (fault: Fault) => Promise<Serving>>> = {
  server: killServer,
  database: killDatabase,
  both: killBoth,
}

/** Strikes so many times under load, and after each waits until the server works and everything is there. */
export const strike = async (
  fault: Fault,
  how: (fault: Fault) => Promise<Serving>,
  count: number,
): Promise<Outcome & { readonly serving: Serving }> => {
  const { house, load } = fault
  let { serving } = fault
  const recoveries: number[] = []
  const wrong: string[] = []
  let auditEntries = 0
  for (let round = 1; round <= count; round += 1) {
    load.go()
    await meanwhile()
    const started = performance.now()
    serving = await how({ house, load, serving })
    await untilReady(house, serving)
    recoveries.push(performance.now() - started)
    const verdict = await verify(house, await load.settle())
    auditEntries = verdict.auditEntries
    if (verdict.wrong.length > 0) {
      wrong.push(...verdict.wrong.map((one) => `round ${round}: ${one}`))
      break
    }
  }
  return { count: recoveries.length, recoveries, wrong, auditEntries, ledger: await load.look(), serving }
}

/** Kills a victim so many times. */
export const killUnderLoad = (fault: Fault, victim: Victim, count: number): ReturnType<typeof strike> =>
  strike(fault, strikes[victim], count)

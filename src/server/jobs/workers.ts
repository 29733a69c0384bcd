import { setTimeout as sleep } from 'node:timers/promises'
import { inTransaction } from '#store/transaction.ts'
import { beatHolds } from './hold.ts'
import { JobStopped, lanes, type Lane } from './job.ts'
import type { Queue } from './queue.ts'
import { runOne, type Ran, type RunParts } from './run-one.ts'
import type { Taken } from './running-job.ts'
import { nowhere, settle, sweepStale, type Outcome } from './settle.ts'
import { takeNext } from './take.ts'

export type JobTimes = {
  /** How often an idle lane looks. */
  readonly poll: number
  /** How often a process says that it lives, and learns what was cancelled. */
  readonly beat: number
  /** Silence after which a process counts as dead. */
  readonly stale: number
  /** How long jobs may go on after `stop`, before they are told to end and given back. */
  readonly finish: number
  /** How long a job that was told to end may take for it. */
  readonly end: number
}

/** For logs and metrics: names no person. */
export type JobEvent =
  | {
      readonly kind: 'settled'
      readonly job: string
      readonly name: string
      readonly outcome: Ran['outcome']['kind']
      readonly attempt: number
      readonly milliseconds: number
      readonly error?: unknown
    }
  | { readonly kind: 'swept'; readonly count: number }
  | { readonly kind: 'trouble'; readonly error: unknown }

export type WorkerParts = RunParts & {
  readonly queue: Queue
  readonly times: JobTimes
  /** How many jobs of a lane run at once. */
  readonly size: Readonly<Record<Lane, number>>
  readonly tell: (event: JobEvent) => void
}

export type Workers = { readonly wake: () => void; readonly stop: () => Promise<void> }

type State = { isStopping: boolean; readonly active: Set<Taken>; readonly sleepers: Set<() => void> }

const wakeAll = ({ sleepers }: State): void => {
  for (const wake of sleepers) wake()
}

const idle = async (state: State, milliseconds: number): Promise<void> => {
  if (state.isStopping) return
  await new Promise<void>((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      state.sleepers.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    state.sleepers.add(wake)
  })
}

/** Writes the outcome down, also when the database is away for a while; gives up when the job is somebody else's by then. */
const settleSurely = async (parts: WorkerParts, taken: Taken, outcome: Outcome): Promise<void> => {
  const until = performance.now() + parts.times.stale
  for (;;) {
    try {
      await settle(parts, taken, outcome)
      return
    } catch (error) {
      parts.tell({ kind: 'trouble', error })
      if (performance.now() > until) return
      await sleep(parts.times.poll)
    }
  }
}

const work = async (parts: WorkerParts, state: State, taken: Taken): Promise<void> => {
  state.active.add(taken)
  const start = performance.now()
  const { outcome, error } = await runOne(parts, taken)
  if (outcome.kind !== 'lost') await settleSurely(parts, taken, outcome)
  state.active.delete(taken)
  const { id, attempt, begun } = taken
  const milliseconds = performance.now() - start
  const told = { job: id, name: begun.kind, outcome: outcome.kind, attempt, milliseconds }
  parts.tell({ kind: 'settled', ...told, ...(error === undefined ? {} : { error }) })
}

const turn = async (parts: WorkerParts, state: State, lane: Lane): Promise<void> => {
  try {
    const taken = await takeNext(parts.store, parts.queue, lane)
    if (taken === undefined) await idle(state, parts.times.poll)
    else if (taken !== 'forgotten') await work(parts, state, taken)
  } catch (error) {
    parts.tell({ kind: 'trouble', error })
    await idle(state, parts.times.poll)
  }
}

const loop = async (parts: WorkerParts, state: State, lane: Lane): Promise<void> => {
  while (!state.isStopping) await turn(parts, state, lane)
}

const beat = async ({ store }: WorkerParts, { active }: State): Promise<void> => {
  const mine = [...active]
  if (mine.length === 0) return
  const beats = await inTransaction(store, nowhere, ({ client }) =>
    beatHolds(
      client,
      mine.map(({ holder }) => holder),
    ),
  )
  for (const taken of mine) {
    const answer = beats.find(({ holder }) => holder === taken.holder)
    // Settled while the question was under way: no longer ours to judge.
    if (!active.has(taken)) continue
    if (!answer) taken.control.abort(new JobStopped('lost'))
    else if (answer.isCancelAsked) taken.control.abort(new JobStopped('cancelled'))
  }
}

const sweep = async (parts: WorkerParts, state: State): Promise<void> => {
  // After a time without the database our own jobs look dead too.
  await beat(parts, state)
  const count = await sweepStale(parts, parts.times.stale)
  if (count > 0) parts.tell({ kind: 'swept', count })
}

/** Runs `step` again and again until the returned function is called, which waits for the one under way. */
const every = (milliseconds: number, step: () => Promise<void>, tell: WorkerParts['tell']): (() => Promise<void>) => {
  let isOver = false
  let end = (): void => undefined
  const over = new Promise<void>((resolve) => (end = resolve))
  const running = (async () => {
    while (!isOver) {
      await step().catch((error: unknown) => tell({ kind: 'trouble', error }))
      const waiting = new AbortController()
      await Promise.race([sleep(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined), over])
      waiting.abort()
    }
  })()
  return async () => {
    isOver = true
    end()
    await running
  }
}

/** Lets jobs end by themselves for a while, then tells them to. */
const finish = async ({ times }: WorkerParts, state: State, loops: Promise<unknown>): Promise<void> => {
  state.isStopping = true
  wakeAll(state)
  const patience = new AbortController()
  const late = sleep(times.finish, 'late', { signal: patience.signal }).catch(() => 'ended')
  if ((await Promise.race([loops.then(() => 'ended'), late])) === 'late') {
    for (const { control } of state.active) control.abort(new JobStopped('stopping'))
  }
  patience.abort()
  await loops
}

/** Starts working: so many jobs of each lane at once, a sign of life, and a look for jobs of dead processes. */
export const startWorkers = (parts: WorkerParts): Workers => {
  const state: State = { isStopping: false, active: new Set(), sleepers: new Set() }
  const loops = Promise.all(
    lanes.flatMap((lane) => Array.from({ length: parts.size[lane] }, () => loop(parts, state, lane))),
  )
  const stopBeat = every(parts.times.beat, () => beat(parts, state), parts.tell)
  const stopSweep = every(parts.times.stale / 2, () => sweep(parts, state), parts.tell)
  return {
    wake: () => wakeAll(state),
    stop: async () => {
      await stopSweep()
      await finish(parts, state, loops)
      await stopBeat()
    },
  }
}

import type { Store } from '#store/open.ts'
import type { Transaction } from '#store/transaction.ts'
import { cancelJob, enqueue, retryJob } from './enqueue.ts'
import { assertInstalled } from './installed.ts'
import { lanes, type AnyJob, type JobRequest, type Lane } from './job.ts'
import { makeQueue } from './queue.ts'
import { startWorkers, type JobEvent, type JobTimes, type Workers } from './workers.ts'

type Within = Pick<Transaction, 'client' | 'scope'>

export type Jobs = {
  /** Asks for a job in the caller's transaction and division; returns its id, the same for the same kind and key. */
  readonly enqueue: (transaction: Within, request: JobRequest) => Promise<string>
  /** False where the scope does not reach the job or it has ended. */
  readonly cancel: (transaction: Within, id: string) => Promise<boolean>
  /** False where the scope does not reach the job or it has neither failed nor been cancelled. */
  readonly retry: (transaction: Within, id: string) => Promise<boolean>
  /** Begins to work. Throws a StoreProblem where `installJobs` is still to be run. */
  readonly start: () => Promise<void>
  /** After a commit: lanes that sleep look at once. */
  readonly wake: () => void
  /** Lets active jobs end, gives back those that do not in time. */
  readonly stop: () => Promise<void>
  /** Jobs that wait, for the metrics; once started. */
  readonly waiting: () => Promise<Readonly<Record<Lane, number>>>
}

export type JobSettings = {
  readonly jobs: readonly AnyJob[]
  readonly tell?: (event: JobEvent) => void
  readonly size?: Readonly<Record<Lane, number>>
  readonly times?: Partial<JobTimes>
}

const defaultTimes: JobTimes = { poll: 1000, beat: 2000, stale: 20_000, finish: 20_000, end: 2000 }

const byName = (jobs: readonly AnyJob[]): ReadonlyMap<string, AnyJob> => {
  const kinds = new Map(jobs.map((job) => [job.name, job]))
  if (kinds.size < jobs.length) throw new RangeError('two kinds of jobs have the same name')
  return kinds
}

/**
 * Durable jobs in the store's database: asked for in a transaction, done at least once, with what they do `once` done
 * exactly once. A process that only asks need not start.
 */
export const openJobs = (store: Pick<Store, 'pool' | 'connection'>, settings: JobSettings): Jobs => {
  const tell = settings.tell ?? (() => undefined)
  const kinds = byName(settings.jobs)
  const queue = makeQueue(store.connection, (error) => tell({ kind: 'trouble', error }))
  const times = { ...defaultTimes, ...settings.times }
  const size = settings.size ?? { light: 2, heavy: 1 }
  let workers: Workers | undefined
  return {
    enqueue: (transaction, request) => enqueue({ queue, kinds }, transaction, request),
    cancel: (transaction, id) => cancelJob(queue, transaction, id),
    retry: (transaction, id) => retryJob({ queue, kinds }, transaction, id),
    start: async () => {
      await assertInstalled(store)
      await queue.open()
      workers = startWorkers({ store, queue, kinds, times, size, tell, endMilliseconds: times.end })
    },
    wake: () => workers?.wake(),
    stop: async () => {
      await workers?.stop()
      await queue.close()
    },
    waiting: async () => {
      const counts = await Promise.all(lanes.map(async (lane) => [lane, await queue.waiting(lane)] as const))
      return Object.fromEntries(counts) as Record<Lane, number>
    },
  }
}

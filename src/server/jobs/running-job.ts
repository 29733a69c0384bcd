import type { Store } from '#store/open.ts'
import { inTransaction } from '#store/transaction.ts'
import { noteProgress, type Begun } from './entry.ts'
import type { Hold } from './hold.ts'
import { jobSchema } from './install-steps.ts'
import { JobStopped, type RunningJob } from './job.ts'
import { jobScope } from './settle.ts'

/** A job this process works on. */
export type Taken = Hold & { readonly attempt: number; readonly begun: Begun; readonly control: AbortController }

// Often enough for a moving bar, seldom enough not to be felt.
const progressMilliseconds = 300

const markStep = `INSERT INTO ${jobSchema}.effect (division_code, job_id, step) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING`

const stopWhereAsked = (signal: AbortSignal): void => {
  if (signal.aborted) throw signal.reason
}

const progressOf = (store: Pick<Store, 'pool'>, taken: Taken): RunningJob['progress'] => {
  let last = Number.NEGATIVE_INFINITY
  return async (done, total, note) => {
    stopWhereAsked(taken.control.signal)
    const now = performance.now()
    if (done < total && now - last < progressMilliseconds) return
    last = now
    await inTransaction(store, jobScope(taken.division), ({ client }) =>
      noteProgress(client, taken, { done, total, note }),
    )
  }
}

const onceOf =
  (store: Pick<Store, 'pool'>, { id, division, begun }: Taken): RunningJob['once'] =>
  (step, work, scope = jobScope(division, begun.owner ?? undefined)) =>
    inTransaction(store, scope, async (transaction) => {
      const { rowCount } = await transaction.client.query(markStep, [division, id, step])
      if (rowCount !== 1) return false
      await work(transaction)
      return true
    })

/** What the handler of a job gets. */
export const runningJob = (store: Pick<Store, 'pool'>, taken: Taken): RunningJob => {
  const { id, division, attempt, begun, control } = taken
  const { signal } = control
  return {
    id,
    division,
    ...(begun.owner === null ? {} : { owner: begun.owner }),
    key: begun.key,
    attempt,
    signal,
    isCancelled: () => signal.reason instanceof JobStopped && signal.reason.reason === 'cancelled',
    progress: progressOf(store, taken),
    once: onceOf(store, taken),
  }
}

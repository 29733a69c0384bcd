import { setTimeout as sleep } from 'node:timers/promises'
import type { Scope } from '#store/scope.ts'
import type { Store } from '#store/open.ts'
import { inTransaction } from '#store/transaction.ts'
import { findJob, type JobView } from './entry.ts'

/** Whether nothing will happen any more by itself. */
export const hasEnded = ({ state }: JobView): boolean => state === 'done' || state === 'failed' || state === 'cancelled'

export type Following = {
  readonly store: Pick<Store, 'pool'>
  /** Whose eyes: a job the scope does not reach is not told of. */
  readonly scope: Scope
  /** Ends the following, when the reader has gone. */
  readonly signal: AbortSignal
  /** Milliseconds between two looks; 500 by default. */
  readonly every?: number
}

const shownOf = ({ state, attempt, done, total, note, isCancelAsked }: JobView): string =>
  JSON.stringify([state, attempt, done, total, note, isCancelAsked])

/**
 * A job each time it has changed, the first time at once, until it has ended: for server-sent events. It looks rather than
 * listens, so that it works whichever process does the job.
 */
export const followJob = async function* (following: Following, id: string): AsyncGenerator<JobView> {
  const { store, scope, signal, every = 500 } = following
  let shown = ''
  while (!signal.aborted) {
    const job = await inTransaction(store, scope, (transaction) => findJob(transaction, id))
    if (!job) return
    if (shownOf(job) !== shown) yield job
    if (hasEnded(job)) return
    shown = shownOf(job)
    await sleep(every, undefined, { signal }).catch(() => undefined)
  }
}

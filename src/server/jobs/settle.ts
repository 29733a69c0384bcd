import type { Scope } from '#store/scope.ts'
import type { Store } from '#store/open.ts'
import { inTransaction, type Transaction } from '#store/transaction.ts'
import { endEntry, findJob } from './entry.ts'
import { dropHold, staleHolds, type Hold } from './hold.ts'
import { vanished, type JobProblem, type JobResult } from './job.ts'
import type { Queue } from './queue.ts'

/** How a try ended. */
export type Outcome =
  | { readonly kind: 'done'; readonly result: JobResult | undefined }
  | { readonly kind: 'failed'; readonly problem: JobProblem; readonly isFinal: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'returned' }

export type SettleParts = { readonly store: Pick<Store, 'pool'>; readonly queue: Queue }

/** All of a division, in the name of the job's owner. */
export const jobScope = (division: string, owner?: string): Scope => ({
  division,
  readable: '*',
  writable: '*',
  ...(owner === undefined ? {} : { actor: owner }),
})

/** Before a job is known there is no division: a scope that reaches no row. */
export const nowhere: Scope = { division: '000000000', readable: [], writable: [] }

const settleFailed = async (
  { client }: Transaction,
  { queue, hold }: { readonly queue: Queue; readonly hold: Hold },
  { problem, isFinal }: Extract<Outcome, { kind: 'failed' }>,
): Promise<void> => {
  const isTriedAgain = await queue.fail(client, hold, isFinal)
  await endEntry(client, hold, { state: isTriedAgain ? 'retrying' : 'failed', problem })
}

const settleIn = async (
  transaction: Transaction,
  parts: { readonly queue: Queue; readonly hold: Hold },
  outcome: Outcome,
): Promise<void> => {
  const { client } = transaction
  const { queue, hold } = parts
  switch (outcome.kind) {
    case 'done':
      await queue.complete(client, hold)
      return endEntry(client, hold, { state: 'done', result: outcome.result })
    case 'failed':
      return settleFailed(transaction, parts, outcome)
    case 'cancelled':
      await queue.cancel(client, hold)
      return endEntry(client, hold, { state: 'cancelled' })
    case 'returned':
      await queue.giveBack(client, hold)
      return endEntry(client, hold, { state: 'waiting' })
  }
}

/** Writes how a try ended, in one transaction; false where another process has taken the job over. */
export const settle = ({ store, queue }: SettleParts, hold: Hold, outcome: Outcome): Promise<boolean> =>
  inTransaction(store, jobScope(hold.division), async (transaction) => {
    if (!(await dropHold(transaction.client, hold))) return false
    await settleIn(transaction, { queue, hold }, outcome)
    return true
  })

const settleStale = ({ store, queue }: SettleParts, hold: Hold): Promise<boolean> =>
  inTransaction(store, jobScope(hold.division), async (transaction) => {
    if (!(await dropHold(transaction.client, hold))) return false
    const job = await findJob(transaction, hold.id)
    const outcome: Outcome = job?.isCancelAsked
      ? { kind: 'cancelled' }
      : { kind: 'failed', problem: vanished, isFinal: false }
    await settleIn(transaction, { queue, hold }, outcome)
    return true
  })

/** Takes back the jobs of processes that have died; a job that kills its process runs out of tries like any other. */
export const sweepStale = async (parts: SettleParts, staleMilliseconds: number): Promise<number> => {
  const stale = await inTransaction(parts.store, nowhere, ({ client }) => staleHolds(client, staleMilliseconds))
  let swept = 0
  for (const hold of stale) swept += (await settleStale(parts, hold)) ? 1 : 0
  return swept
}

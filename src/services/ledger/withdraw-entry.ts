import { balanceOf } from '#domain/process/ledger/budget-entry.ts'
import { reasonFor, refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listBudgetEntriesOf, printYuan } from '#store/queries/ledger.ts'
import {
  findBudgetEntries,
  findExecutionEntry,
  insertWithdrawals,
  type ListedBudgetEntry,
  type ListedEntry,
} from '#store/queries/ledger-list.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { openProjects } from './ledger-year.ts'

export type WithdrawEntry = { readonly id: string; readonly reason: string }

const already = (entries: readonly ListedEntry[]): Refusal | undefined =>
  entries.some(({ withdrawn }) => withdrawn)
    ? refusal('final', ['该笔已经撤销', 'the entry was withdrawn already'], ['不必再撤销', 'nothing is left to do'])
    : undefined

/** What is left must not sum to less than nothing, unless one of the entries that stay says that it is meant. */
const shortage = async (tx: Work, gone: readonly ListedBudgetEntry[]): Promise<Refusal | undefined> => {
  const projects = [...new Set(gone.map(({ projectId }) => projectId))]
  const left = (await listBudgetEntriesOf(tx, projects)).filter(({ id }) => !gone.some((entry) => entry.id === id))
  const short = gone.some(({ projectId, source }) => {
    const own = left.filter((entry) => entry.project === projectId && entry.source === source)
    return balanceOf(own, projectId, source) < 0n && !own.some(({ allowsBelowZero }) => allowsBelowZero)
  })
  return short
    ? refusal(
        'below-zero',
        ['撤销后该来源的预算为负', 'without it the budget from this source would be below zero'],
        ['请先撤销其后的追减或调剂', 'withdraw the reductions or transfers that came after it first'],
      )
    : undefined
}

type Found = { readonly budget: readonly ListedBudgetEntry[]; readonly execution: ListedEntry | undefined }

const find = async (tx: Work, id: string): Promise<Found> => ({
  budget: await findBudgetEntries(tx, id),
  execution: await findExecutionEntry(tx, id),
})

const entriesOf = ({ budget, execution }: Found): readonly ListedEntry[] => (execution ? [execution] : budget)

const noteWithdrawal = (tx: Work, found: Found, reason: string): void => {
  for (const { id, organisationId, amount } of entriesOf(found))
    tx.note({
      organisation: organisationId,
      verb: 'ledger.withdraw',
      noun: found.execution ? 'execution-entry' : 'budget-entry',
      nounId: id,
      changes: changesBetween({ amount: printYuan(amount) }, { amount: null }),
      reason,
    })
}

/** Takes an entry back, with the other side of a 调剂; both stay in the ledger, and why they no longer count. */
export const withdrawEntry = (ctx: Context, { id, reason }: WithdrawEntry): Promise<{ ids: string[] }> =>
  change(ctx, async (tx) => {
    const by = signedIn(ctx)
    const ids = entriesOf(await find(tx, id)).map(({ projectId }) => projectId)
    if (ids.length === 0) throw notFound(words('台账记录', 'entry of the ledger'))
    await openProjects(ctx, tx, { ids, verb: 'ledger.enter' })
    // Read again now that the projects are locked: somebody may have withdrawn it while we waited.
    const found = await find(tx, id)
    const entries = entriesOf(found)
    unlessRefused(reasonFor(reason, words('撤销台账记录', 'withdraw an entry')) ?? already(entries))
    unlessRefused(await shortage(tx, found.budget))
    await insertWithdrawals(tx, entries, { reason, by, at: ctx.now() })
    noteWithdrawal(tx, found, reason)
    return { ids: entries.map((entry) => entry.id) }
  })

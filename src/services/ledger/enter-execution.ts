import type { Money } from '#domain/number/money.ts'
import { spend, type ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  insertExecutionEntries,
  listBudgetEntriesOf,
  listExecutionEntriesOf,
  printYuan,
  type LedgerProject,
} from '#store/queries/ledger.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { valueOf } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import type { LedgerSource } from './enter-budget.ts'
import { openProjects } from './ledger-year.ts'

export type NewExecutionEntry = {
  readonly projectId: string
  readonly source: LedgerSource
  readonly month: number
  /** A refund is negative. */
  readonly amount: Money
  readonly reason?: string | undefined
}

const noteEntry = (tx: Work, entry: ExecutionEntry, project: LedgerProject | undefined): void => {
  const { source, month } = entry
  tx.note({
    ...(project ? { organisation: project.organisationId } : {}),
    verb: 'ledger.spend',
    noun: 'execution-entry',
    nounId: entry.id,
    changes: changesBetween({}, { project: entry.project, source, month, amount: printYuan(entry.amount) }),
    ...(entry.reason === '' ? {} : { reason: entry.reason }),
  })
}

/** Books spending by month, all entries or none. */
export const enterExecution = (
  ctx: Context,
  { entries }: { readonly entries: readonly NewExecutionEntry[] },
): Promise<{ ids: string[] }> =>
  change(ctx, async (tx) => {
    const createdBy = signedIn(ctx)
    const added = entries.map(({ projectId: project, source, month, amount, reason = '' }): ExecutionEntry => ({
      id: ctx.newId(),
      project,
      source,
      month,
      amount,
      reason,
    }))
    const projects = await openProjects(ctx, tx, { ids: added.map(({ project }) => project), verb: 'ledger.enter' })
    const ids = [...projects.keys()]
    const [budget, before] = [await listBudgetEntriesOf(tx, ids), await listExecutionEntriesOf(tx, ids)]
    added.reduce((execution, entry, at) => valueOf(spend({ budget, execution }, entry), `entries.${at}`), before)
    await insertExecutionEntries(tx, added, { projects, createdBy, createdAt: ctx.now() })
    for (const entry of added) noteEntry(tx, entry, projects.get(entry.project))
    return { ids: added.map(({ id }) => id) }
  })

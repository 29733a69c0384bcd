import { and, eq, isNull } from 'drizzle-orm'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import { budgetEntry, ledgerWithdrawal } from '../schema/ledger.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** An entry of the ledger with whose it is, for the adjustment that follows from it. */
export type BudgetChange = { readonly organisationId: string; readonly year: number; readonly entry: BudgetEntry }

type Row = typeof budgetEntry.$inferSelect

const toChange = ({ organisationId, year, ...row }: Row): BudgetChange => ({
  organisationId,
  year,
  entry: {
    id: row.id,
    kind: row.kind,
    project: row.projectId,
    source: row.source,
    day: dayOf(row.effectiveOn),
    amount: row.amount,
    reason: row.reason,
    document: row.document,
    transfer: row.transferId ?? undefined,
    allowsBelowZero: row.allowsBelowZero,
  },
})

/** An entry that still holds; one that was taken back is none. */
export const findBudgetChange = async ({ db, scope }: Transaction, id: string): Promise<BudgetChange | undefined> => {
  const [row] = await db
    .select({ entry: budgetEntry })
    .from(budgetEntry)
    .leftJoin(
      ledgerWithdrawal,
      and(eq(ledgerWithdrawal.divisionCode, budgetEntry.divisionCode), eq(ledgerWithdrawal.entryId, budgetEntry.id)),
    )
    .where(and(eq(budgetEntry.divisionCode, scope.division), eq(budgetEntry.id, id), isNull(ledgerWithdrawal.entryId)))
  return row && toChange(row.entry)
}

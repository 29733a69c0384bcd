import type { FundSource } from '#domain/filing/finance.ts'
import type { BudgetEntry, BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import type { ExecutionEntry } from '#domain/process/ledger/execution.ts'
import type { Transaction } from '../transaction.ts'
import { readYuan } from './ledger.ts'
import { dayOf } from './organisation.ts'

/** Whose sums: of one project, or of all projects of organisations. */
export type SumsOf = {
  readonly year: number
  readonly project?: string | undefined
  readonly organisations?: readonly string[] | undefined
}

const fitting = `e.division_code = $1 AND e.year = $2 AND ($3::uuid IS NULL OR e.project_id = $3)
  AND ($4::uuid[] IS NULL OR e.organisation_id = ANY($4))
  AND NOT EXISTS (SELECT 1 FROM ledger_withdrawal w WHERE w.division_code = $1 AND w.entry_id = e.id)`

const valuesOf = (division: string, { year, project, organisations }: SumsOf): readonly unknown[] => [
  division,
  year,
  project ?? null,
  organisations ?? null,
]

type BudgetSum = {
  readonly kind: BudgetEntryKind
  readonly source: FundSource
  readonly month: string
  readonly amount: string
}

/**
 * What was entered, summed by kind, source and month, as entries of one project: sums over any number of projects go
 * through the same arithmetic as the entries of one.
 */
export const sumBudget = async ({ client, scope }: Transaction, of: SumsOf): Promise<readonly BudgetEntry[]> => {
  const { rows } = await client.query<BudgetSum>({
    name: 'sum-budget',
    text: `SELECT e.kind, e.source, date_trunc('month', e.effective_on)::date::text AS month, sum(e.amount) AS amount
           FROM budget_entry e WHERE ${fitting} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    values: [...valuesOf(scope.division, of)],
  })
  return rows.map(({ kind, source, month, amount }, at) => ({
    id: String(at),
    kind,
    project: '',
    source,
    day: dayOf(month),
    amount: readYuan(amount),
    reason: '',
    document: '',
    transfer: undefined,
    allowsBelowZero: true,
  }))
}

/** What was spent, summed by source and month, as entries of one project. */
export const sumExecution = async ({ client, scope }: Transaction, of: SumsOf): Promise<readonly ExecutionEntry[]> => {
  const { rows } = await client.query<{ source: FundSource; month: number; amount: string }>({
    name: 'sum-execution',
    text: `SELECT e.source, e.month, sum(e.amount) AS amount FROM execution_entry e WHERE ${fitting}
           GROUP BY 1, 2 ORDER BY 1, 2`,
    values: [...valuesOf(scope.division, of)],
  })
  return rows.map(({ source, month, amount }, at) => ({
    id: String(at),
    project: '',
    source,
    month,
    amount: readYuan(amount),
    reason: '',
  }))
}

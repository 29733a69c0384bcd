import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import type { BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import type { Transaction } from '../transaction.ts'
import { readYuan } from './ledger.ts'
import { dayOf } from './organisation.ts'

/** An entry of the ledger as lists show it, also one that was taken back. */
export type ListedEntry = {
  readonly id: string
  readonly organisationId: string
  readonly projectId: string
  readonly year: number
  readonly source: FundSource
  readonly amount: Money
  readonly reason: string
  readonly importBatchId: string | undefined
  readonly createdBy: string | undefined
  readonly createdAt: Date
  /** Why it was taken back; undefined while it counts. */
  readonly withdrawn: { readonly reason: string; readonly by: string | undefined; readonly at: Date } | undefined
}

export type ListedBudgetEntry = ListedEntry & {
  readonly kind: BudgetEntryKind
  readonly effectiveOn: Day
  readonly document: string
  readonly transferId: string | undefined
}

export type ListedExecutionEntry = ListedEntry & { readonly month: number }

export type EntryFilter = {
  readonly year: number
  readonly project?: string | undefined
  readonly organisations?: readonly string[] | undefined
  readonly importBatch?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

type CommonRow = {
  readonly id: string
  readonly organisationId: string
  readonly projectId: string
  readonly year: number
  readonly source: FundSource
  readonly amount: string
  readonly reason: string
  readonly importBatchId: string | null
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly withdrawnReason: string | null
  readonly withdrawnBy: string | null
  readonly withdrawnAt: Date | null
}

const common = `e.id, e.organisation_id AS "organisationId", e.project_id AS "projectId", e.year, e.source, e.amount,
  e.reason, e.import_batch_id AS "importBatchId", e.created_by AS "createdBy", e.created_at AS "createdAt",
  w.reason AS "withdrawnReason", w.created_by AS "withdrawnBy", w.created_at AS "withdrawnAt"`

const withWithdrawal = `LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id`

const fitting = `e.division_code = $1 AND e.year = $2 AND ($3::uuid IS NULL OR e.project_id = $3)
  AND ($4::uuid[] IS NULL OR e.organisation_id = ANY($4)) AND ($5::uuid IS NULL OR e.import_batch_id = $5)
  AND ($6::uuid IS NULL OR e.id > $6) ORDER BY e.id LIMIT $7`

const valuesOf = (division: string, filter: EntryFilter): readonly unknown[] => {
  const { year, project = null, organisations = null, importBatch = null, after = null, limit } = filter
  return [division, year, project, organisations, importBatch, after, limit]
}

const toEntry = (row: CommonRow): ListedEntry => {
  const { withdrawnReason, withdrawnBy, withdrawnAt } = row
  return {
    id: row.id,
    organisationId: row.organisationId,
    projectId: row.projectId,
    year: row.year,
    source: row.source,
    amount: readYuan(row.amount),
    reason: row.reason,
    importBatchId: row.importBatchId ?? undefined,
    createdBy: row.createdBy ?? undefined,
    createdAt: row.createdAt,
    withdrawn:
      withdrawnReason !== null && withdrawnAt
        ? { reason: withdrawnReason, by: withdrawnBy ?? undefined, at: withdrawnAt }
        : undefined,
  }
}

type BudgetRow = CommonRow & {
  readonly kind: BudgetEntryKind
  readonly effectiveOn: string
  readonly document: string
  readonly transferId: string | null
}

const toBudget = (row: BudgetRow): ListedBudgetEntry => ({
  ...toEntry(row),
  kind: row.kind,
  effectiveOn: dayOf(row.effectiveOn),
  document: row.document,
  transferId: row.transferId ?? undefined,
})

const budgetColumns = `${common}, e.kind, e.effective_on::text AS "effectiveOn", e.document, e.transfer_id AS "transferId"`

/** Budget entries within the scope, in the order they were entered. */
export const listBudgetEntries = async (
  { client, scope }: Transaction,
  filter: EntryFilter,
): Promise<readonly ListedBudgetEntry[]> => {
  const { rows } = await client.query<BudgetRow>(
    `SELECT ${budgetColumns} FROM budget_entry e ${withWithdrawal} WHERE ${fitting}`,
    [...valuesOf(scope.division, filter)],
  )
  return rows.map(toBudget)
}

/** Spending within the scope, in the order it was entered. */
export const listExecutionEntries = async (
  { client, scope }: Transaction,
  filter: EntryFilter,
): Promise<readonly ListedExecutionEntry[]> => {
  const { rows } = await client.query<CommonRow & { readonly month: number }>(
    `SELECT ${common}, e.month FROM execution_entry e ${withWithdrawal} WHERE ${fitting}`,
    [...valuesOf(scope.division, filter)],
  )
  return rows.map((row) => ({ ...toEntry(row), month: row.month }))
}

/** The entry of an id with the other side of its transfer; none where there is no such entry. */
export const findBudgetEntries = async (
  { client, scope }: Transaction,
  id: string,
): Promise<readonly ListedBudgetEntry[]> => {
  const { rows } = await client.query<BudgetRow>({
    name: 'find-budget-entries',
    text: `SELECT ${budgetColumns} FROM budget_entry e ${withWithdrawal} WHERE e.division_code = $1
             AND (e.id = $2 OR e.transfer_id = (SELECT x.transfer_id FROM budget_entry x
               WHERE x.division_code = $1 AND x.id = $2)) ORDER BY e.id`,
    values: [scope.division, id],
  })
  return rows.map(toBudget)
}

export const findExecutionEntry = async (
  { client, scope }: Transaction,
  id: string,
): Promise<ListedExecutionEntry | undefined> => {
  const { rows } = await client.query<CommonRow & { readonly month: number }>({
    name: 'find-execution-entry',
    text: `SELECT ${common}, e.month FROM execution_entry e ${withWithdrawal} WHERE e.division_code = $1 AND e.id = $2`,
    values: [scope.division, id],
  })
  return rows[0] && { ...toEntry(rows[0]), month: rows[0].month }
}

/** Takes entries back; those that were taken back before stay as they are. */
export const insertWithdrawals = async (
  { client, scope }: Transaction,
  entries: readonly { readonly id: string; readonly organisationId: string }[],
  said: { readonly reason: string; readonly by: string; readonly at: Date },
): Promise<void> => {
  await client.query({
    name: 'insert-withdrawals',
    text: `INSERT INTO ledger_withdrawal (division_code, reason, created_by, created_at, entry_id, organisation_id)
           SELECT $1, $2, $3::uuid, $4::timestamptz, * FROM unnest($5::uuid[], $6::uuid[]) ON CONFLICT DO NOTHING`,
    values: [
      scope.division,
      said.reason,
      said.by,
      said.at,
      entries.map(({ id }) => id),
      entries.map(({ organisationId }) => organisationId),
    ],
  })
}

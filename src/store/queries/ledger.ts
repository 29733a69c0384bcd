import { isoDay } from '#domain/process/calendar/day.ts'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import type { ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { moneyIn, moneyOf, type Money } from '#domain/number/money.ts'
import type { ProjectState } from '#domain/process/project.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

export const printYuan = (amount: Money): string => printDecimal(moneyIn(amount, '元'))
/** numeric(18, 2) as the driver gives it. */
export const readYuan = (text: string): Money => moneyOf(toDecimal(text).units)

/** A project as the ledger knows it. */
export type LedgerProject = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: ProjectState
  readonly code: string
  readonly name: string
}

/** Projects by id, locked until the transaction ends: two who enter at once see each other’s sums. */
export const lockLedgerProjects = async (
  { client, scope }: Transaction,
  ids: readonly string[],
): Promise<readonly LedgerProject[]> => {
  const { rows } = await client.query<LedgerProject>({
    name: 'lock-ledger-projects',
    text: `SELECT id, organisation_id AS "organisationId", year, state, code, name FROM project
           WHERE division_code = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
    values: [scope.division, ids],
  })
  return rows
}

type BudgetRow = Omit<BudgetEntry, 'day' | 'amount' | 'transfer'> & {
  readonly day: string
  readonly amount: string
  readonly transfer: string | null
}

const active = `NOT EXISTS (SELECT 1 FROM ledger_withdrawal w WHERE w.division_code = $1 AND w.entry_id = e.id)`

const toBudgetEntry = (row: BudgetRow): BudgetEntry => ({
  ...row,
  day: dayOf(row.day),
  amount: readYuan(row.amount),
  transfer: row.transfer ?? undefined,
})

/** The entries of projects that were not withdrawn. */
export const listBudgetEntriesOf = async (
  { client, scope }: Transaction,
  projects: readonly string[],
): Promise<readonly BudgetEntry[]> => {
  const { rows } = await client.query<BudgetRow>({
    name: 'list-budget-entries-of',
    text: `SELECT e.id, e.kind, e.project_id AS project, e.source, e.effective_on::text AS day, e.amount, e.reason,
             e.document, e.transfer_id AS transfer, e.allows_below_zero AS "allowsBelowZero"
           FROM budget_entry e WHERE e.division_code = $1 AND e.project_id = ANY($2::uuid[]) AND ${active} ORDER BY e.id`,
    values: [scope.division, projects],
  })
  return rows.map(toBudgetEntry)
}

/** The spending of projects that was not withdrawn. */
export const listExecutionEntriesOf = async (
  { client, scope }: Transaction,
  projects: readonly string[],
): Promise<readonly ExecutionEntry[]> => {
  const { rows } = await client.query<Omit<ExecutionEntry, 'amount'> & { readonly amount: string }>({
    name: 'list-execution-entries-of',
    text: `SELECT e.id, e.project_id AS project, e.source, e.month, e.amount, e.reason
           FROM execution_entry e WHERE e.division_code = $1 AND e.project_id = ANY($2::uuid[]) AND ${active} ORDER BY e.id`,
    values: [scope.division, projects],
  })
  return rows.map((row) => ({ ...row, amount: readYuan(row.amount) }))
}

/** Whose the entries are, who entered them, and with which import. */
export type Entered = {
  readonly projects: ReadonlyMap<string, Pick<LedgerProject, 'organisationId' | 'year'>>
  readonly createdBy: string
  readonly createdAt: Date
  readonly importBatchId?: string | undefined
}

const chunk = 2000

const chunks = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / chunk) }, (_, at) => list.slice(at * chunk, (at + 1) * chunk))

type Placed = { readonly project: string }

const commonValues = (scope: Transaction['scope'], of: readonly Placed[], entered: Entered): readonly unknown[] => [
  scope.division,
  entered.createdBy,
  entered.createdAt,
  entered.importBatchId ?? null,
  of.map(({ project }) => entered.projects.get(project)?.organisationId),
  of.map(({ project }) => entered.projects.get(project)?.year),
]

/** Adds entries to the ledger, many at once. */
export const insertBudgetEntries = async (
  { client, scope }: Transaction,
  entries: readonly BudgetEntry[],
  entered: Entered,
): Promise<void> => {
  for (const some of chunks(entries))
    await client.query({
      name: 'insert-budget-entries',
      text: `INSERT INTO budget_entry (division_code, created_by, created_at, import_batch_id, organisation_id, year, id,
               project_id, kind, source, amount, effective_on, reason, document, transfer_id, allows_below_zero)
             SELECT $1, $2::uuid, $3::timestamptz, $4::uuid, * FROM unnest($5::uuid[], $6::smallint[], $7::uuid[],
               $8::uuid[], $9::text[], $10::text[], $11::numeric[], $12::date[], $13::text[], $14::text[], $15::uuid[],
               $16::boolean[])`,
      values: [
        ...commonValues(scope, some, entered),
        some.map(({ id }) => id),
        some.map(({ project }) => project),
        some.map(({ kind }) => kind),
        some.map(({ source }) => source),
        some.map(({ amount }) => printYuan(amount)),
        some.map(({ day }) => isoDay(day)),
        some.map(({ reason }) => reason),
        some.map(({ document }) => document),
        some.map(({ transfer = null }) => transfer),
        some.map(({ allowsBelowZero }) => allowsBelowZero),
      ],
    })
}

/** Adds spending to the ledger, many entries at once. */
export const insertExecutionEntries = async (
  { client, scope }: Transaction,
  entries: readonly ExecutionEntry[],
  entered: Entered,
): Promise<void> => {
  for (const some of chunks(entries))
    await client.query({
      name: 'insert-execution-entries',
      text: `INSERT INTO execution_entry (division_code, created_by, created_at, import_batch_id, organisation_id, year,
               id, project_id, month, source, amount, reason)
             SELECT $1, $2::uuid, $3::timestamptz, $4::uuid, * FROM unnest($5::uuid[], $6::smallint[], $7::uuid[],
               $8::uuid[], $9::smallint[], $10::text[], $11::numeric[], $12::text[])`,
      values: [
        ...commonValues(scope, some, entered),
        some.map(({ id }) => id),
        some.map(({ project }) => project),
        some.map(({ month }) => month),
        some.map(({ source }) => source),
        some.map(({ amount }) => printYuan(amount)),
        some.map(({ reason }) => reason),
      ],
    })
}

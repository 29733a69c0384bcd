import type { FundSource } from '#domain/filing/finance.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import type { Transaction } from '../transaction.ts'

/** The money of one project and source in a year, entries taken back left out. */
export type ProjectMoney = {
  readonly projectId: string
  readonly source: FundSource
  readonly opening: Money
  readonly annual: Money
  readonly spent: Money
}

type Of = { readonly year: number; readonly organisations: readonly string[] }

type MoneyRow = {
  readonly projectId: string
  readonly source: FundSource
  readonly opening: string
  readonly total: string
}

const moneyIn = (text: string): Money => moneyOf(toDecimal(text).units)

const none = '0.00'

const sumBudgets = async (
  { client, scope }: Transaction,
  { year, organisations }: Of,
): Promise<readonly MoneyRow[]> => {
  const { rows } = await client.query<MoneyRow>({
    name: 'sum-budgets-of-organisations',
    text: `SELECT e.project_id AS "projectId", e.source,
             coalesce(sum(e.amount) FILTER (WHERE e.kind = 'opening'), 0.00)::text AS opening, sum(e.amount)::text AS total
           FROM budget_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
           WHERE e.division_code = $1 AND e.year = $2 AND e.organisation_id = ANY ($3::uuid[]) AND w.entry_id IS NULL
           GROUP BY e.project_id, e.source ORDER BY e.project_id, e.source`,
    values: [scope.division, year, organisations],
  })
  return rows
}

const sumSpending = async (
  { client, scope }: Transaction,
  { year, organisations }: Of,
): Promise<readonly MoneyRow[]> => {
  const { rows } = await client.query<MoneyRow>({
    name: 'sum-spending-of-organisations',
    text: `SELECT e.project_id AS "projectId", e.source, '0.00' AS opening, sum(e.amount)::text AS total
           FROM execution_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
           WHERE e.division_code = $1 AND e.year = $2 AND e.organisation_id = ANY ($3::uuid[]) AND w.entry_id IS NULL
           GROUP BY e.project_id, e.source ORDER BY e.project_id, e.source`,
    values: [scope.division, year, organisations],
  })
  return rows
}

/** Budget and spending of the projects of some organisations, by project and source. */
export const listProjectMoney = async (tx: Transaction, of: Of): Promise<readonly ProjectMoney[]> => {
  const [budgets, spending] = [await sumBudgets(tx, of), await sumSpending(tx, of)]
  const keyOf = ({ projectId, source }: MoneyRow): string => `${projectId} ${source}`
  const [budgetBy, spentBy] = [budgets, spending].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const all = new Map([...spending, ...budgets].map((row) => [keyOf(row), row]))
  return [...all].map(([key, { projectId, source }]) => ({
    projectId,
    source,
    opening: moneyIn(budgetBy?.get(key)?.opening ?? none),
    annual: moneyIn(budgetBy?.get(key)?.total ?? none),
    spent: moneyIn(spentBy?.get(key)?.total ?? none),
  }))
}

/** A project of a whole, as its documents name it. */
export type WholeProject = {
  readonly id: string
  readonly organisationId: string
  readonly code: string
  readonly name: string
}

/** The projects of some organisations in a year, in the order of their codes. */
export const listProjectsOf = async (
  { client, scope }: Transaction,
  { year, organisations }: Of,
): Promise<readonly WholeProject[]> => {
  const { rows } = await client.query<WholeProject>({
    name: 'list-projects-of-organisations',
    text: `SELECT id, organisation_id AS "organisationId", code, name FROM project
           WHERE division_code = $1 AND year = $2 AND organisation_id = ANY ($3::uuid[]) AND state <> 'cancelled'
           ORDER BY code, id`,
    values: [scope.division, year, organisations],
  })
  return rows
}

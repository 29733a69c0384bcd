import type { FundSource } from '#domain/filing/finance.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import type { Transaction } from '../transaction.ts'

/** The money of one organisation and source in a year, entries taken back left out. */
export type ExchangedMoney = {
  readonly organisationId: string
  readonly source: FundSource
  readonly opening: Money
  readonly annual: Money
  readonly spent: Money
}

type Texts = { readonly [Key in keyof ExchangedMoney]: Key extends 'source' ? FundSource : string }

const money = (text: string): Money => moneyOf(toDecimal(text).units)

/** Budget and spending within the scope. */
export const listExchangedMoney = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedMoney[]> => {
  const { rows } = await client.query<Texts>({
    name: 'list-exchanged-money',
    text: `SELECT m.organisation_id AS "organisationId", m.source, sum(m.opening)::text AS opening,
             sum(m.annual)::text AS annual, sum(m.spent)::text AS spent
           FROM (SELECT e.organisation_id, e.source, CASE WHEN e.kind = 'opening' THEN e.amount ELSE 0.00 END AS opening,
                   e.amount AS annual, 0.00 AS spent
                 FROM budget_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
                 WHERE e.division_code = $1 AND e.year = $2 AND w.entry_id IS NULL
                 UNION ALL
                 SELECT e.organisation_id, e.source, 0.00, 0.00, e.amount
                 FROM execution_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
                 WHERE e.division_code = $1 AND e.year = $2 AND w.entry_id IS NULL) m
           GROUP BY m.organisation_id, m.source ORDER BY m.organisation_id, m.source`,
    values: [scope.division, year],
  })
  return rows.map(({ opening, annual, spent, ...row }) => ({
    ...row,
    opening: money(opening),
    annual: money(annual),
    spent: money(spent),
  }))
}

/** A goal as a part of a self-evaluation reports on it. */
export type ExchangedGoalResult = {
  readonly id: string
  readonly selfEvaluationId: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
  readonly goalId: string
  readonly goal: string | null
  /** What the office wrote of its results. */
  readonly completion: string | null
}

export const listExchangedGoalResults = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedGoalResult[]> => {
  const { rows } = await client.query<ExchangedGoalResult>({
    name: 'list-exchanged-goal-results',
    text: `SELECT DISTINCT p.self_evaluation_id AS "selfEvaluationId", p.id, p.organisation_id AS "organisationId", p.year,
             p.state, r.goal_id AS "goalId", g.annual AS goal, t.text AS completion
           FROM part p
             JOIN part_row r ON r.division_code = p.division_code AND r.part_id = p.id AND r.revision = p.revision
             LEFT JOIN goal_revision g ON g.division_code = r.division_code AND g.goal_id = r.goal_id
               AND g.revision = r.goal_revision
             LEFT JOIN part_text t ON t.division_code = p.division_code AND t.part_id = p.id AND t.revision = p.revision
               AND t.section = 'task-results'
           WHERE p.division_code = $1 AND r.division_code = $1 AND p.year = $2
           ORDER BY p.self_evaluation_id, p.id, r.goal_id`,
    values: [scope.division, year],
  })
  return rows
}

import type { Decimal } from '#domain/number/decimal.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { Recurrence } from '#domain/process/project.ts'
import type { Transaction } from '../transaction.ts'

/** A project that has money in a year. */
export type BudgetedProject = {
  readonly projectId: string
  readonly organisationId: string
  readonly budgetUnitId: string
  readonly recurrence: Recurrence
  readonly budget: Money
}

type Of = { readonly year: number; readonly organisations: readonly string[] }

/** Projects with a budget above zero, entries taken back left out. */
export const listBudgetedProjects = async (
  { client, scope }: Transaction,
  { year, organisations }: Of,
): Promise<readonly BudgetedProject[]> => {
  const { rows } = await client.query<Omit<BudgetedProject, 'budget'> & { budget: string }>({
    name: 'list-budgeted-projects',
    text: `SELECT p.id AS "projectId", p.organisation_id AS "organisationId", p.budget_unit_id AS "budgetUnitId",
             p.recurrence, sum(e.amount)::text AS budget
           FROM project p JOIN budget_entry e ON e.division_code = p.division_code AND e.project_id = p.id
             AND e.year = p.year
           LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
           WHERE p.division_code = $1 AND e.division_code = $1 AND p.year = $2 AND p.organisation_id = ANY ($3::uuid[])
             AND p.state <> 'cancelled' AND w.entry_id IS NULL
           GROUP BY p.id, p.organisation_id, p.budget_unit_id, p.recurrence HAVING sum(e.amount) > 0 ORDER BY p.id`,
    values: [scope.division, year, organisations],
  })
  return rows.map(({ budget, ...row }) => ({ ...row, budget: moneyOf(toDecimal(budget).units) }))
}

/** One criterion of a self-evaluation that was handed in, as reviewed and accepted or else as the unit has it. */
export type ScoredCriterion = {
  readonly organisationId: string
  readonly schemeId: string
  readonly points: Decimal
  /** Undefined where nobody could judge it. */
  readonly score: Decimal | undefined
}

type ScoreRow = {
  readonly organisationId: string
  readonly schemeId: string
  readonly points: string
  readonly score: string | null
}

const toScored = ({ points, score, ...row }: ScoreRow): ScoredCriterion => ({
  ...row,
  points: toDecimal(points),
  score: score === null ? undefined : toDecimal(score),
})

/** Scores of accepted reviews of a year. */
export const listReviewedScores = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ScoredCriterion[]> => {
  const { rows } = await client.query<ScoreRow>({
    name: 'list-reviewed-scores',
    text: `SELECT r.organisation_id AS "organisationId", s.scheme_id AS "schemeId", c.points::text AS points,
             coalesce(c.own_score, c.unit_score)::text AS score
           FROM review r JOIN self_evaluation s ON s.division_code = r.division_code AND s.id = r.self_evaluation_id
           JOIN review_row c ON c.division_code = r.division_code AND c.review_id = r.id AND c.revision = r.revision
           WHERE r.division_code = $1 AND s.division_code = $1 AND c.division_code = $1 AND r.year = $2
             AND r.state = 'accepted'
           ORDER BY r.organisation_id, c.position`,
    values: [scope.division, year],
  })
  return rows.map(toScored)
}

/** Scores units gave themselves in self-evaluations that were handed in. */
export const listOwnScores = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ScoredCriterion[]> => {
  const { rows } = await client.query<ScoreRow>({
    name: 'list-own-scores',
    text: `SELECT s.organisation_id AS "organisationId", s.scheme_id AS "schemeId", c.points::text AS points,
             coalesce(c.adjusted, c.computed)::text AS score
           FROM self_evaluation s JOIN self_score c ON c.division_code = s.division_code
             AND c.self_evaluation_id = s.id AND c.revision = s.revision
           WHERE s.division_code = $1 AND c.division_code = $1 AND s.year = $2 AND s.state IN ('delivered', 'accepted')
           ORDER BY s.organisation_id, c.position`,
    values: [scope.division, year],
  })
  return rows.map(toScored)
}

/** Rectifications late or once rejected and not closed, by organisation. */
export const countPoorRectifications = async (
  { client, scope }: Transaction,
  today: Day,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await client.query<{ organisationId: string; count: number }>({
    name: 'count-poor-rectifications',
    text: `SELECT organisation_id AS "organisationId", count(*)::int AS count FROM rectification
           WHERE division_code = $1 AND state <> 'closed'
             AND (revision > 1 OR (state IN ('notified', 'planned') AND due_on < $2))
           GROUP BY organisation_id`,
    values: [scope.division, isoDay(today)],
  })
  return new Map(rows.map(({ organisationId, count }) => [organisationId, count]))
}

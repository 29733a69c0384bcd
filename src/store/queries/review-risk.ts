import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** When something was submitted, against when it was due, and how often it came back. */
export type Submission = {
  readonly id: string
  readonly dueOn: Day
  readonly submittedAt: Date | undefined
  readonly returns: number
}

type SubmissionRow = Omit<Submission, 'dueOn' | 'submittedAt'> & {
  readonly dueOn: string
  readonly submittedAt: Date | null
}

/** Submissions by their reviews. */
export const listSubmissions = async (
  { client, scope }: Transaction,
  reviews: readonly string[],
): Promise<readonly Submission[]> => {
  const { rows } = await client.query<SubmissionRow>({
    name: 'list-submissions-of-reviews',
    text: `SELECT r.id, w.due_on::text AS "dueOn", max(s.at) FILTER (WHERE s.event = 'submit') AS "submittedAt",
             count(*) FILTER (WHERE s.event = 'return')::int AS returns
           FROM review r
           JOIN self_evaluation w ON w.division_code = r.division_code AND w.id = r.self_evaluation_id
           LEFT JOIN step s ON s.division_code = r.division_code AND s.noun = 'review' AND s.thing_id = r.id
           WHERE r.division_code = $1 AND r.id = ANY ($2::uuid[]) GROUP BY r.id, w.due_on`,
    values: [scope.division, reviews],
  })
  return rows.map(({ dueOn, submittedAt, ...row }) => ({
    ...row,
    dueOn: dayOf(dueOn),
    submittedAt: submittedAt ?? undefined,
  }))
}

export type StandingFindings = { readonly id: string; readonly errors: number; readonly warnings: number }

/** What the checks still find, answered or not, by self-evaluation. */
export const countStandingFindings = async (
  { client, scope }: Transaction,
  wholes: readonly string[],
): Promise<readonly StandingFindings[]> => {
  const { rows } = await client.query<StandingFindings>({
    name: 'count-standing-findings',
    text: `SELECT self_evaluation_id AS id, count(*) FILTER (WHERE severity = 'error')::int AS errors,
             count(*) FILTER (WHERE severity = 'warning')::int AS warnings
           FROM finding
           WHERE division_code = $1 AND self_evaluation_id = ANY ($2::uuid[]) AND still_found AND state <> 'settled'
           GROUP BY self_evaluation_id`,
    values: [scope.division, wholes],
  })
  return rows
}

export type EvidenceCount = { readonly id: string; readonly results: number; readonly withoutEvidence: number }

/** Results of the parts of self-evaluations, and how many have no evidence. */
export const countEvidence = async (
  { client, scope }: Transaction,
  wholes: readonly string[],
): Promise<readonly EvidenceCount[]> => {
  const { rows } = await client.query<EvidenceCount>({
    name: 'count-evidence-of-wholes',
    text: `SELECT p.self_evaluation_id AS id, count(*)::int AS results,
             count(*) FILTER (WHERE NOT EXISTS (
               SELECT FROM evidence e WHERE e.division_code = r.division_code AND e.part_id = r.part_id
                 AND e.indicator_id = r.indicator_id AND e.removed_at IS NULL))::int AS "withoutEvidence"
           FROM part p
           JOIN part_row r ON r.division_code = p.division_code AND r.part_id = p.id AND r.revision = p.revision
           WHERE p.division_code = $1 AND p.self_evaluation_id = ANY ($2::uuid[]) GROUP BY p.self_evaluation_id`,
    values: [scope.division, wholes],
  })
  return rows
}

export type SameResults = { readonly id: string; readonly same: number }

/** Results typed exactly as the year before for an indicator of the same name in the same office, by self-evaluation. */
export const countSameAsLastYear = async (
  { client, scope }: Transaction,
  wholes: readonly string[],
): Promise<readonly SameResults[]> => {
  const { rows } = await client.query<SameResults>({
    name: 'count-same-as-last-year',
    text: `SELECT p.self_evaluation_id AS id, count(*)::int AS same
           FROM part p
           JOIN part_row r ON r.division_code = p.division_code AND r.part_id = p.id AND r.revision = p.revision
           JOIN indicator i ON i.division_code = r.division_code AND i.goal_id = r.goal_id
             AND i.revision = r.goal_revision AND i.id = r.indicator_id
           WHERE p.division_code = $1 AND p.self_evaluation_id = ANY ($2::uuid[]) AND r.typed <> '' AND EXISTS (
             SELECT FROM part q
             JOIN part_row o ON o.division_code = q.division_code AND o.part_id = q.id AND o.revision = q.revision
             JOIN indicator j ON j.division_code = o.division_code AND j.goal_id = o.goal_id
               AND j.revision = o.goal_revision AND j.id = o.indicator_id
             WHERE q.division_code = p.division_code AND q.organisation_id = p.organisation_id AND q.year = p.year - 1
               AND j.name = i.name AND o.typed = r.typed)
           GROUP BY p.self_evaluation_id`,
    values: [scope.division, wholes],
  })
  return rows
}

export type ScoreSum = { readonly id: string; readonly score: Decimal; readonly points: Decimal }
type ScoreRow = { readonly id: string; readonly score: string; readonly points: string }

const toSum = ({ id, score, points }: ScoreRow): ScoreSum => ({
  id,
  score: toDecimal(score),
  points: toDecimal(points),
})

/** What units gave themselves, by review. */
export const sumOwnScores = async (
  { client, scope }: Transaction,
  reviews: readonly string[],
): Promise<readonly ScoreSum[]> => {
  const { rows } = await client.query<ScoreRow>({
    name: 'sum-own-scores',
    text: `SELECT r.id, sum(w.unit_score)::text AS score, sum(w.points)::text AS points
           FROM review r
           JOIN review_row w ON w.division_code = r.division_code AND w.review_id = r.id AND w.revision = r.revision
           WHERE r.division_code = $1 AND r.id = ANY ($2::uuid[]) GROUP BY r.id`,
    values: [scope.division, reviews],
  })
  return rows.map(toSum)
}

/** What was accepted in a year, by organisation. */
export const sumAcceptedScores = async (
  { client, scope }: Transaction,
  { year, organisations }: { readonly year: number; readonly organisations: readonly string[] },
): Promise<readonly ScoreSum[]> => {
  const { rows } = await client.query<ScoreRow>({
    name: 'sum-accepted-scores',
    text: `SELECT r.organisation_id AS id, sum(coalesce(w.own_score, w.unit_score))::text AS score,
             sum(w.points)::text AS points
           FROM review r
           JOIN review_row w ON w.division_code = r.division_code AND w.review_id = r.id AND w.revision = r.revision
           WHERE r.division_code = $1 AND r.year = $2 AND r.state = 'accepted' AND r.organisation_id = ANY ($3::uuid[])
           GROUP BY r.organisation_id`,
    values: [scope.division, year, organisations],
  })
  return rows.map(toSum)
}

export type OrganisationMoney = { readonly id: string; readonly budget: Money; readonly spent: Money }
type MoneyRow = { readonly id: string; readonly total: string }

const totals = (rows: readonly MoneyRow[]): ReadonlyMap<string, Money> =>
  new Map(rows.map(({ id, total }) => [id, moneyOf(toDecimal(total).units)]))

const sumBudgets = async ({ client, scope }: Transaction, year: number): Promise<ReadonlyMap<string, Money>> => {
  const { rows } = await client.query<MoneyRow>({
    name: 'sum-budgets-by-organisation',
    text: `SELECT e.organisation_id AS id, sum(e.amount)::numeric(20, 2)::text AS total
           FROM budget_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
           WHERE e.division_code = $1 AND e.year = $2 AND w.entry_id IS NULL GROUP BY e.organisation_id`,
    values: [scope.division, year],
  })
  return totals(rows)
}

const sumSpending = async ({ client, scope }: Transaction, year: number): Promise<ReadonlyMap<string, Money>> => {
  const { rows } = await client.query<MoneyRow>({
    name: 'sum-spending-by-organisation',
    text: `SELECT e.organisation_id AS id, sum(e.amount)::numeric(20, 2)::text AS total
           FROM execution_entry e LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.entry_id = e.id
           WHERE e.division_code = $1 AND e.year = $2 AND w.entry_id IS NULL GROUP BY e.organisation_id`,
    values: [scope.division, year],
  })
  return totals(rows)
}

const nothing = moneyOf(0n)

/** Budget and spending of every organisation within the scope, its own projects only. */
export const sumMoneyByOrganisation = async (tx: Transaction, year: number): Promise<readonly OrganisationMoney[]> => {
  const [budgets, spending] = [await sumBudgets(tx, year), await sumSpending(tx, year)]
  const ids = new Set([...budgets.keys(), ...spending.keys()])
  return [...ids].map((id) => ({ id, budget: budgets.get(id) ?? nothing, spent: spending.get(id) ?? nothing }))
}

import { decimal } from '#domain/number/decimal.ts'
import { dayNumber } from '#domain/process/calendar/day.ts'
import { percentIn, riskOf, type Risk, type RiskFacts } from '#domain/process/review/risk.ts'
import {
  countEvidence,
  countSameAsLastYear,
  countStandingFindings,
  listSubmissions,
  sumAcceptedScores,
  sumMoneyByOrganisation,
  sumOwnScores,
  type ScoreSum,
  type Submission,
} from '#store/queries/review-risk.ts'
import type { StoredReview } from '#store/queries/review.ts'
import type { Context } from '../context.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { momentOf } from '../task/clock.ts'
import type { Work } from '../transact.ts'

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))

/** Everything there is to know of all of them, in one statement for each kind: a queue may hold thousands. */
const gather = async (tx: Work, year: number, reviews: readonly StoredReview[]) => {
  const ids = reviews.map(({ id }) => id)
  const wholes = reviews.map(({ selfEvaluationId }) => selfEvaluationId)
  const organisations = reviews.map(({ organisationId }) => organisationId)
  return {
    submissions: byId(await listSubmissions(tx, ids)),
    findings: byId(await countStandingFindings(tx, wholes)),
    evidence: byId(await countEvidence(tx, wholes)),
    same: byId(await countSameAsLastYear(tx, wholes)),
    own: byId(await sumOwnScores(tx, ids)),
    accepted: byId(await sumAcceptedScores(tx, { year: year - 1, organisations })),
    money: byId(await sumMoneyByOrganisation(tx, year)),
  }
}

type Gathered = Awaited<ReturnType<typeof gather>>

const daysLate = (submission: Submission | undefined): number =>
  submission?.submittedAt
    ? Math.max(0, dayNumber(momentOf(submission.submittedAt).day) - dayNumber(submission.dueOn))
    : 0

/** A department is judged by the money of everything below it. */
const executionOf = (ctx: Context, { money }: Gathered, organisation: string): RiskFacts['execution'] => {
  const own = collectedFrom(ctx, organisation).flatMap((id) => money.get(id) ?? [])
  const spent = own.reduce((sum, one) => sum + one.spent, 0n)
  return percentIn(decimal(spent), decimal(own.reduce((sum, one) => sum + one.budget, 0n)))
}

const percentOf = (sum: ScoreSum | undefined): RiskFacts['score'] => sum && percentIn(sum.score, sum.points)

const noFindings = { errors: 0, warnings: 0 }
const noResults = { results: 0, withoutEvidence: 0 }

const factsOf = (ctx: Context, gathered: Gathered, review: StoredReview): RiskFacts => {
  const { id, organisationId, selfEvaluationId: whole } = review
  const submission = gathered.submissions.get(id)
  const { errors, warnings } = gathered.findings.get(whole) ?? noFindings
  const { results, withoutEvidence } = gathered.evidence.get(whole) ?? noResults
  return {
    errors,
    warnings,
    results,
    withoutEvidence,
    daysLate: daysLate(submission),
    execution: executionOf(ctx, gathered, organisationId),
    sameAsLastYear: gathered.same.get(whole)?.same ?? 0,
    score: percentOf(gathered.own.get(id)),
    lastScore: percentOf(gathered.accepted.get(organisationId)),
    returns: submission?.returns ?? 0,
  }
}

/** How closely each submission deserves to be looked at, by the id of its review. */
export const reviewRisks = async (
  ctx: Context,
  tx: Work,
  { year, reviews }: { readonly year: number; readonly reviews: readonly StoredReview[] },
): Promise<ReadonlyMap<string, Risk>> => {
  const gathered = await gather(tx, year, reviews)
  return new Map(reviews.map((review) => [review.id, riskOf(factsOf(ctx, gathered, review))]))
}

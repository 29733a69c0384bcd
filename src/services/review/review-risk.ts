import { decimal } from '#domain/number/decimal.ts'
import { dayNumber } from '#domain/process/calendar/day.ts'
import { percentIn, riskOf, type Risk, type RiskFacts } from '#domain/process/review/risk.ts'
import {
  countStandingFindings,
  listSubmissions,
  sumAcceptedScores,
  sumOwnScores,
  type ScoreSum,
  type Submission,
} from '#store/queries/review-risk.ts'
import type { StoredReview } from '#store/queries/review.ts'
import type { Context } from '../context.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { momentOf } from '../task/clock.ts'
import type { Work } from '../transact.ts'
import { recentMoney, submittedFacts } from './kept-facts.ts'

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))

type Asked = { readonly year: number; readonly reviews: readonly StoredReview[] }

/** Everything there is to know of all of them, in one statement for each kind: a queue may hold thousands. */
const gather = async (ctx: Context, tx: Work, { year, reviews }: Asked) => {
  const ids = reviews.map(({ id }) => id)
  const wholes = reviews.map(({ selfEvaluationId }) => selfEvaluationId)
  const organisations = reviews.map(({ organisationId }) => organisationId)
  return {
    submissions: byId(await listSubmissions(tx, ids)),
    findings: byId(await countStandingFindings(tx, wholes)),
    submitted: await submittedFacts(ctx, tx, reviews),
    own: byId(await sumOwnScores(tx, ids)),
    accepted: byId(await sumAcceptedScores(tx, { year: year - 1, organisations })),
    money: await recentMoney(ctx, tx, year),
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
const noResults = { results: 0, withoutEvidence: 0, sameAsLastYear: 0 }

const factsOf = (ctx: Context, gathered: Gathered, review: StoredReview): RiskFacts => {
  const { id, organisationId, selfEvaluationId: whole } = review
  const submission = gathered.submissions.get(id)
  const { errors, warnings } = gathered.findings.get(whole) ?? noFindings
  return {
    errors,
    warnings,
    ...(gathered.submitted.get(id) ?? noResults),
    daysLate: daysLate(submission),
    execution: executionOf(ctx, gathered, organisationId),
    score: percentOf(gathered.own.get(id)),
    lastScore: percentOf(gathered.accepted.get(organisationId)),
    returns: submission?.returns ?? 0,
  }
}

/** How closely each submission deserves to be looked at, by the id of its review. */
export const reviewRisks = async (ctx: Context, tx: Work, asked: Asked): Promise<ReadonlyMap<string, Risk>> => {
  const gathered = await gather(ctx, tx, asked)
  return new Map(asked.reviews.map((review) => [review.id, riskOf(factsOf(ctx, gathered, review))]))
}

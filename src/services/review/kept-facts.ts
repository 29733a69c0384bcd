import {
  countEvidence,
  countSameAsLastYear,
  sumMoneyByOrganisation,
  type OrganisationMoney,
} from '#store/queries/review-risk.ts'
import type { StoredReview } from '#store/queries/review.ts'
import type { Context } from '../context.ts'
import { reachOf } from '../reach.ts'
import type { Work } from '../transact.ts'

/** What was submitted does not change while it lies with the bureau; every move of its review makes another version. */
export type SubmittedFacts = {
  readonly results: number
  readonly withoutEvidence: number
  readonly sameAsLastYear: number
}

type Money = { readonly at: number; readonly sums: ReadonlyMap<string, OrganisationMoney> }
type Kept = { readonly facts: Map<string, SubmittedFacts>; readonly money: Map<number, Money> }

const kept = new WeakMap<object, Map<string, Kept>>()
const mostReaches = 50
const mostFacts = 50_000
/** Money goes on while reviewers look; their order may lag behind it so many milliseconds. */
const freshFor = 60_000

/** Room for another; what is thrown away is counted again. */
const withRoom = <K, T>(kept: Map<K, T>, most: number): Map<K, T> => {
  if (kept.size >= most) kept.clear()
  return kept
}

/** What is kept for those of one reach: nobody is told what was counted for somebody who sees more. */
const keptOf = (ctx: Context): Kept => {
  const byReach = kept.get(ctx.store.pool) ?? new Map<string, Kept>()
  kept.set(ctx.store.pool, byReach)
  const key = `${ctx.division} ${String(reachOf(ctx))}`
  const known = byReach.get(key) ?? { facts: new Map(), money: new Map() }
  if (!byReach.has(key)) withRoom(byReach, mostReaches).set(key, known)
  return known
}

const keyOf = ({ id, version }: StoredReview): string => `${id} ${version}`

/** Facts of submissions by the id of their review: counted once for each version, since the queue is asked again and again. */
export const submittedFacts = async (
  ctx: Context,
  tx: Work,
  reviews: readonly StoredReview[],
): Promise<ReadonlyMap<string, SubmittedFacts>> => {
  const { facts } = keptOf(ctx)
  const known = new Map(reviews.map((one) => [one.id, facts.get(keyOf(one))]))
  const missing = reviews.filter(({ id }) => known.get(id) === undefined)
  const wholes = missing.map(({ selfEvaluationId }) => selfEvaluationId)
  const evidence = new Map((await countEvidence(tx, wholes)).map((row) => [row.id, row]))
  const same = new Map((await countSameAsLastYear(tx, wholes)).map((row) => [row.id, row.same]))
  for (const review of missing) {
    const { results = 0, withoutEvidence = 0 } = evidence.get(review.selfEvaluationId) ?? {}
    const counted = { results, withoutEvidence, sameAsLastYear: same.get(review.selfEvaluationId) ?? 0 }
    known.set(review.id, counted)
    withRoom(facts, mostFacts).set(keyOf(review), counted)
  }
  return new Map([...known].flatMap(([id, value]) => (value ? [[id, value]] : [])))
}

/** Budget and spending by organisation, as far as the reader reaches; at most a minute old. */
export const recentMoney = async (
  ctx: Context,
  tx: Work,
  year: number,
): Promise<ReadonlyMap<string, OrganisationMoney>> => {
  const { money } = keptOf(ctx)
  const [now, found] = [ctx.now().getTime(), money.get(year)]
  if (found && Math.abs(now - found.at) < freshFor) return found.sums
  const sums = new Map((await sumMoneyByOrganisation(tx, year)).map((row) => [row.id, row]))
  money.set(year, { at: now, sums })
  return sums
}

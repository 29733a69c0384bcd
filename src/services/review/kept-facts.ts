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
type Kept = { readonly facts: Map<string, SubmittedFacts>; readonly money: Map<string, Money> }

const kept = new WeakMap<object, Kept>()
const mostFacts = 50_000
const mostMoney = 50
/** Money goes on while reviewers look; their order may lag behind it so many milliseconds. */
const freshFor = 60_000

const keptOf = ({ store }: Context): Kept => {
  const known = kept.get(store.pool) ?? { facts: new Map(), money: new Map() }
  kept.set(store.pool, known)
  return known
}

/** Room for another; what is thrown away is counted again. */
const withRoom = <T>(kept: Map<string, T>, most: number): Map<string, T> => {
  if (kept.size >= most) kept.clear()
  return kept
}

const keyOf = ({ division }: Context, { id, version }: StoredReview): string => `${division} ${id} ${version}`

/** Facts of submissions by the id of their review: counted once for each version, since the queue is asked again and again. */
export const submittedFacts = async (
  ctx: Context,
  tx: Work,
  reviews: readonly StoredReview[],
): Promise<ReadonlyMap<string, SubmittedFacts>> => {
  const { facts } = keptOf(ctx)
  const known = new Map(reviews.map((one) => [one.id, facts.get(keyOf(ctx, one))]))
  const missing = reviews.filter(({ id }) => known.get(id) === undefined)
  const wholes = missing.map(({ selfEvaluationId }) => selfEvaluationId)
  const evidence = new Map((await countEvidence(tx, wholes)).map((row) => [row.id, row]))
  const same = new Map((await countSameAsLastYear(tx, wholes)).map((row) => [row.id, row.same]))
  for (const review of missing) {
    const { results = 0, withoutEvidence = 0 } = evidence.get(review.selfEvaluationId) ?? {}
    const counted = { results, withoutEvidence, sameAsLastYear: same.get(review.selfEvaluationId) ?? 0 }
    known.set(review.id, counted)
    withRoom(facts, mostFacts).set(keyOf(ctx, review), counted)
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
  const reach = reachOf(ctx)
  const key = `${ctx.division} ${year} ${reach === '*' ? reach : reach.join()}`
  const [now, found] = [ctx.now().getTime(), money.get(key)]
  if (found && Math.abs(now - found.at) < freshFor) return found.sums
  const sums = new Map((await sumMoneyByOrganisation(tx, year)).map((row) => [row.id, row]))
  withRoom(money, mostMoney).set(key, { at: now, sums })
  return sums
}

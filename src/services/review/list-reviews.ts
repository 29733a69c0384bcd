import { riskOrder, waitingBelow } from '#domain/process/review/risk-order.ts'
import type { Risk } from '#domain/process/review/risk.ts'
import type { ReviewState } from '#domain/process/review/review.ts'
import { listReviews as findReviews, type StoredReview } from '#store/queries/review.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'
import { reviewRisks } from './review-risk.ts'

export type ListReviews = {
  readonly year: number
  readonly state?: ReviewState | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Reviews the actor may see, a page at a time. */
export const listReviews = async (ctx: Context, { state, ...filter }: ListReviews): Promise<Page<StoredReview>> => {
  const asked = { ...filter, states: state && [state], limit: filter.limit + 1 }
  const page = pageFrom(await look(ctx, (tx) => findReviews(tx, asked)), filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'review.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}

/** Units that wait are bounded by the organisations of a division. */
const largestQueue = 5000

export type QueuedReview = StoredReview & {
  readonly risk: Risk
  /** How many of those that wait belong to units below: they come first. */
  readonly waitsFor: number
}

const calm: Risk = { points: 0, reasons: [] }

/** What waits for the reviewer: what deserves the closest look first, and never anything before what is below it. */
export const getReviewQueue = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ items: readonly QueuedReview[] }> => {
  const waiting = { year, states: ['queued', 'taken'] as const, limit: largestQueue }
  const { reviews, risks } = await look(ctx, async (tx) => {
    const found = await findReviews(tx, waiting)
    const mine = found.filter(({ organisationId, id }) =>
      isAllowed(ctx, 'review.take', { organisation: organisationId, year, thing: id }),
    )
    return { reviews: mine, risks: await reviewRisks(ctx, tx, { year, reviews: mine }) }
  })
  const queued = new Map(reviews.map((one) => [one.id, { ...one, risk: risks.get(one.id) ?? calm }]))
  const entries = [...queued.values()].map(({ id, organisationId, changedAt, risk }) => ({
    id,
    organisation: organisationId,
    risk: risk.points,
    since: changedAt.toISOString(),
  }))
  const below = waitingBelow(entries, ctx.tree)
  const items = riskOrder(entries, ctx.tree).flatMap(({ id }) => {
    const review = queued.get(id)
    return review ? [{ ...review, waitsFor: below.get(id) ?? 0 }] : []
  })
  return { items }
}

import { chainOf } from '#domain/process/organisation.ts'
import type { ReviewState } from '#domain/process/review/review.ts'
import { listReviews as findReviews, type StoredReview } from '#store/queries/review.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

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

/** What waits for the reviewer: children before those above them, then whoever has waited longest. */
export const getReviewQueue = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ items: readonly StoredReview[] }> => {
  const waiting = { year, states: ['queued', 'taken'] as const, limit: largestQueue }
  const rows = await look(ctx, (tx) => findReviews(tx, waiting))
  const depth = ({ organisationId }: StoredReview): number => chainOf(ctx.tree, organisationId).length
  const items = rows
    .filter(({ organisationId, id }) =>
      isAllowed(ctx, 'review.take', { organisation: organisationId, year, thing: id }),
    )
    .toSorted((a, b) => depth(b) - depth(a) || a.changedAt.getTime() - b.changedAt.getTime())
  return { items }
}

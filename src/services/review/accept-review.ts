import { acceptReview as decide, type ReviewedRow } from '#domain/process/review/review.ts'
import { findReview, listReviewRows, listReviewStates, type StoredReviewRow } from '#store/queries/review.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type MoveInput, type Moved } from '../thing/move-thing.ts'
import { reviewNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'

const reviewedRow = ({ criterion, name, unitScore, ownScore, opinion }: StoredReviewRow): ReviewedRow => ({
  indicator: criterion,
  name,
  unitScore,
  ownScore,
  opinion,
})

/** Accepts a submission: rows scored, differences explained, everything below it accepted before. */
export const acceptReview = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const review = await findReview(tx, input.id)
    if (!review) throw notFound(reviewNoun.machine.noun)
    const rows = (await listReviewRows(tx, review)).map(reviewedRow)
    const states = await listReviewStates(tx, review.year)
    const asked = { rows, tree: ctx.tree, organisation: review.organisationId, states }
    const moved = await moveWithin(ctx, tx, {
      noun: reviewNoun,
      event: 'accept',
      input,
      decide: ({ progress }, act) => decide(progress, asked, act),
    })
    await moveWithin(ctx, tx, { noun: selfEvaluationNoun, event: 'accept', input: { id: review.selfEvaluationId } })
    return moved
  })

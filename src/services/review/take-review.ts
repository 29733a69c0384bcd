import { updateReviewer } from '#store/queries/review.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { moveWithin, type MoveInput, type Moved } from '../thing/move-thing.ts'
import { reviewNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'

/** Takes a submission for review: it is frozen from now on. */
export const takeReview = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: reviewNoun, event: 'take', input })
    await updateReviewer(tx, input.id, signedIn(ctx))
    return moved
  })

/** Puts it back into the queue. */
export const releaseReview = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: reviewNoun, event: 'release', input })
    await updateReviewer(tx, input.id, undefined)
    return moved
  })

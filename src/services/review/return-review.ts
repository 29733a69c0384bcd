import { findReview } from '#store/queries/review.ts'
import { reopenTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { tasksOfWhole } from '../self-evaluation/whole-tasks.ts'
import { moveWithin, type MoveInput, type Moved } from '../thing/move-thing.ts'
import { reviewNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'

/** Returns a submission with a reason: the self-evaluation goes back to its department in the same transaction, and its task is open. */
export const returnReview = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: reviewNoun, event: 'return', input })
    const review = await findReview(tx, input.id)
    if (!review) throw notFound(reviewNoun.machine.noun)
    const back = { id: review.selfEvaluationId, reason: input.reason }
    await moveWithin(ctx, tx, { noun: selfEvaluationNoun, event: 'return', input: back })
    await reopenTasks(tx, tasksOfWhole({ ...review, id: review.selfEvaluationId }))
    return moved
  })

import { finishTasks, reopenTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import { moveVerb, moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { rectificationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'

/** What was done does not suffice: the unit goes on, and its task with it. */
export const rejectRectification = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: rectificationNoun, event: 'reject', input })
    await reopenTasks(tx, { noun: 'rectification', thingId: input.id })
    return moved
  })

export const checkRectification = moveVerb(rectificationNoun, 'check')

/** Ends it; a task that is still open ends with it. */
export const closeRectification = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: rectificationNoun, event: 'close', input })
    await finishTasks(tx, { noun: 'rectification', thingId: input.id }, ctx.now())
    return moved
  })

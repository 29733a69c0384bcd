import type { Context } from '../context.ts'
import { moveVerb, moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { reopenGoalTasks } from './goal-tasks.ts'

export const endorseGoal = moveVerb(goalNoun, 'endorse')
export const forwardGoal = moveVerb(goalNoun, 'forward')
export const dropGoal = moveVerb(goalNoun, 'drop')

/** Back to its writer, who goes on with the same version: nobody has judged it yet. */
export const withdrawGoal = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) =>
    reopenGoalTasks(tx, await moveWithin(ctx, tx, { noun: goalNoun, event: 'withdraw', input })),
  )

import { declareGoal as decideToDeclare } from '#domain/process/goal/declare-goal.ts'
import type { Context } from '../context.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { adviceOn } from './goal-advice.ts'
import { finishGoalTasks } from './goal-tasks.ts'

/** Declares a draft to the chief of the office; refused where the check-up finds an error. */
export const declareGoal = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'declare',
      input,
      decide: async ({ progress }, act) => decideToDeclare(progress, await adviceOn(ctx, tx, { id: input.id }), act),
    })
    return finishGoalTasks(ctx, tx, moved)
  })

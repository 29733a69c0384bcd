import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import { move } from '#domain/process/machine.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { findGoal } from '#store/queries/goal.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf } from '../thing/thing.ts'
import { change } from '../transact.ts'
import type { GoalThing } from './draft.ts'
import { reopenGoalTasks } from './goal-tasks.ts'
import { beginRevision } from './next-revision.ts'

/** Who has the goal before them: an office cannot pull back what is with the bureau. */
const returnVerbs: Readonly<Partial<Record<GoalState, Verb>>> = {
  'with-office': 'goal.endorse',
  'with-department': 'goal.forward',
  'with-bureau': 'goal.review',
  reviewed: 'goal.review',
}

const allowReturn = (ctx: Context, thing: GoalThing): void => {
  const verb = returnVerbs[thing.header.state]
  if (verb) allow(ctx, [verb], askedOf(goalNoun, thing))
}

/** Sends a goal back with a reason. The next draft begins with everything the returned version had. */
export const returnGoal = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const goal = await findGoal(tx, input.id)
    if (!goal) throw notFound(goalNoun.machine.noun)
    const moved = await moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'return',
      input,
      decide: (thing, act) => {
        allowReturn(ctx, thing)
        return move(goalNoun.machine)(thing.progress, 'return', act)
      },
    })
    await beginRevision(ctx, tx, { moved, organisationId: goal.organisationId })
    return reopenGoalTasks(tx, moved)
  })

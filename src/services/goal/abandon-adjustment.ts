import { revisionInForce, type GoalState } from '#domain/process/goal/goal-machine.ts'
import { move } from '#domain/process/machine.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { findGoal } from '#store/queries/goal.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf } from '../thing/thing.ts'
import { change } from '../transact.ts'
import type { GoalThing } from './draft.ts'
import { beginRevision } from './next-revision.ts'
import { unlessYearClosed } from './open-year.ts'

/** Who writes the draft gives it up; what lies with the bureau is the bureau’s to end. */
export const abandonVerbs = (state: GoalState): readonly [Verb] =>
  state === 'draft' ? ['goal.edit'] : ['goal.approve']

const notTheirs = (ctx: Context, thing: GoalThing): Refusal | undefined => {
  const asked = askedOf(goalNoun, thing)
  return abandonVerbs(thing.progress.state).some((verb) => isAllowed(ctx, verb, asked))
    ? undefined
    : refusal(
        'not-now',
        ['调整已报财政部门，不能自行放弃', 'The adjustment lies with the bureau'],
        ['请财政部门办理，或退回后再放弃', 'Ask the bureau to end it, or to return it first'],
      )
}

/** Gives an adjustment up: the goal goes on as it was approved, in a version of its own, and the way there stays on record. */
export const abandonAdjustment = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    const goal = await findGoal(tx, input.id)
    if (!goal) throw notFound(goalNoun.machine.noun)
    let from: number | undefined
    const moved = await moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'abandon',
      input,
      decide: async (thing, act) => {
        unlessRefused(notTheirs(ctx, thing))
        await unlessYearClosed(tx, goal.year)
        from = revisionInForce(thing.progress)
        return move(goalNoun.machine)(thing.progress, 'abandon', act)
      },
    })
    await beginRevision(ctx, tx, {
      moved,
      organisationId: goal.organisationId,
      ...(from === undefined ? {} : { from }),
    })
    return moved
  })

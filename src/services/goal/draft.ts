import { goalStateTerms } from '#domain/words/goal-terms.ts'
import type { GoalEvent, GoalState } from '#domain/process/goal/goal-machine.ts'
import { refusal } from '#domain/process/result.ts'
import { changesBetween, type Snapshot } from '#store/audit-changes.ts'
import { lockGoal } from '#store/queries/goal.ts'
import type { IndicatorHome } from '#store/queries/indicator.ts'
import { touchHeader } from '#store/queries/thing.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, conflicting, loadThing, type Thing } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { unlessYearClosed } from './open-year.ts'

export type GoalThing = Thing<GoalState, GoalEvent>

const onlyDrafts = (state: GoalState): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      [
        `绩效目标现为“${goalStateTerms[state].zh}”，不能修改`,
        `The goal is "${goalStateTerms[state].en}": no editing now`,
      ],
      [
        '请先撤回或由审核方退回；已批复的请先办理目标调整',
        'Withdraw it or have it returned; an approved one takes an adjustment',
      ],
    ),
  )

/** A goal whose draft may be written. Writers come one after another: each has rows of its own, nobody's is lost. */
export const openDraft = async (ctx: Context, tx: Work, id: string): Promise<GoalThing> => {
  if (!(await lockGoal(tx, id))) throw notFound(goalNoun.machine.noun)
  const thing = await loadThing(tx, goalNoun, id)
  allow(ctx, ['goal.edit'], askedOf(goalNoun, thing))
  if (thing.header.state !== 'draft') throw onlyDrafts(thing.header.state)
  await unlessYearClosed(tx, thing.header.year)
  return thing
}

/** Where the draft's indicators are. */
export const homeOf = ({ header }: GoalThing): IndicatorHome => ({
  goalId: header.id,
  revision: header.revision,
  organisationId: header.organisationId,
})

/** Counts a change of a draft and notes what changed; the version of the goal from now on. */
export const keepDraft = async (
  ctx: Context,
  tx: Work,
  done: {
    readonly thing: GoalThing
    readonly verb: string
    readonly before: Snapshot
    readonly after: Snapshot
  },
): Promise<number> => {
  const { id, version, organisationId } = done.thing.header
  const isFirst = await touchHeader(tx, { table: 'goal', id, version }, ctx.now())
  if (!isFirst) throw conflicting(done.thing.header)
  tx.note({
    organisation: organisationId,
    verb: done.verb,
    noun: 'goal',
    nounId: id,
    changes: changesBetween(done.before, done.after),
  })
  return version + 1
}

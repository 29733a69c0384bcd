import { adjustGoal as decideToAdjust, type GoalAdjustment } from '#domain/process/goal/goal-adjustment.ts'
import { revisionsSettled, type GoalProgress } from '#domain/process/goal/goal-machine.ts'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import type { Act } from '#domain/process/machine.ts'
import { chainOf } from '#domain/process/organisation.ts'
import type { Result } from '#domain/process/result.ts'
import { findGoal, type GoalHead } from '#store/queries/goal.ts'
import { findBudgetChange, type BudgetChange } from '#store/queries/goal-budget-change.ts'
import { listGoalRevisions } from '#store/queries/goal-revision.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { goalNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { beginRevision } from './next-revision.ts'
import { unlessYearClosed } from './open-year.ts'

export type AdjustGoal = MoveInput & {
  /** The entry of the ledger the adjustment follows from. */
  readonly budgetEntry: string
}

/** The goal of a whole department follows changes of any of its projects, in the year of the goal. */
const entriesFor = (ctx: Context, goal: GoalHead, found: BudgetChange | undefined): readonly BudgetEntry[] => {
  if (!found || found.year !== goal.year) return []
  const isWithin = chainOf(ctx.tree, found.organisationId).some(({ id }) => id === goal.organisationId)
  return goal.projectId !== undefined || isWithin ? [found.entry] : []
}

const decide = async (
  ctx: Context,
  tx: Work,
  asked: { readonly input: AdjustGoal; readonly goal: GoalHead; readonly progress: GoalProgress; readonly act: Act },
): Promise<Result<GoalProgress>> => {
  const { input, goal, progress, act } = asked
  const entries = entriesFor(ctx, goal, await findBudgetChange(tx, input.budgetEntry))
  const settled = revisionsSettled(progress)
  const revisions = (await listGoalRevisions(tx, goal.id)).filter(({ revision }) => settled.includes(revision))
  const adjustment: GoalAdjustment = {
    goal: goal.id,
    project: goal.projectId ?? entries[0]?.project ?? '',
    budgetEntry: input.budgetEntry,
    usedBefore: revisions.flatMap(({ budgetEntry }) => budgetEntry ?? []),
  }
  return decideToAdjust(progress, { adjustment, entries }, act)
}

/** Opens an approved goal for change, tied to a budget change; the approved version stays in force meanwhile. */
export const adjustGoal = (ctx: Context, input: AdjustGoal): Promise<Moved> =>
  change(ctx, async (tx) => {
    const goal = await findGoal(tx, input.id)
    if (!goal) throw notFound(goalNoun.machine.noun)
    const moved = await moveWithin(ctx, tx, {
      noun: goalNoun,
      event: 'adjust',
      input,
      decide: async ({ progress }, act) => {
        await unlessYearClosed(tx, goal.year)
        return decide(ctx, tx, { input, goal, progress, act })
      },
    })
    await beginRevision(ctx, tx, { moved, organisationId: goal.organisationId, budgetEntry: input.budgetEntry })
    return moved
  })

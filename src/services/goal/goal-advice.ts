import { annualGoalMissing } from '#domain/process/goal/annual-goal-missing.ts'
import { checkUp } from '#domain/process/indicator/check-up.ts'
import type { Advice } from '#domain/process/indicator/advice.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { findGoal } from '#store/queries/goal.ts'
import { findGoalRevision } from '#store/queries/goal-revision.ts'
import { listIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'
import { lastYearIndicators } from './last-year.ts'
import { checkUpRules } from './year-rules.ts'

export type AdviceAsked = {
  readonly id: string
  /** The version at hand unless another is named. */
  readonly revision?: number
  /** Its indicators, where the caller has them at hand. */
  readonly indicators?: readonly PlannedIndicator[]
}

/** What to mend in a goal before it may be declared, or had better be mended. */
export const adviceOn = async (ctx: Context, tx: Work, asked: AdviceAsked): Promise<readonly Advice[]> => {
  const goal = await findGoal(tx, asked.id)
  if (!goal) throw notFound(goalNoun.machine.noun)
  const key = { goalId: asked.id, revision: asked.revision ?? goal.revision }
  const content = await findGoalRevision(tx, key)
  const indicators = asked.indicators ?? (await listIndicators(tx, key))
  const lastYear = await lastYearIndicators(tx, goal)
  const settings = checkUpRules(ctx, goal.year)
  return [...(content ? annualGoalMissing(content) : []), ...checkUp({ indicators, lastYear, settings })]
}

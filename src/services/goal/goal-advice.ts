import { checkUp } from '#domain/process/indicator/check-up.ts'
import type { Advice } from '#domain/process/indicator/advice.ts'
import { findGoal } from '#store/queries/goal.ts'
import { listIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'
import { lastYearIndicators } from './last-year.ts'
import { checkUpRules } from './year-rules.ts'

/** What to mend in the indicators of a goal, in the version at hand unless another is named. */
export const adviceOn = async (
  ctx: Context,
  tx: Work,
  { id, revision }: { readonly id: string; readonly revision?: number },
): Promise<readonly Advice[]> => {
  const goal = await findGoal(tx, id)
  if (!goal) throw notFound(goalNoun.machine.noun)
  const indicators = await listIndicators(tx, { goalId: id, revision: revision ?? goal.revision })
  const lastYear = await lastYearIndicators(tx, goal)
  return checkUp({ indicators, lastYear, settings: checkUpRules(ctx, goal.year) })
}

import { checkUp } from '#domain/process/indicator/check-up.ts'
import type { Advice } from '#domain/process/indicator/advice.ts'
import { findGoal } from '#store/queries/goal.ts'
import { listIndicators, type StoredIndicator } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'
import { lastYearIndicators } from './last-year.ts'
import { checkUpRules } from './year-rules.ts'

/** What to mend in the indicators of a goal as they stand now. */
export const adviceOn = async (
  ctx: Context,
  tx: Work,
  { id, indicators: known }: { readonly id: string; readonly indicators?: readonly StoredIndicator[] },
): Promise<readonly Advice[]> => {
  const goal = await findGoal(tx, id)
  if (!goal) throw notFound(goalNoun.machine.noun)
  const indicators = known ?? (await listIndicators(tx, { goalId: id, revision: goal.revision }))
  const lastYear = await lastYearIndicators(tx, goal)
  return checkUp({ indicators, lastYear, settings: checkUpRules(ctx, goal.year) })
}

import { listExchangedGoals, type ExchangedGoal } from '#store/queries/exchange-goals.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'
import { maySee } from './seen.ts'

/** A goal with the version of it the actor may read. */
export type SeenGoal = ExchangedGoal & { readonly goalId: string; readonly isFinal: boolean }

/** The version at hand where it may be read, else the last one that was approved. */
export const seenGoals = async (ctx: Context, tx: Work, year: number): Promise<readonly SeenGoal[]> => {
  const see = maySee(ctx, { verb: 'goal.read', drafts: goalNoun.drafts })
  return (await listExchangedGoals(tx, year)).flatMap((goal) => {
    const revision = see(goal) ? goal.revision : goal.approved
    if (revision === null || (revision !== goal.revision && !see({ ...goal, state: 'approved' }))) return []
    return [{ ...goal, goalId: goal.id, revision, isFinal: revision === goal.approved }]
  })
}

import type { Advice } from '#domain/process/indicator/advice.ts'
import { mayDeclare } from '#domain/process/indicator/check-up.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import { loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'
import { adviceOn } from './goal-advice.ts'
import { seenRevision } from './seen-revision.ts'

export type GoalCheckUp = {
  readonly advice: readonly Advice[]
  /** Whether nothing stands against declaring it. */
  readonly isReady: boolean
}

/** What to mend in a goal before it is declared, each with a wording that would mend it. */
export const checkUpGoal = (ctx: Context, { id }: { readonly id: string }): Promise<GoalCheckUp> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, goalNoun, id)
    const advice = await adviceOn(ctx, tx, { id, revision: seenRevision(ctx, thing) })
    return { advice, isReady: mayDeclare(advice) }
  })

import type { IndicatorChange } from '#domain/process/indicator/indicator-changes.ts'
import { findGoal } from '#store/queries/goal.ts'
import { listIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { goalNoun } from '../thing/noun.ts'
import { loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'
import { findLastYear, type LastYear } from './last-year.ts'
import { seenRevision } from './seen-revision.ts'
import { changesSinceLastYear } from './since-last-year.ts'

export type SeenLastYear = {
  /** Undefined where there was none, none was approved, or it is outside the actor’s scope. */
  readonly lastYear: LastYear | undefined
  readonly changes: readonly IndicatorChange[]
}

/** The goal of the year before with its results, and what the present one changed against it. */
export const seeLastYear = (ctx: Context, { id }: { readonly id: string }): Promise<SeenLastYear> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, goalNoun, id)
    const revision = seenRevision(ctx, thing)
    const goal = await findGoal(tx, id)
    if (!goal) throw notFound(goalNoun.machine.noun)
    const lastYear = await findLastYear(tx, goal)
    if (!lastYear) return { lastYear, changes: [] }
    const now = await listIndicators(tx, { goalId: id, revision })
    const before = lastYear.indicators.map(({ indicator }) => indicator)
    return { lastYear, changes: changesSinceLastYear(before, now) }
  })

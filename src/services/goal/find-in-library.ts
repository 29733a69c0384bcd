import type { GoalTerm } from '#domain/filing/form-base.ts'
import { listLibraryIndicators, type LibraryIndicator } from '#store/queries/goal-library.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'

export type FindInLibrary = {
  readonly id: string
  readonly term?: GoalTerm | undefined
  readonly level1?: string | undefined
  readonly text?: string | undefined
  readonly limit: number
}

/** Indicators to choose from for a draft: those of approved goals the actor may read, of three years. */
export const findInLibrary = (
  ctx: Context,
  { id, ...filter }: FindInLibrary,
): Promise<{ readonly items: readonly LibraryIndicator[] }> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, goalNoun, id)
    allow(ctx, ['goal.edit'], askedOf(goalNoun, thing))
    const found = await listLibraryIndicators(tx, { ...filter, exceptGoal: id, year: thing.header.year })
    const items = found.filter(({ goalId, organisationId, year }) =>
      isAllowed(ctx, 'goal.read', { organisation: organisationId, year, thing: goalId }),
    )
    return { items }
  })

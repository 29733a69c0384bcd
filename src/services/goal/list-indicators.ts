import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { CheckUpSettings } from '#domain/process/indicator/advice.ts'
import { listGoals as findGoals, type GoalFilter, type GoalLine } from '#store/queries/goal-list.ts'
import { listIndicatorsOfGoals, type StoredIndicator } from '#store/queries/indicator.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look, type Work } from '../transact.ts'
import { seenRevision } from './seen-revision.ts'

/** A goal with the indicators of the version the actor may see. */
export type GoalRows = {
  readonly id: string
  readonly goal: GoalLine
  readonly shownRevision: number
  readonly mayEdit: boolean
  readonly indicators: readonly StoredIndicator[]
}

type Seen = Omit<GoalRows, 'indicators'>

const seenGoal = async (ctx: Context, tx: Work, goal: GoalLine): Promise<Seen | undefined> => {
  const thing = await loadThing(tx, goalNoun, goal.id)
  try {
    const mayEdit = thing.header.state === 'draft' && isAllowed(ctx, 'goal.edit', askedOf(goalNoun, thing))
    return { id: goal.id, goal, shownRevision: seenRevision(ctx, thing), mayEdit }
  } catch (error) {
    // A draft of somebody else: that it exists is known, what it says is not.
    if (error instanceof ServiceError) return undefined
    throw error
  }
}

const settingsOf = ({ catalogue, division }: Context, year: number): CheckUpSettings | undefined =>
  ruleFor(catalogue.cycle.checkUp, { year, division })

/**
 * The indicators of all goals of a year the actor may see, goal by goal, with what the check-up goes by: a page can say
 * what it would say before anything is saved.
 */
export const listIndicators = (
  ctx: Context,
  filter: GoalFilter,
): Promise<Page<GoalRows> & { readonly settings: CheckUpSettings | undefined }> =>
  look(ctx, async (tx) => {
    const page = pageFrom(await findGoals(tx, { ...filter, limit: filter.limit + 1 }), filter.limit)
    const seen: Seen[] = []
    for (const goal of page.items) {
      const found = await seenGoal(ctx, tx, goal)
      if (found) seen.push(found)
    }
    const keys = seen.map(({ id, shownRevision }) => ({ goalId: id, revision: shownRevision }))
    const byGoal = await listIndicatorsOfGoals(tx, keys)
    const items = seen.map((one) => ({ ...one, indicators: byGoal.get(one.id) ?? [] }))
    return { ...page, items, settings: settingsOf(ctx, filter.year) }
  })

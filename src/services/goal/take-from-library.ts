import { zero } from '#domain/number/decimal.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { insertIndicators, listIndicators } from '#store/queries/indicator.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { goalNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { homeOf, openDraft } from './draft.ts'
import {
  indicatorsOf,
  keepRows,
  noIndicator,
  rowIn,
  unlessTooMany,
  unlessTwice,
  type RowsSaved,
} from './indicator-rows.ts'

export type TakeFromLibrary = {
  readonly id: string
  /** The approved goal they are taken from, and which. */
  readonly goalId: string
  readonly indicatorIds: readonly string[]
}

/** Weight and past results belong to the goal it comes from; wording, target and kind of basis are the example. */
const asExample = (indicator: PlannedIndicator, id: string): PlannedIndicator => ({
  ...indicator,
  id,
  origin: 'library',
  weight: zero,
  card: indicator.card && { ...indicator.card, series: [] },
})

const examples = async (ctx: Context, tx: Work, asked: TakeFromLibrary): Promise<readonly PlannedIndicator[]> => {
  const source = await loadThing(tx, goalNoun, asked.goalId)
  allow(ctx, ['goal.read'], askedOf(goalNoun, source))
  if (source.header.state !== 'approved') throw noIndicator()
  const found = await listIndicators(tx, { goalId: asked.goalId, revision: source.header.revision })
  return asked.indicatorIds.map((wanted) => asExample(rowIn(found, wanted), ctx.newId()))
}

/** Adds indicators of an approved goal to a draft, to be made its own. */
export const takeFromLibrary = (
  ctx: Context,
  input: TakeFromLibrary,
): Promise<RowsSaved & { readonly added: readonly string[] }> =>
  change(ctx, async (tx) => {
    unlessTwice(input.indicatorIds, 'indicatorIds')
    const thing = await openDraft(ctx, tx, input.id)
    const before = await indicatorsOf(tx, thing)
    const added = await examples(ctx, tx, input)
    unlessTooMany(before.length + added.length)
    await insertIndicators(tx, { home: homeOf(thing), after: before.length }, added)
    const after = [...before, ...added]
    const kept = await keepRows(ctx, tx, { thing, verb: 'goal.take-from-library', before, after })
    return { id: input.id, added: added.map((indicator) => indicator.id), ...kept }
  })

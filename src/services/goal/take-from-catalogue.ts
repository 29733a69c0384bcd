import { plannedFrom } from '#domain/process/indicator/library-indicator.ts'
import { insertIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { change } from '../transact.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorsOf, keepRows, noIndicator, unlessTooMany, unlessTwice, type RowsSaved } from './indicator-rows.ts'

export type TakeFromCatalogue = {
  readonly id: string
  /** Of the indicators of the library. */
  readonly keys: readonly string[]
}

/** Adds indicators of the library of the catalogue to a draft; targets and weights are still to be given. */
export const takeFromCatalogue = (
  ctx: Context,
  { id, keys }: TakeFromCatalogue,
): Promise<RowsSaved & { readonly added: readonly string[] }> =>
  change(ctx, async (tx) => {
    unlessTwice(keys, 'keys')
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    const library = ctx.catalogue.indicators.flatMap(({ indicators }) => indicators)
    const added = keys.map((key) => {
      const found = library.find((one) => one.id === key)
      if (!found) throw noIndicator()
      return plannedFrom(found, ctx.newId())
    })
    unlessTooMany(before.length + added.length)
    await insertIndicators(tx, { home: homeOf(thing), after: before.length }, added)
    const kept = await keepRows(ctx, tx, {
      thing,
      verb: 'goal.take-from-catalogue',
      before,
      after: [...before, ...added],
    })
    return { id, added: added.map((indicator) => indicator.id), ...kept }
  })

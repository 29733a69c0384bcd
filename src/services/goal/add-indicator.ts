import { insertIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { change } from '../transact.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorFrom, type IndicatorContent } from './goal-input.ts'
import { indicatorsOf, keepRows, unlessTooMany, type RowsSaved } from './indicator-rows.ts'

export type AddIndicator = { readonly id: string; readonly indicator: IndicatorContent }

/** Adds an indicator at the end of a draft; the answer's id is the indicator's. */
export const addIndicator = (ctx: Context, input: AddIndicator): Promise<RowsSaved> =>
  change(ctx, async (tx) => {
    const thing = await openDraft(ctx, tx, input.id)
    const before = await indicatorsOf(tx, thing)
    unlessTooMany(before.length + 1)
    const added = indicatorFrom(input.indicator, { id: ctx.newId(), origin: 'own' })
    await insertIndicators(tx, { home: homeOf(thing), after: before.length }, [added])
    const after = [...before, added]
    return { id: added.id, ...(await keepRows(ctx, tx, { thing, verb: 'goal.add-indicator', before, after })) }
  })

import { orderIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorsOf, keepRows, rowIn, unlessTwice, type RowsSaved } from './indicator-rows.ts'

export type ReorderIndicators = {
  readonly id: string
  /** All indicators of the draft in the order wanted. */
  readonly order: readonly string[]
}

/** Puts the indicators of a draft into another order. */
export const reorderIndicators = (ctx: Context, { id, order }: ReorderIndicators): Promise<RowsSaved> =>
  change(ctx, async (tx) => {
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    unlessTwice(order, 'order')
    // Somebody added or removed one in the meantime: where it belongs is not ours to guess.
    if (order.length !== before.length) throw conflicting({ order: before.map((row) => row.id) }, ['order'])
    const after = order.map((wanted) => rowIn(before, wanted))
    await orderIndicators(tx, homeOf(thing), order)
    return { id, ...(await keepRows(ctx, tx, { thing, verb: 'goal.reorder-indicators', before, after })) }
  })

import { deleteIndicators, orderIndicators } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeIndicator } from './describe-goal.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorsOf, keepRows, rowIn, type RowsSaved } from './indicator-rows.ts'

export type RemoveIndicator = { readonly id: string; readonly indicatorId: string; readonly version: number }

/** Takes an indicator out of a draft; earlier versions of the goal keep it. */
export const removeIndicator = (ctx: Context, { id, indicatorId, version }: RemoveIndicator): Promise<RowsSaved> =>
  change(ctx, async (tx) => {
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    const row = rowIn(before, indicatorId)
    if (row.version !== version) throw conflicting({ ...describeIndicator(row), version: row.version })
    await deleteIndicators(tx, homeOf(thing), [indicatorId])
    const after = before.filter((indicator) => indicator !== row)
    // No gap is left: whatever is added later goes behind the last one.
    await orderIndicators(
      tx,
      homeOf(thing),
      after.map((indicator) => indicator.id),
    )
    return { id: indicatorId, ...(await keepRows(ctx, tx, { thing, verb: 'goal.remove-indicator', before, after })) }
  })

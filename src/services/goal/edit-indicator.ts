import { changesBetween } from '#store/audit-changes.ts'
import { updateIndicator } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeIndicator } from './describe-goal.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorFrom, type IndicatorContent } from './goal-input.ts'
import { indicatorsOf, keepRows, rowIn, type RowsSaved } from './indicator-rows.ts'

export type EditIndicator = {
  readonly id: string
  readonly indicatorId: string
  readonly indicator: IndicatorContent
  /** Version of the row as it was read: others may have saved other rows since. */
  readonly version: number
}

/** Saves one indicator of a draft; the answer's version is that of the row. */
export const editIndicator = (ctx: Context, input: EditIndicator): Promise<RowsSaved & { version: number }> =>
  change(ctx, async (tx) => {
    const { id, indicatorId, version } = input
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    const row = rowIn(before, indicatorId)
    const edited = { ...indicatorFrom(input.indicator, row), version }
    const isFirst = await updateIndicator(tx, homeOf(thing), edited)
    if (!isFirst) {
      const [current, wanted] = [describeIndicator(row), describeIndicator(edited)]
      throw conflicting({ ...current, version: row.version }, Object.keys(changesBetween(current, wanted)))
    }
    const after = before.map((indicator) => (indicator.id === indicatorId ? edited : indicator))
    const kept = await keepRows(ctx, tx, { thing, verb: 'goal.edit-indicator', before, after })
    return { id: indicatorId, version: version + 1, ...kept }
  })

import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { deleteIndicators, insertIndicators, type StoredIndicator } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeIndicator, describeIndicators } from './describe-goal.ts'
import { homeOf, openDraft } from './draft.ts'
import { indicatorFrom, type IndicatorContent } from './goal-input.ts'
import { indicatorsOf, keepRows, unlessTooMany, unlessTwice, type RowsSaved } from './indicator-rows.ts'

export type ReplaceIndicators = {
  readonly id: string
  /** All indicators; one with an id goes on as the one it was. */
  readonly indicators: readonly (IndicatorContent & { readonly indicatorId?: string | undefined })[]
  /** Version of the goal: everything in it is written over. */
  readonly version: number
}

const isSame = (a: PlannedIndicator, b: PlannedIndicator): boolean =>
  Object.keys(changesBetween(describeIndicator(a), describeIndicator(b))).length === 0

/** A row that stays as it was keeps its version: whoever has it open may still save it. */
const versionOf = (was: StoredIndicator | undefined, now: PlannedIndicator): number => {
  if (!was) return 1
  return isSame(was, now) ? was.version : was.version + 1
}

const withIds = (
  ctx: Context,
  before: readonly StoredIndicator[],
  { indicators }: ReplaceIndicators,
): readonly StoredIndicator[] => {
  const byId = new Map(before.map((row) => [row.id, row]))
  return indicators.map(({ indicatorId, ...content }) => {
    // An id of elsewhere is none of this goal's: the row is a new one.
    const was = indicatorId === undefined ? undefined : byId.get(indicatorId)
    const now = indicatorFrom(content, was ?? { id: ctx.newId(), origin: 'own' })
    return { ...now, version: versionOf(was, now) }
  })
}

/** Writes all indicators of a draft at once, as after an import or in a grid. */
export const replaceIndicators = (ctx: Context, input: ReplaceIndicators): Promise<RowsSaved & { ids: string[] }> =>
  change(ctx, async (tx) => {
    const { id, indicators, version } = input
    unlessTooMany(indicators.length)
    const given = indicators.flatMap(({ indicatorId }) => indicatorId ?? [])
    unlessTwice(given, 'indicators')
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    const after = withIds(ctx, before, input)
    if (thing.header.version !== version) {
      const changes = changesBetween(describeIndicators(before), describeIndicators(after))
      throw conflicting({ ...describeIndicators(before), version: thing.header.version }, Object.keys(changes))
    }
    const home = homeOf(thing)
    await deleteIndicators(
      tx,
      home,
      before.map((row) => row.id),
    )
    await insertIndicators(tx, { home, after: 0 }, after)
    const kept = await keepRows(ctx, tx, { thing, verb: 'goal.replace-indicators', before, after })
    return { id, ids: after.map((row) => row.id), ...kept }
  })

import { changesBetween } from '#store/audit-changes.ts'
import { updateIndicator, type StoredIndicator } from '#store/queries/indicator.ts'
import { touchHeader } from '#store/queries/thing.ts'
import type { Context } from '../context.ts'
import { rowGone, type RowOutcome } from '../row-outcome.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { describeIndicators } from './describe-goal.ts'
import { homeOf, openDraft, type GoalThing } from './draft.ts'
import { adviceOn } from './goal-advice.ts'
import { indicatorFrom, type IndicatorContent } from './goal-input.ts'
import { indicatorsOf, unlessTwice, type RowsSaved } from './indicator-rows.ts'

export type EditIndicators = {
  readonly id: string
  readonly rows: readonly {
    readonly indicatorId: string
    /** Version of the row as it was read: others may have saved other rows since. */
    readonly version: number
    readonly indicator: IndicatorContent
  }[]
}

type Wanted = EditIndicators['rows'][number]
type Outcome = RowOutcome<StoredIndicator>
type Edited = { readonly outcome: Outcome; readonly before?: StoredIndicator; readonly after?: StoredIndicator }

/** Writes one row where it is as it was read. The goal is held, so nobody comes between looking and writing. */
const editRow = async (
  tx: Work,
  thing: GoalThing,
  { wanted, before }: { readonly wanted: Wanted; readonly before: StoredIndicator | undefined },
): Promise<Edited> => {
  const { indicatorId, version } = wanted
  if (!before) return { outcome: rowGone(indicatorId) }
  const after = { ...indicatorFrom(wanted.indicator, before), version }
  if (!(await updateIndicator(tx, homeOf(thing), after)))
    return { outcome: { outcome: 'conflict', indicatorId, version: before.version, current: before } }
  return { outcome: { outcome: 'done', indicatorId, version: version + 1 }, before, after }
}

/** Counts one change of the goal, and notes every row by itself. */
const keepEdits = async (
  ctx: Context,
  tx: Work,
  { thing, edited }: { readonly thing: GoalThing; readonly edited: readonly Edited[] },
): Promise<number> => {
  const { id, version, organisationId } = thing.header
  const pairs = edited.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []))
  if (pairs.length === 0) return version
  if (!(await touchHeader(tx, { table: 'goal', id, version }, ctx.now()))) throw conflicting(thing.header)
  for (const { before, after } of pairs) {
    const changes = changesBetween(describeIndicators([before]), describeIndicators([after]))
    tx.note({ organisation: organisationId, verb: 'goal.edit-indicator', noun: 'goal', nounId: id, changes })
  }
  return version + 1
}

/**
 * Saves many indicators of a draft in one transaction. A row somebody else has changed, or that is gone, is told and left
 * alone; the others are saved.
 */
export const editIndicators = (
  ctx: Context,
  { id, rows }: EditIndicators,
): Promise<RowsSaved & { readonly rows: readonly Outcome[] }> =>
  change(ctx, async (tx) => {
    unlessTwice(
      rows.map(({ indicatorId }) => indicatorId),
      'rows',
    )
    const thing = await openDraft(ctx, tx, id)
    const before = await indicatorsOf(tx, thing)
    const byId = new Map(before.map((row) => [row.id, row]))
    const edited: Edited[] = []
    for (const wanted of rows) edited.push(await editRow(tx, thing, { wanted, before: byId.get(wanted.indicatorId) }))
    const goalVersion = await keepEdits(ctx, tx, { thing, edited })
    const after = new Map(edited.flatMap((row) => (row.after ? [[row.after.id, row.after] as const] : [])))
    const indicators = before.map((row) => after.get(row.id) ?? row)
    const advice = await adviceOn(ctx, tx, { id, indicators })
    return { id, goalVersion, advice, rows: edited.map(({ outcome }) => outcome) }
  })

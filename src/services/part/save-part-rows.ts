import { changesBetween } from '#store/audit-changes.ts'
import { listResults, updateResults, type ResultTyped, type TypedRow } from '#store/queries/part-row.ts'
import type { Context } from '../context.ts'
import { unlessTwice } from '../goal/indicator-rows.ts'
import { rowGone, type RowOutcome } from '../row-outcome.ts'
import { change, type Work } from '../transact.ts'
import { openForFilling } from './fill-part.ts'
import type { PartThing } from './load-part.ts'

/** What of each row was changed, against the version it was read at; what is left out stays. */
export type SavePartRows = {
  readonly id: string
  readonly rows: readonly {
    readonly indicatorId: string
    readonly version: number
    readonly typed?: string | undefined
    readonly reason?: string | undefined
  }[]
}

type Cells = Pick<ResultTyped, 'typed' | 'reason'>

export type SavedRows = {
  readonly id: string
  readonly revision: number
  readonly rows: readonly RowOutcome<Cells>[]
}

type Wanted = SavePartRows['rows'][number]
type Found = ReadonlyMap<string, ResultTyped>

const cells = ({ typed, reason }: Cells): Cells => ({ typed, reason })

/** Rows that are there as they were read, with what they shall hold. */
const writable = (rows: readonly Wanted[], found: Found): readonly TypedRow[] =>
  rows.flatMap(({ indicatorId, version, typed, reason }) => {
    const before = found.get(indicatorId)
    if (before?.version !== version) return []
    return [{ indicatorId, version, typed: typed ?? before.typed, reason: reason ?? before.reason }]
  })

const outcomeOf = ({ indicatorId, version }: Wanted, found: Found, saved: ReadonlySet<string>): RowOutcome<Cells> => {
  if (saved.has(indicatorId)) return { outcome: 'done', indicatorId, version: version + 1 }
  const current = found.get(indicatorId)
  if (!current) return rowGone(indicatorId)
  return { outcome: 'conflict', indicatorId, version: current.version, current: cells(current) }
}

/** Every row leaves its own trace, as if it had been saved alone. */
const noteRow = (tx: Work, { header }: PartThing, [before, after]: readonly [ResultTyped, TypedRow]): void => {
  const changes = changesBetween(cells(before), cells(after))
  const named = Object.entries(changes).map(([name, pair]) => [`${after.indicatorId}.${name}`, pair])
  const about = { organisation: header.organisationId, noun: 'part', nounId: header.id }
  tx.note({ ...about, verb: 'part.save', changes: Object.fromEntries(named) })
}

/**
 * Saves many rows of a part as they were typed, in one transaction. A row somebody else has changed, or that is gone,
 * is told and left alone; the others are saved.
 */
export const savePartRows = (ctx: Context, { id, rows }: SavePartRows): Promise<SavedRows> =>
  change(ctx, async (tx) => {
    unlessTwice(
      rows.map(({ indicatorId }) => indicatorId),
      'rows',
    )
    const thing = await openForFilling(ctx, tx, id)
    const { revision } = thing.header
    const results = await listResults(tx, { partId: id, revision })
    const found: Found = new Map(results.map((row) => [row.indicatorId, row]))
    const after = writable(rows, found)
    const by = { by: ctx.actor.person, at: ctx.now() }
    const saved = await updateResults(tx, { partId: id, revision, ...by }, after)
    for (const row of after) {
      const before = found.get(row.indicatorId)
      if (before && saved.has(row.indicatorId)) noteRow(tx, thing, [before, row])
    }
    return { id, revision, rows: rows.map((row) => outcomeOf(row, found, saved)) }
  })

import type { SheetRow, ServerRow } from '../../ui/sheet/sheet-types.ts'
import { valueOf } from '../../ui/sheet/sheet-types.ts'
import type { Part, PartRow } from './queries.ts'
import { standingOf, type Standing } from './row-standing.ts'

/** What is known of a row besides what is typed. */
export type RowFacts = { readonly part: Part; readonly row: PartRow; readonly office: string }

/** Facts of rows by their ids: the columns look here, so that they need not be made anew. */
export type FactBook = { rows: ReadonlyMap<string, RowFacts>; lastYear: ReadonlyMap<string, string> }

const idOf = (part: Part, { indicatorId }: PartRow): string => `${part.id} ${indicatorId}`

/** The indicator of a row. */
export const indicatorIn = (id: string): string => id.split(' ')[1] ?? ''

export const factsOf = (
  parts: readonly Part[],
  nameOf: (organisation: string) => string,
): ReadonlyMap<string, RowFacts> =>
  new Map(
    parts.flatMap((part) =>
      part.rows.map((row) => [idOf(part, row), { part, row, office: nameOf(part.organisationId) }] as const),
    ),
  )

export const serverRows = (parts: readonly Part[], mayFill: (part: Part) => boolean): readonly ServerRow[] =>
  parts.flatMap((part) =>
    part.rows.map((row) => ({
      id: idOf(part, row),
      group: part.id,
      version: row.version,
      cells: { typed: row.typed, reason: row.reason },
      isReadOnly: !mayFill(part),
    })),
  )

const known = new WeakMap<SheetRow, { readonly of: PartRow; readonly standing: Standing }>()

/** How a row stands as it is typed here. Asked for by several cells of the row, and judged once. */
export const standingIn = ({ rows }: FactBook, row: SheetRow): Standing => {
  const of = rows.get(row.id)?.row
  if (!of) return { kind: 'empty' }
  const last = known.get(row)
  if (last?.of === of) return last.standing
  const standing = standingOf(of, { typed: valueOf(row, 'typed'), reason: valueOf(row, 'reason') })
  known.set(row, { of, standing })
  return standing
}

import { fieldsOf } from './encode.ts'
import type { ExchangeField } from './field.ts'
import type { ExchangeTableId } from './tables.ts'
import type { TextCell, TextRow } from './text-row.ts'

/** A column of a file with the field its head names. */
export type FoundColumn = { readonly key: string; readonly field: ExchangeField }

/** The head of a table: its columns by number, those it names twice or not at all, and the rows below. */
export type FoundHead = {
  readonly columns: ReadonlyMap<number, FoundColumn>
  readonly unknown: readonly TextCell[]
  readonly repeated: readonly (TextCell & { readonly field: ExchangeField })[]
  /** The row of the head, from 1. */
  readonly row: number
  readonly below: readonly TextRow[]
}

/** Titles and unit lines may stand above; deeper no head is looked for. */
const deepest = 20
/** One known name alone may be chance. */
const fewest = 2

/** Names are compared without case, spaces and width: Oracle does not tell PRO_CODE and pro_code apart either. */
export const bareName = (text: string): string =>
  text.slice(0, 200).normalize('NFKC').replaceAll(/\s/gu, '').toLowerCase()

const namesOf = ({ name, aliases, zh }: ExchangeField): readonly string[] => [name, ...aliases, zh].map(bareName)

type Names = ReadonlyMap<string, FoundColumn>

/** Every name a column of a table may have. */
export const columnNames = (id: ExchangeTableId): Names =>
  new Map(fieldsOf(id).flatMap(([key, field]) => namesOf(field).map((name) => [name, { key, field }])))

/** No table of the standard is as wide; a hostile one is not searched for names. */
const widest = 500

const knownIn = ({ cells }: TextRow, names: Names): number =>
  new Set(cells.slice(0, widest).flatMap(({ text }) => names.get(bareName(text))?.key ?? [])).size

const headOf = ({ row, cells }: TextRow, names: Names): Omit<FoundHead, 'below'> => {
  const columns = new Map<number, FoundColumn>()
  const taken = new Set<string>()
  const unknown: TextCell[] = []
  const repeated: FoundHead['repeated'][number][] = []
  for (const cell of cells) {
    const found = names.get(bareName(cell.text))
    if (!found) unknown.push(cell)
    else if (taken.has(found.key)) repeated.push({ ...cell, field: found.field })
    else {
      taken.add(found.key)
      columns.set(cell.column, found)
    }
  }
  return { columns, unknown, repeated, row }
}

/** A second head in Chinese below the national names. */
const repeatsHead = ({ cells }: TextRow, columns: FoundHead['columns']): boolean => {
  const known = cells.filter(({ column }) => columns.has(column))
  return known.length >= fewest && known.every(({ column, text }) => isNameOf(columns.get(column), text))
}

const isNameOf = (found: FoundColumn | undefined, text: string): boolean =>
  found !== undefined && namesOf(found.field).includes(bareName(text))

/** The row among the first that names most columns of a table; undefined where none names two. */
export const findHead = (rows: readonly TextRow[], id: ExchangeTableId): FoundHead | undefined => {
  const names = columnNames(id)
  const counts = rows.slice(0, deepest).map((row) => knownIn(row, names))
  const most = Math.max(fewest, ...counts)
  const at = counts.indexOf(most)
  const row = rows[at]
  if (!row) return undefined
  const head = headOf(row, names)
  const next = rows[at + 1]
  return { ...head, below: rows.slice(next && repeatsHead(next, head.columns) ? at + 2 : at + 1) }
}

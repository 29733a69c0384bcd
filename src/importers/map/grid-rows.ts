import type { Table } from '#domain/text/document.ts'
import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { columnKind, level1Name, level2Name, type ColumnKind } from './columns.ts'

export type GridIndicator = {
  readonly level1: string
  readonly level2: string
  readonly name: MappedText
  readonly values: ReadonlyMap<ColumnKind, MappedText>
}
export type Grid = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly header: MappedText
  readonly rows: readonly GridIndicator[]
}

const kindsOf = (row: readonly MappedText[]): ColumnKind[] => row.map(({ text }) => columnKind(text))

const namesIndicators = (kinds: readonly ColumnKind[]): boolean =>
  kinds.includes('name') && kinds.some((kind) => kind === 'target' || kind === 'actual' || kind === 'completion')

/** The head need not be the first row: official forms carry project and money rows above it. */
const headOf = (table: Table): number => table.rows.findIndex((row) => namesIndicators(kindsOf(row)))

const isTotal = (text: string): boolean => /^(?:总分|合计|总计|小计|总得分)$/u.test(text)

/** Name column: the third level where there is one, else the last column that names indicators. */
const nameColumn = (kinds: readonly ColumnKind[]): number => kinds.lastIndexOf('name')

type Carried = { level1: string; level2: string }

/** Merged cells stand once: a level is in force until the next one is written. */
const carry = (carried: Carried, cells: readonly MappedText[], kinds: readonly ColumnKind[]): void => {
  cells.forEach(({ text }, column) => {
    const kind = kinds[column]
    if (kind === 'level1' && text !== '') Object.assign(carried, { level1: text, level2: '' })
    else if (kind === 'level2' && text !== '') carried.level2 = text
  })
}

const indicatorOf = (row: readonly MappedText[], kinds: readonly ColumnKind[], carried: Carried): GridIndicator[] => {
  const name = row[nameColumn(kinds)]
  if (!name || name.text === '' || isTotal(name.text) || row.some(({ text }) => isTotal(text))) return []
  if (level1Name.test(name.text) || level2Name.test(name.text)) return []
  const values = new Map(kinds.flatMap((kind, column) => (row[column] ? [[kind, row[column]] as const] : [])))
  return [{ ...carried, name, values }]
}

/** Indicator rows of a table with real cells; undefined where no head names indicators and their values. */
export const gridRowsOf = (table: Table): Grid | undefined => {
  const head = headOf(table)
  const header = table.rows[head]
  if (!header) return undefined
  const kinds = kindsOf(header)
  const carried: Carried = { level1: '', level2: '' }
  const rows = table.rows.slice(head + 1).flatMap((row) => {
    carry(carried, row, kinds)
    return indicatorOf(row, kinds, carried)
  })
  return { columns: header.map(({ text }) => text), kinds, header: joinTexts(header), rows }
}

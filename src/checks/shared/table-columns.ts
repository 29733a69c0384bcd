import type { Filing } from '#domain/filing/filing.ts'
import { isTable, type Table } from '#domain/text/document.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { Mention } from './mentions.ts'
import { placeIn } from './places.ts'

/** One column of a table: the total row's number, and the numbers of the rows it adds up. */
export type ColumnTotal = {
  readonly column: string
  readonly label: string
  readonly total: Mention
  readonly parts: readonly Mention[]
  /** Rows that may divide other rows (其中, numbered levels): their sum proves nothing when it differs. */
  readonly isFlat: boolean
}

const totalLabel = /^(?:合|总|共)\s*计(?:[（(].*)?$/u
const subtotalLabel = /^小\s*计(?:[（(].*)?$/u
const level = /^(?:其中|[（(]?[一二三四五六七八九十]+[）)、]|[（(]?\d+[.．、）)]|—|-|\s*[①-⑳])/u

const textOf = (cell: MappedText | undefined): string => cell?.text.trim() ?? ''
const labelOf = (row: readonly MappedText[]): string => textOf(row.find((cell) => !/^[\d.]*$/u.test(textOf(cell))))
const isTotal = (row: readonly MappedText[]): boolean => row.some((cell) => totalLabel.test(textOf(cell)))
const isSubtotal = (row: readonly MappedText[]): boolean => row.some((cell) => subtotalLabel.test(textOf(cell)))

/** Amounts are rounded to their decimals; whole numbers of anything else are exact. */
const unitOf = (header: string): string => (/元|金额|预算|支出|决算|收入|资金|经费/u.test(header) ? '万元' : '个')

const mentionAt = (
  filing: Filing,
  row: readonly MappedText[],
  at: { column: number; unit: string },
): Mention | undefined => {
  const cell = row[at.column]
  const value = parseDecimal(textOf(cell))
  if (!cell || !value) return undefined
  const figure = { value, unit: at.unit, qualifier: undefined, qualifierPrinted: '' }
  return { name: labelOf(row), figure, place: placeIn(filing, cell, { from: 0, to: cell.text.length }) }
}

const columnTotal = (filing: Filing, table: Table, at: { total: number; column: number }): readonly ColumnTotal[] => {
  const totalRow = table.rows[at.total] ?? []
  const header = textOf(table.rows[table.headerRows - 1]?.[at.column])
  const where = { column: at.column, unit: unitOf(header) }
  const total = mentionAt(filing, totalRow, where)
  const others = table.rows.filter((_row, index) => index >= table.headerRows && index !== at.total)
  const subtotals = others.filter(isSubtotal)
  const rows = subtotals.length > 1 ? subtotals : others.filter((row) => !isSubtotal(row))
  const parts = rows.flatMap((row) => mentionAt(filing, row, where) ?? [])
  if (!total || parts.length < 2) return []
  const isFlat =
    !others.some((row) => level.test(labelOf(row))) && subtotals.length !== 1 && parts.length === rows.length
  return [{ column: header, label: labelOf(totalRow), total, parts, isFlat }]
}

/** A table longer than this is a data set. */
const longest = 2000

const totalsIn = (filing: Filing, table: Table): readonly ColumnTotal[] => {
  const totals = table.rows.slice(0, longest).flatMap((row, index) => (isTotal(row) ? [index] : []))
  const [total, ...more] = totals
  if (total === undefined || more.length > 0 || table.rows.length > longest) return []
  return (table.rows[total] ?? []).flatMap((_cell, column) => columnTotal(filing, table, { total, column }))
}

/** Every column of every table with one total row. */
export const columnTotalsOf = (filing: Filing): readonly ColumnTotal[] =>
  filing.document.blocks.filter(isTable).flatMap((table) => totalsIn(filing, table))

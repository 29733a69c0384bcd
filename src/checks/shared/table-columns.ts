import type { Filing } from '#domain/filing/filing.ts'
import { isTable, type Table } from '#domain/text/document.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { Mention } from './mentions.ts'
import { placeIn } from './places.ts'

type Row = readonly MappedText[]

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
const labelOf = (row: Row): string => textOf(row.find((cell) => !/^[\d.]*$/u.test(textOf(cell))))
const isTotal = (row: Row): boolean => row.some((cell) => totalLabel.test(textOf(cell)))
const isSubtotal = (row: Row): boolean => row.some((cell) => subtotalLabel.test(textOf(cell)))

/** Amounts are rounded to their decimals; whole numbers of anything else are exact. */
const unitOf = (header: string): string => (/元|金额|预算|支出|决算|收入|资金|经费/u.test(header) ? '万元' : '个')

const mentionAt = (filing: Filing, row: Row, at: { column: number; unit: string }): Mention | undefined => {
  const cell = row[at.column]
  const value = parseDecimal(textOf(cell))
  if (!cell || !value) return undefined
  const figure = { value, unit: at.unit, qualifier: undefined, qualifierPrinted: '' }
  return { name: labelOf(row), figure, place: placeIn(filing, cell, { from: 0, to: cell.text.length }) }
}

/** The rows a total adds up: the subtotals where there are several, else the rows that are none. */
const addedUp = (others: readonly Row[]): readonly Row[] => {
  const subtotals = others.filter(isSubtotal)
  return subtotals.length > 1 ? subtotals : others.filter((row) => !isSubtotal(row))
}

const isFlat = (others: readonly Row[]): boolean =>
  !others.some((row) => level.test(labelOf(row))) && others.filter(isSubtotal).length !== 1

type Total = { readonly row: Row; readonly others: readonly Row[]; readonly header: Row }

const columnTotal = (filing: Filing, { row, others, header }: Total, column: number): readonly ColumnTotal[] => {
  const name = textOf(header[column])
  const where = { column, unit: unitOf(name) }
  const total = mentionAt(filing, row, where)
  const rows = addedUp(others)
  const parts = rows.flatMap((each) => mentionAt(filing, each, where) ?? [])
  if (!total || parts.length < 2) return []
  return [{ column: name, label: labelOf(row), total, parts, isFlat: isFlat(others) && parts.length === rows.length }]
}

/** A table longer than this is a data set. */
const longest = 2000

const totalsIn = (filing: Filing, { rows, headerRows }: Table): readonly ColumnTotal[] => {
  if (rows.length > longest) return []
  const body = rows.slice(headerRows)
  const [row, ...more] = body.filter(isTotal)
  if (!row || more.length > 0) return []
  const header = rows.slice(Math.max(0, headerRows - 1), headerRows).flat()
  const others = body.filter((other) => other !== row)
  return row.flatMap((_cell, column) => columnTotal(filing, { row, others, header }, column))
}

/** Every column of every table with one total row. */
export const columnTotalsOf = (filing: Filing): readonly ColumnTotal[] =>
  filing.document.blocks.filter(isTable).flatMap((table) => totalsIn(filing, table))

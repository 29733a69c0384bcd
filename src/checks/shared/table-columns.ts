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
const unitOf = (header: string): string =>
  !/权重|分值|得分/u.test(header) && /元|金额|预算|支出|决算|收入|资金|经费/u.test(header) ? '万元' : '个'

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

const columnName =
  /名称$|指标$|指标值|目标值|完成值|实际值|单位$|性质$|权重|分值|得分|预算数|支出数|执行数|决算数|金额|执行率|完成率|原因|备注|序号|^(?:项目|来源|年初预算|预算执行率)/u

type Total = { readonly row: Row; readonly others: readonly Row[]; readonly headOf: (column: number) => string }

const columnTotal = (filing: Filing, { row, others, headOf }: Total, column: number): readonly ColumnTotal[] => {
  const name = headOf(column)
  // A column without a name may hold anything: weights, scores, numbers of rows.
  if (name === '') return []
  const where = { column, unit: unitOf(name) }
  const total = mentionAt(filing, row, where)
  const rows = addedUp(others)
  const parts = rows.flatMap((each) => mentionAt(filing, each, where) ?? [])
  if (!total || parts.length < 2) return []
  return [{ column: name, label: labelOf(row), total, parts, isFlat: isFlat(others) && parts.length === rows.length }]
}

/** A table longer than this is a data set. */
const longest = 2000

/** 一级指标 | 二级指标 | 指标值, 项目名称 | 预算数（万元）: names of columns only, so another table begins here. */
const isHeader = (row: Row): boolean => {
  const written = row.map(textOf).filter((cell) => cell !== '')
  return (
    written.length > 1 &&
    written.filter((cell) => columnName.test(cell)).length > 1 &&
    !written.some((cell) => /^[\d.,，%\s]+$/u.test(cell))
  )
}

/** The name of a column: from the lowest of the header rows above that has one. */
const headIn =
  (heads: readonly Row[]) =>
  (column: number): string =>
    heads.map((row) => textOf(row[column])).findLast((name) => name !== '') ?? ''

/** The rows a total row may add up, between the header rows above them and the next header. */
const partOf = ({ rows, headerRows }: Table, at: number): Omit<Total, 'row'> => {
  const heads = rows.map((row, index) => index < headerRows || isHeader(row))
  const from = heads.lastIndexOf(true, at) + 1
  const next = heads.indexOf(true, at)
  const first = heads.lastIndexOf(false, from - 1) + 1
  return {
    headOf: headIn(rows.slice(first, from)),
    others: rows.slice(from, next === -1 ? rows.length : next).filter((_row, index) => from + index !== at),
  }
}

const totalsIn = (filing: Filing, table: Table): readonly ColumnTotal[] => {
  const { rows, headerRows } = table
  if (rows.length > longest) return []
  const [total, ...more] = rows.flatMap((row, at) => (at >= headerRows && isTotal(row) ? [{ row, at }] : []))
  if (!total || more.length > 0) return []
  const { row, at } = total
  const { headOf, others } = partOf(table, at)
  return row.flatMap((_cell, column) => columnTotal(filing, { row, others, headOf }, column))
}

/** Money by source and by nature, or by budget within 财政拨款: the rows divide one total twice. */
const dividesTwice = (filing: Filing, block: number): boolean => {
  const parts = filing.finance.flatMap((item) => (item.block === block && item.breakdown ? [item.breakdown] : []))
  const isNested = parts.some(({ totalIndex }) => filing.finance[totalIndex]?.breakdown !== undefined)
  return isNested || new Set(parts.map(({ phrase }) => phrase)).size > 1
}

/** Rows of an account table stand at several levels and have checks of their own. */
const isAccount = ({ accounts }: Filing, block: number): boolean =>
  accounts.some(({ blocks }) => blocks.includes(block))

/** Every column of every table with one total row; where rows divide a total twice, adding them all means nothing. */
export const columnTotalsOf = (filing: Filing): readonly ColumnTotal[] =>
  filing.document.blocks.flatMap((table, block) =>
    isTable(table) && !isAccount(filing, block) && !dividesTwice(filing, block) ? totalsIn(filing, table) : [],
  )

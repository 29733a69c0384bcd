import type { FormMoney, FormMoneyRow, MoneyColumn } from '#domain/filing/form-money.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { Table } from '#domain/text/document.ts'
import { joinTexts, sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, moneyCellOf, withUnit } from '../cell.ts'
import { columnKind, type ColumnKind } from '../columns.ts'
import { natureOf, stageOf } from '../finance-words.ts'
import { isFormRow } from '../form-keys.ts'
import { bareFund, fundSourceOf, isFund, isTotalFund } from '../fund-names.ts'
import { headAt } from '../grid-head.ts'
import { bestShift, isLost, shiftBehind, type Columns } from './money-shift.ts'
import { moneyUnitIn } from './money-unit.ts'

type Row = readonly MappedText[]
type Rows = Table['rows']

const ofKind: Readonly<Partial<Record<ColumnKind, MoneyColumn>>> = {
  executed: 'executed',
  forecast: 'forecast',
  rate: 'rate',
  points: 'points',
  score: 'score',
  reason: 'reason',
}

const columnOf = ({ text }: MappedText): MoneyColumn | undefined => {
  const kind = columnKind(text)
  if (kind !== 'budget') return ofKind[kind]
  const stage = stageOf(text)
  if (stage === 'adjustment') return undefined
  return stage === 'opening-budget' ? 'opening' : 'annual'
}

const isBudget = (column: MoneyColumn | undefined): boolean => column === 'opening' || column === 'annual'

/**
 * 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分. A column of project names belongs to another
 * table; 项目 alone may stand above the sources.
 */
const isMoneyHead = (row: Row): boolean => {
  const columns = row.map(columnOf)
  return (
    columns.some(isBudget) &&
    columns.includes('executed') &&
    !row.some(({ text }) => text !== '项目' && ['project', 'name'].includes(columnKind(text)))
  )
}

const hasNumber = (row: Row): boolean => row.some(({ text }) => /^[-−]?[\d.,，]+[%％]?$/u.test(text))

type Head = { readonly row: Row; readonly next: number }

/** The head at a row; cells of a second row stand below the wide ones of the first (预算数 over 年初 and 全年). */
const moneyHeadAt = (rows: Rows, at: number): Head | undefined => {
  const [upper, lower] = [rows[at], rows[at + 1]]
  if (!upper || !isMoneyHead(upper)) return undefined
  const isDouble =
    lower !== undefined &&
    lower.length === upper.length &&
    lower.some((cell) => columnOf(cell) !== undefined) &&
    !hasNumber(lower) &&
    !lower.some(({ text }) => isTotalFund(text))
  return isDouble && lower
    ? { row: upper.map((cell, column) => (lower[column]?.text ? lower[column] : cell)), next: at + 2 }
    : { row: upper, next: at + 1 }
}

/** The name of a row and where it stands: the last of its cells before the amounts that names money. */
const nameIn = (row: Row): number => {
  const amounts = row.findIndex(({ text }) => /^[-−—]?[\d.,，]+[%％]?$|^[—/-]+$/u.test(text))
  return row.slice(0, amounts === -1 ? undefined : amounts).findLastIndex(({ text }) => isFund(text))
}

const firstText = (row: Row): string => row.find(({ text }) => text !== '')?.text ?? ''

const mostRows = 60

/** The rows below a head, up to the next part of the form. */
const rowsBelow = (table: Table, from: number): Row[] => {
  const below = table.rows.slice(from, from + mostRows)
  const end = below.findIndex(
    (row, index) =>
      (isFormRow(firstText(row)) && !firstText(row).startsWith('项目资金')) ||
      /^(?:年度)?(?:总体|绩效|整体)?.{0,4}目标/u.test(firstText(row)) ||
      isMoneyHead(row) ||
      headAt(table, from + index) !== undefined,
  )
  return below.slice(0, end === -1 ? undefined : end)
}

const lastOf = (columns: Columns, wanted: MoneyColumn): number =>
  wanted === 'forecast' ? columns.indexOf(wanted) : columns.lastIndexOf(wanted)

const amounts: ReadonlySet<MoneyColumn> = new Set(['opening', 'annual', 'executed', 'forecast'])

type Reading = { readonly source: SourceText; readonly columns: Columns; readonly unit: string }

const cellAt = ({ source, columns, unit }: Reading, row: Row, at: { column: MoneyColumn; shift: number }): Cell => {
  const index = lastOf(columns, at.column)
  if (index === -1) return absentCell
  if (amounts.has(at.column)) return withUnit(moneyCellOf(row[index - at.shift], source), unit)
  const behind = shiftBehind(row, columns, at.shift)
  const isOwn = behind === at.shift || !isLost(columns, index - behind, at.shift)
  return isOwn ? cellOf(row[index - behind], source) : absentCell
}

const rowOf = (reading: Reading, row: Row, at: { name: number; shift: number }): FormMoneyRow => {
  const named = bareFund(row[at.name]?.text ?? '')
  const cell = (column: MoneyColumn): Cell => cellAt(reading, row, { column, shift: at.shift })
  const written = row.slice(at.name).filter(({ text }) => text !== '')
  return {
    name: named,
    isTotal: isTotalFund(named),
    source: natureOf(named) === undefined ? fundSourceOf(named) : 'total',
    nature: natureOf(named),
    cells: {
      opening: cell('opening'),
      annual: cell('annual'),
      executed: cell('executed'),
      forecast: cell('forecast'),
      rate: cell('rate'),
      points: cell('points'),
      score: cell('score'),
      reason: cell('reason'),
    },
    place: placeOf(reading.source, wholeSpan(joinTexts(written))),
  }
}

/** 1–7月执行数 → 7. */
const monthOf = (head: Row): number | undefined => {
  const month = head.map(({ text }) => /(\d{1,2})月(?:份|底|末)?(?:[^\d]{0,4})执行/u.exec(text)?.[1]).find(Boolean)
  return month === undefined ? undefined : Number(month)
}

const stagesOf = (head: Row): FormMoney['stages'] =>
  Object.fromEntries(
    head.flatMap((cell) => {
      const column = columnOf(cell)
      const stage = column && amounts.has(column) ? stageOf(cell.text) : undefined
      return column && stage ? [[column, stage]] : []
    }),
  )

/** 预算执行情况（20分）, 得分（20分×执行率）: a form without a column of points prints them in its head. */
const pointsInHead = (source: SourceText, head: Row): Cell => {
  for (const cell of head) {
    const printed = /(\d{1,3})分/u.exec(cell.text)
    if (printed?.[1]) return cellOf(sliceText(cell, printed.index, printed.index + printed[1].length), source)
  }
  return absentCell
}

const withPoints = (row: FormMoneyRow, points: Cell): FormMoneyRow =>
  row.isTotal && row.cells.points.kind === 'absent' ? { ...row, cells: { ...row.cells, points } } : row

const withTotal = 4

/** The money part that begins at a row of a form, where one does: a head, a total row and the rows of its sources. */
const moneyAt = (source: SourceText, table: Table, at: number): Omit<FormMoney, 'block'> | undefined => {
  const head = moneyHeadAt(table.rows, at)
  const below = head ? rowsBelow(table, head.next) : []
  if (!head || !below.slice(0, withTotal).some((row) => row.some(({ text }) => isTotalFund(text)))) return undefined
  const reading = { source, columns: head.row.map(columnOf), unit: moneyUnitIn([...table.rows.slice(0, at), head.row]) }
  const points = pointsInHead(source, head.row)
  let previous: { name: number; shift: number } | undefined
  const read = below.flatMap((row) => {
    const name = nameIn(row)
    if (name === -1) return []
    const shift = bestShift(row, { name, columns: reading.columns, previous })
    previous = { name, shift }
    return [{ row: rowOf(reading, row, { name, shift }), shift }]
  })
  return {
    columns: [...new Set(reading.columns.filter((column) => column !== undefined))],
    stages: stagesOf(head.row),
    unit: reading.unit,
    toMonth: monthOf(head.row),
    isShifted: read.some(({ shift }) => shift !== 0),
    rows: read.map(({ row }) => withPoints(row, points)),
    place: placeOf(source, wholeSpan(joinTexts(head.row.filter(({ text }) => text !== '')))),
  }
}

/** The money part of a form; undefined where it has none. */
export const formMoneyOf = (source: SourceText, table: Table, block: number): FormMoney | undefined => {
  for (let at = 0; at < table.rows.length; at += 1) {
    const money = moneyAt(source, table, at)
    if (money) return { block, ...money }
  }
  return undefined
}

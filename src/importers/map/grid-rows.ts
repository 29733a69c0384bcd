import type { Table } from '#domain/text/document.ts'
import { emptyText, joinTexts, sliceText, type MappedText } from '#domain/text/mapped-text.ts'
import { bareLevel, level1Name, level2Name, type ColumnKind } from './columns.ts'
import { isFormRow, isSumRow } from './form-keys.ts'
import { headAt, type Head } from './grid-head.ts'
import { isValue } from './line-cells.ts'

export type GridIndicator = {
  readonly level1: string
  readonly level2: string
  readonly name: MappedText
  readonly values: ReadonlyMap<ColumnKind, MappedText>
  /** The cells of the row, one for each column. */
  readonly cells: readonly MappedText[]
}
export type Grid = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly header: MappedText
  readonly rows: readonly GridIndicator[]
  /** 总分, and points in rows that name no indicator, as the form prints them. */
  readonly sum: GridPoints | undefined
  readonly unnamed: readonly GridPoints[]
  readonly levels: readonly GridLevel[]
}
/** A first level as printed (产出指标（50分）) and the first of its rows. */
export type GridLevel = { readonly cell: MappedText; readonly from: number }
export type GridPoints = { readonly points: MappedText; readonly score: MappedText; readonly row: MappedText }

type Row = readonly MappedText[]
type Carried = { level1: string; level2: string }

/** Name column: the third level where there is one, else the last column that names indicators. */
const nameColumn = (kinds: readonly ColumnKind[]): number => kinds.lastIndexOf('name')

const isLevel1 = (text: string): boolean => level1Name.test(bareLevel(text))
const isLevel2 = (text: string): boolean => level2Name.test(bareLevel(text))
const isComparator = (text: string): boolean => /^[≥≤><=＝≧≦]{1,2}$/u.test(text)

/** A name without its levels: behind it stands a comparator, or its column holds a value. */
const beginsWithName = (row: Row, name: number): boolean => {
  const [first = emptyText, second = emptyText] = row
  return first.text !== '' && (isComparator(second.text) || isValue(row[name]?.text ?? ''))
}

/** Column the first cell of a row belongs to: a cell merged with the one above is missing where tables became text. */
const firstColumn = (row: Row, kinds: readonly ColumnKind[]): number => {
  const [first = emptyText, second = emptyText] = row
  if (isLevel1(first.text) && (isLevel2(second.text) || !isLevel2(first.text))) return kinds.indexOf('level1')
  if (isLevel2(first.text)) return kinds.indexOf('level2')
  const name = nameColumn(kinds)
  return name > 0 && beginsWithName(row, name) ? name : 0
}

const aligned = (row: Row, kinds: readonly ColumnKind[]): Row => {
  const shift = Math.max(0, firstColumn(row, kinds))
  const isFree = shift > 0 && row.slice(kinds.length - shift).every(({ text }) => text === '')
  return isFree ? [...Array.from({ length: shift }, () => emptyText), ...row] : row
}

/** Merged cells stand once: a level is in force until the next one is written. */
const carry = (carried: Carried, cells: Row, kinds: readonly ColumnKind[]): void => {
  cells.forEach(({ text }, column) => {
    const kind = kinds[column]
    if (kind === 'level1' && text !== '') Object.assign(carried, { level1: bareLevel(text), level2: '' })
    else if (kind === 'level2' && text !== '') carried.level2 = bareLevel(text)
  })
}

/** 指标1：… numbers the lines of an empty form; what stands behind is the name. */
const nameOf = (cell: MappedText): MappedText => {
  const from = /^指标\d{1,2}[：:]/u.exec(cell.text)?.[0].length ?? 0
  return from === 0 ? cell : sliceText(cell, from)
}
const isBlank = (text: string): boolean => /^[…·.\-—/]*$/u.test(text)

/** Comparator, value and unit in columns of their own are one target: ≥ | 95 | %. */
const withSigns = (values: ReadonlyMap<ColumnKind, MappedText>): ReadonlyMap<ColumnKind, MappedText> => {
  const [sign, target, unit] = [values.get('comparator'), values.get('target'), values.get('unit')]
  if (!target || target.text === '') return values
  const parts = [
    ...(sign && isComparator(sign.text) ? [sign] : []),
    target,
    ...(unit && /\d$/u.test(target.text) ? [unit] : []),
  ]
  return new Map([...values, ['target', joinTexts(parts)]])
}

/** A level without indicator; 满意度 alone is the name of one. */
const isLevelAlone = (text: string): boolean =>
  (isLevel1(text) && !text.endsWith('满意度')) || (isLevel2(text) && text.endsWith('指标'))

const isNumber = (text: string): boolean => /^\d{1,3}(?:\.\d{1,4})?分?$/u.test(text)

const cellOf = (row: Row, kinds: readonly ColumnKind[], kind: ColumnKind): MappedText =>
  row[kinds.indexOf(kind)] ?? emptyText

/** Points and score of the sum row: below their heads, else its first two numbers (总分 | 100 | 98.6). */
const sumPoints = (row: Row, kinds: readonly ColumnKind[]): GridPoints | undefined => {
  const [points, score] = [cellOf(row, kinds, 'points'), cellOf(row, kinds, 'score')]
  const text = joinTexts(row.filter((cell) => cell.text !== ''))
  const numbers = row.filter((cell) => isNumber(cell.text))
  if (isNumber(score.text) && (isNumber(points.text) || numbers.length === 1)) return { points, score, row: text }
  const [first, second] = numbers
  if (first && second) return { points: first, score: second, row: text }
  // A form without points of its own has one total: that of the scores.
  if (first && !kinds.includes('points')) return { points: emptyText, score: first, row: text }
  return isNumber(points.text) ? { points, score, row: text } : undefined
}

/** Points in a row that names no indicator. */
const barePoints = (row: Row, kinds: readonly ColumnKind[]): GridPoints | undefined => {
  const [points, score] = [cellOf(row, kinds, 'points'), cellOf(row, kinds, 'score')]
  const isBare = isBlank(cellOf(row, kinds, 'target').text) && isBlank(nameOf(row[nameColumn(kinds)] ?? emptyText).text)
  if (!isBare || !(isNumber(points.text) || isNumber(score.text))) return undefined
  return { points, score, row: joinTexts(row.filter((cell) => cell.text !== '')) }
}

const indicatorOf = (row: Row, kinds: readonly ColumnKind[], carried: Carried): GridIndicator[] => {
  const cell = row[nameColumn(kinds)]
  if (!cell) return []
  const name = nameOf(cell)
  if (isBlank(name.text) || isLevelAlone(name.text)) return []
  const values = new Map(kinds.flatMap((kind, column) => (row[column] ? [[kind, row[column]] as const] : [])))
  return [{ ...carried, name, values: withSigns(values), cells: row }]
}

const firstText = (row: Row): string => row.find(({ text }) => text !== '')?.text ?? ''

type Reading = {
  readonly head: Pick<Head, 'kinds' | 'all'>
  readonly carried: Carried
  readonly rows: GridIndicator[]
  readonly unnamed: GridPoints[]
  readonly levels: GridLevel[]
  sum: GridPoints | undefined
}

const takeRow = (reading: Reading, row: Row): void => {
  const { kinds, all } = reading.head
  if (row.some(({ text }) => isSumRow(text))) {
    reading.sum ??= sumPoints(row, kinds)
    return
  }
  const cells = aligned(row, all)
  const level = cells[kinds.indexOf('level1')]
  if (level && level.text !== '') reading.levels.push({ cell: level, from: reading.rows.length })
  carry(reading.carried, cells, kinds)
  const found = indicatorOf(cells, kinds, reading.carried)
  const bare = found.length === 0 ? barePoints(cells, kinds) : undefined
  reading.rows.push(...found)
  if (bare) reading.unnamed.push(bare)
}

const gridBelow = (table: Table, head: Head, kinds = head.kinds): { grid: Grid; next: number } => {
  const reading: Reading = {
    head: { kinds, all: head.all },
    carried: { level1: '', level2: '' },
    rows: [],
    unnamed: [],
    levels: [],
    sum: undefined,
  }
  let next = head.next
  for (let row = table.rows[next]; row; row = table.rows[next]) {
    if (isFormRow(firstText(row)) || headAt(table, next)) break
    takeRow(reading, row)
    next += 1
  }
  const { rows, unnamed, levels, sum } = reading
  return { grid: { columns: head.columns, kinds, header: head.text, rows, unnamed, levels, sum }, next }
}

/** The grids below each head, with the columns the head's kinds are taken from. */
const gridsBelow = (table: Table, kindsOf: (head: Head) => readonly ColumnKind[] | undefined): Grid[] => {
  const grids: Grid[] = []
  for (let at = 0; at < table.rows.length;) {
    const head = headAt(table, at)
    const kinds = head && kindsOf(head)
    const read = head && gridBelow(table, head, kinds)
    if (read && kinds) grids.push(read.grid)
    at = read?.next ?? at + 1
  }
  return grids
}

/** The indicator tables within a table with real cells: an official form carries rows of another kind above and below. */
export const gridsOf = (table: Table, term: 'annual' | 'mid-term' = 'annual'): Grid[] =>
  gridsBelow(table, (head) => (term === 'annual' ? head.kinds : head.midTerm))

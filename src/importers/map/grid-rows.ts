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
}
export type Grid = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly header: MappedText
  readonly rows: readonly GridIndicator[]
}

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

const indicatorOf = (row: Row, kinds: readonly ColumnKind[], carried: Carried): GridIndicator[] => {
  const cell = row[nameColumn(kinds)]
  if (!cell || row.some(({ text }) => isSumRow(text))) return []
  const name = nameOf(cell)
  if (isBlank(name.text) || isLevelAlone(name.text)) return []
  const values = new Map(kinds.flatMap((kind, column) => (row[column] ? [[kind, row[column]] as const] : [])))
  return [{ ...carried, name, values: withSigns(values) }]
}

const firstText = (row: Row): string => row.find(({ text }) => text !== '')?.text ?? ''

const gridBelow = (table: Table, head: Head): { grid: Grid; next: number } => {
  const carried: Carried = { level1: '', level2: '' }
  const rows: GridIndicator[] = []
  let next = head.next
  for (let row = table.rows[next]; row; row = table.rows[next]) {
    if (isFormRow(firstText(row)) || headAt(table, next)) break
    const cells = aligned(row, head.kinds)
    carry(carried, cells, head.kinds)
    rows.push(...indicatorOf(cells, head.kinds, carried))
    next += 1
  }
  return { grid: { columns: head.columns, kinds: head.kinds, header: head.text, rows }, next }
}

/** The indicator tables within a table with real cells: an official form carries rows of another kind above and below. */
export const gridsOf = (table: Table): Grid[] => {
  const grids: Grid[] = []
  for (let at = 0; at < table.rows.length;) {
    const head = headAt(table, at)
    const read = head && gridBelow(table, head)
    if (read) grids.push(read.grid)
    at = read?.next ?? at + 1
  }
  return grids
}

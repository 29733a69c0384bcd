import { isCutMerge, isCutRow, textOf, type CellPair } from './cut-cells.ts'
import { crossings, isInside } from './nesting.ts'
import { respanned, unitedColumns } from './united-columns.ts'
import type { PageCell, PageTable, PlacedText } from './page-content.ts'

export type CellLine = PlacedText & { readonly page: number }

export type JoinedCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly lines: readonly CellLine[]
  readonly isFull: boolean
  readonly hasRoom: boolean
}

/** A table of one or several pages, to which further pages are added. */
export type JoinedTable = {
  readonly kind: 'table'
  readonly columns: number
  readonly xs: readonly number[]
  readonly isRuled: boolean
  readonly cells: JoinedCell[]
  rows: number
  /** Rows that are printed again on each page. */
  headerRows: number
  /** Columns of the cells that span rows, each as often as there are such cells. */
  readonly merges: number[]
  /** Columns whose merged cells reach over the cells of another. */
  readonly crossed: Set<number>
  /** Right end of its last part, in points. */
  right: number
  /** Index of the cell that ends at the bottom, by its column. */
  bottom: ReadonlyMap<number, number>
}

const mostHeaderRows = 5
/** Columns of the same table may stand so far apart, in points, on two pages. */
const sameColumn = 4

const linesOf = ({ lines }: PageCell, page: number): CellLine[] => lines.map((line) => ({ ...line, page }))

export const tableOnPage = (table: PageTable, page: number): JoinedTable => {
  const { rows, columns, xs, isRuled } = table
  const cells = table.cells.map((cell) => ({ ...cell, lines: linesOf(cell, page) }))
  return {
    kind: 'table',
    rows,
    columns,
    headerRows: 0,
    xs,
    isRuled,
    cells,
    right: table.xs.at(-1) ?? 0,
    merges: mergedColumns(cells),
    crossed: new Set(crossings(cells, rows)),
    bottom: bottomOf(cells, rows),
  }
}

const bottomOf = (cells: readonly JoinedCell[], rows: number): Map<number, number> =>
  new Map(cells.flatMap(({ row, rows: span, column }, at) => (row + span === rows ? [[column, at]] : [])))

/** Are the borders of the columns alike? Mirrored margins may shift the whole. */
const haveSameColumns = (a: JoinedTable, b: JoinedTable): boolean => {
  if (a.columns !== b.columns || a.isRuled !== b.isRuled) return false
  const widths = ({ xs }: JoinedTable): number[] => xs.slice(1).map((x, at) => x - (xs[at] ?? 0))
  // Without rules the outer borders are those of the text itself, and inner ones move with it.
  const slack = a.isRuled ? sameColumn : 4 * sameColumn
  const other = widths(b)
  const first = a.isRuled ? 0 : 1
  const last = a.isRuled ? a.columns : a.columns - 1
  return widths(a)
    .slice(first, last)
    .every((width, at) => Math.abs(width - (other[at + first] ?? 0)) <= slack)
}

const keyOf = (cell: JoinedCell): string => `${cell.row}|${cell.column}|${cell.rows}|${cell.columns}|${textOf(cell)}`

const headCells = (cells: readonly JoinedCell[]): readonly JoinedCell[] => {
  const end = cells.findIndex(({ row }) => row >= mostHeaderRows)
  return end === -1 ? cells : cells.slice(0, end)
}

/** How many rows at the head of `b` repeat those of `a`. */
const repeatedRows = (a: JoinedTable, b: JoinedTable): number => {
  // Cells stand by rows: the head is found without looking through the pages below it.
  const known = new Set(headCells(a.cells).map(keyOf))
  let repeated = 0
  for (let row = 0; row < Math.min(mostHeaderRows, a.rows, b.rows - 1); row += 1) {
    const cells = b.cells.filter((cell) => cell.row === row)
    if (cells.some((cell) => !known.has(keyOf(cell)))) break
    if (cells.every((cell) => textOf(cell) === '') || cells.some((cell) => cell.row + cell.rows > mostHeaderRows)) break
    repeated = row + 1
  }
  return repeated
}

const cellAbove = (table: JoinedTable, { column, columns }: JoinedCell): JoinedCell | undefined => {
  const cell = table.cells[table.bottom.get(column) ?? -1]
  return cell?.columns === columns ? cell : undefined
}

/** Columns of the cells below the head that span rows, each as often as there are such cells. */
const mergedColumns = (cells: readonly JoinedCell[]): number[] =>
  cells.filter(({ row, rows }) => row > 0 && rows > 1).map(({ column }) => column)

const merged = (above: JoinedCell, below: JoinedCell, overlap: number): JoinedCell => ({
  ...above,
  rows: above.rows + below.rows - overlap,
  lines: [...above.lines, ...below.lines],
  isFull: below.isFull,
  hasRoom: below.hasRoom,
})

const withoutRows = (cells: readonly JoinedCell[], count: number): JoinedCell[] =>
  cells.filter(({ row }) => row >= count).map((cell) => ({ ...cell, row: cell.row - count }))

/**
 * Is the last row as high as it is for this cell alone? Then its text belongs to that row, unless the row itself is cut: a
 * merged cell that goes on over a page break has no part in the height of one row.
 */
const makesItsRow = ({ cells, rows }: JoinedTable, cell: JoinedCell): boolean => {
  const others = cells.filter((other) => other !== cell && other.rows === 1 && other.row === rows - 1)
  return cell.rows === 1 && others.length > 0 && others.every((other) => other.hasRoom || textOf(other) === '')
}

type JoinedPair = CellPair & { readonly above: JoinedCell | undefined; readonly below: JoinedCell }

const pairsOf = (a: JoinedTable, b: JoinedTable): JoinedPair[] =>
  b.cells.filter(({ row }) => row === 0).map((below) => ({ above: cellAbove(a, below), below }))

/** Columns of the cells in the first row of `b` that go on with the cell of `a` above them. */
const openColumns = (a: JoinedTable, b: JoinedTable, isCut: boolean): ReadonlySet<number> => {
  const open = new Set<number>()
  const begun = new Set<number>()
  for (const pair of pairsOf(a, b)) {
    const { column } = pair.below
    const { above } = pair
    const isMerge = isCutMerge(pair, a.merges) && !(above && makesItsRow(a, above))
    const goesOn = isCut || (isMerge && !isInside(column, begun, a.crossed))
    if (above && goesOn) open.add(column)
    else begun.add(column)
  }
  return open
}

/** Lays the rows of `b` below `a`; the first shares the last of `a` where the page break cut it. */
const lay = (a: JoinedTable, b: JoinedTable): void => {
  const isCut = isCutRow(pairsOf(a, b))
  for (const pair of b.crossed) a.crossed.add(pair)
  const columns = openColumns(a, b, isCut)
  const shift = a.rows - (isCut ? 1 : 0)
  const rows = b.rows + shift
  const bottom = new Map<number, number>()
  for (const cell of b.cells) {
    const open = cell.row === 0 && columns.has(cell.column) ? a.bottom.get(cell.column) : undefined
    const at = open ?? a.cells.length
    const above = a.cells[at]
    const next = above ? merged(above, cell, isCut ? 1 : 0) : { ...cell, row: cell.row + shift }
    a.cells[at] = next
    if (next.row + next.rows === rows) bottom.set(next.column, at)
  }
  a.merges.push(...mergedColumns(b.cells))
  Object.assign(a, { rows, bottom, right: b.right })
}

/** Does a table stand right of another, in the next column of the page? */
export const isBeside = (a: JoinedTable, b: JoinedTable): boolean => (b.xs[0] ?? 0) >= a.right - 1

const onColumns = (table: JoinedTable, xs: readonly number[], places: readonly number[]): JoinedTable => {
  const cells = table.cells.map((cell) => respanned(cell, places))
  const { rows } = table
  const found = {
    merges: mergedColumns(cells),
    crossed: new Set(crossings(cells, rows)),
    bottom: bottomOf(cells, rows),
  }
  return { ...table, cells, xs, columns: xs.length - 1, ...found }
}

/** The same table where its pages draw different ones of its borders, both parts on all of its columns. */
const onSameColumns = (a: JoinedTable, b: JoinedTable): readonly [JoinedTable, JoinedTable] | undefined => {
  if (haveSameColumns(a, b)) return [a, b]
  const united = a.isRuled && b.isRuled ? unitedColumns(a.xs, b.xs) : undefined
  return united && [onColumns(a, united.xs, united.first), onColumns(b, united.xs, united.second)]
}

/** Adds the table of the next page to `a`, if it goes on with it: same columns; a repeated head is left out. */
export const joinTables = (a: JoinedTable, b: JoinedTable): boolean => {
  const pair = onSameColumns(a, b)
  if (!pair) return false
  const [first, second] = pair
  const repeated = repeatedRows(first, second)
  lay(first, { ...second, rows: second.rows - repeated, cells: withoutRows(second.cells, repeated) })
  Object.assign(a, first, { headerRows: Math.max(a.headerRows, repeated) })
  return true
}

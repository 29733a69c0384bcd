import type { TableCell } from '../model.ts'

/** One grid cell of a table row: where a cell starts, goes on from the row above, or nothing stands. */
export type GridCell =
  | { readonly kind: 'start'; readonly cell: TableCell; readonly column: number }
  | { readonly kind: 'continued'; readonly cell: TableCell; readonly column: number }
  | { readonly kind: 'blank'; readonly column: number }

type Open = { readonly cell: TableCell; rowsLeft: number }

const openAt = (open: Map<number, Open>, column: number): Open | undefined => {
  const found = open.get(column)
  if (!found) return undefined
  found.rowsLeft -= 1
  if (found.rowsLeft === 0) open.delete(column)
  return found
}

/** A cell cut to the columns that are left, so that a wrong span cannot push a row over the edge. */
const fitted = (cell: TableCell, columnsLeft: number): TableCell => ({
  ...cell,
  columns: Math.max(1, Math.min(cell.columns, columnsLeft)),
})

type Step = { readonly width: number; readonly column: number; readonly open: Map<number, Open> }

const nextCell = ({ width, column, open }: Step, waiting: TableCell[]): GridCell => {
  const above = openAt(open, column)
  if (above) return { kind: 'continued', cell: above.cell, column }
  const next = waiting.shift()
  if (!next) return { kind: 'blank', column }
  const cell = fitted(next, width - column)
  if (cell.rows > 1) open.set(column, { cell, rowsLeft: cell.rows - 1 })
  return { kind: 'start', cell, column }
}

export const columnsOf = (cell: GridCell): number => (cell.kind === 'blank' ? 1 : cell.cell.columns)

/** Rows as a full grid of `width` columns, with spans resolved the way word processors and HTML do. */
export const gridOf = (rows: readonly (readonly TableCell[])[], width: number): readonly (readonly GridCell[])[] => {
  const open = new Map<number, Open>()
  return rows.map((row) => {
    const grid: GridCell[] = []
    const waiting = [...row]
    for (let column = 0; column < width;) {
      const cell = nextCell({ width, column, open }, waiting)
      grid.push(cell)
      column += columnsOf(cell)
    }
    return grid
  })
}

/** A row as one text for each column: a cell prints where it starts and is empty in all it covers. */
export const rowTexts = (row: readonly GridCell[], print: (cell: TableCell) => string): readonly string[] =>
  row.flatMap((cell) => [
    cell.kind === 'start' ? print(cell.cell) : '',
    ...Array.from({ length: columnsOf(cell) - 1 }, () => ''),
  ])

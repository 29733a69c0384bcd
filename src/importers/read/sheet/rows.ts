import { isIn, runAt, type Runs } from './runs.ts'
import type { SheetCell } from './sheet.ts'

/** A row with filled cells. `isCovered`: a cell of a row above reaches into it. */
export type SheetRow = {
  readonly row: number
  readonly cells: readonly SheetCell[]
  readonly isRuled: boolean
  readonly isCovered: boolean
}

/** Rows that stand together, and the columns they take: `right` is the last one. */
export type Segment = { readonly rows: readonly SheetRow[]; readonly left: number; readonly right: number }

const rowsOf = (cells: readonly SheetCell[], ruled: Runs): SheetRow[] => {
  const rows: { row: number; cells: SheetCell[]; isRuled: boolean; isCovered: boolean }[] = []
  let reach = -1
  for (const cell of cells) {
    const last = rows.at(-1)
    if (last?.row === cell.row) last.cells.push(cell)
    else rows.push({ row: cell.row, cells: [cell], isRuled: isIn(ruled, cell.row), isCovered: reach >= cell.row })
    reach = Math.max(reach, cell.row + cell.rows - 1)
  }
  return rows
}

const endOf = ({ cells }: SheetRow): number => cells.reduce((end, cell) => Math.max(end, cell.row + cell.rows - 1), 0)

/** Empty rows part tables, unless borders go through them. */
const isParted = (end: number, next: SheetRow, ruled: Runs): boolean => {
  if (next.row <= end + 1) return false
  const run = runAt(ruled, end + 1)
  return !run || run[1] < next.row
}

const segmentOf = (rows: readonly SheetRow[]): Segment => {
  let left = Infinity
  let right = 0
  for (const { cells } of rows)
    for (const { column, columns } of cells) {
      left = Math.min(left, column)
      right = Math.max(right, column + columns - 1)
    }
  return { rows, left, right }
}

/** The filled rows of a sheet, parted where it is empty. */
export const segmentsOf = (cells: readonly SheetCell[], ruled: Runs): Segment[] => {
  const groups: SheetRow[][] = []
  let end = -1
  for (const row of rowsOf(cells, ruled)) {
    const last = groups.at(-1)
    if (!last || isParted(end, row, ruled)) groups.push([row])
    else last.push(row)
    end = Math.max(end, endOf(row))
  }
  return groups.map(segmentOf)
}

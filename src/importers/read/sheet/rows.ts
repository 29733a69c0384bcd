import { isIn, runAt, type Runs } from './runs.ts'
import type { Sheet, SheetCell } from './sheet.ts'

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

type Grid = Pick<Sheet, 'cells' | 'ruled' | 'hidden'>

/** Empty rows part tables, unless borders go through them or they are only hidden. */
const isParted = (end: number, next: SheetRow, { ruled, hidden }: Grid): boolean => {
  let at = end + 1
  while (at < next.row) {
    const run = runAt(ruled, at) ?? runAt(hidden, at)
    if (!run) return true
    at = run[1] + 1
  }
  return false
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
export const segmentsOf = (sheet: Grid): Segment[] => {
  const groups: SheetRow[][] = []
  let end = -1
  for (const row of rowsOf(sheet.cells, sheet.ruled)) {
    const last = groups.at(-1)
    if (!last || isParted(end, row, sheet)) groups.push([row])
    else last.push(row)
    end = Math.max(end, endOf(row))
  }
  return groups.map(segmentOf)
}

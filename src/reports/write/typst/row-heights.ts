import { printRuns, type TableBlock } from '../../model.ts'
import { fittedWidths } from '../fitted-widths.ts'
import type { GridCell } from '../grid.ts'

/** Points. Type of 10.5 pt on lines of 13.5 pt; the line is 442 pt long, 637 pt on a turned page. */
const typeSize = 10.5
const linePitch = 13.5
const padding = 7
const lineLength = { portrait: 442, landscape: 637 } as const

/** Rows up to a third of a page are kept whole; more would leave too much of a page empty. */
export const tallestWhole = 210

/** Chinese signs are square, all others about half as wide. */
const textWidth = (line: string): number =>
  typeSize *
  Array.from(line, (sign): number => ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1)).reduce(
    (sum, one) => sum + one,
    0,
  )

const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(typeSize, width))), 0)

const cellHeight = (place: GridCell, columnWidths: readonly number[]): number => {
  if (place.kind !== 'start') return 0
  const { columns, rows, runs } = place.cell
  const width = columnWidths.slice(place.column, place.column + columns).reduce((sum, one) => sum + one, 0)
  return (linesIn(printRuns(runs), width - padding) * linePitch) / rows
}

/** Widths of the columns in points. */
export const columnPoints = (table: TableBlock): readonly number[] => fittedWidths(table, lineLength[table.orientation])

/** About how high each row will be; a merged cell is shared out over its rows. */
export const rowHeights = (table: TableBlock, grid: readonly (readonly GridCell[])[]): readonly number[] => {
  const columnWidths = columnPoints(table)
  return grid.map((row) => padding + Math.max(linePitch, ...row.map((place) => cellHeight(place, columnWidths))))
}

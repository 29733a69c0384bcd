import { printDecimal } from '#domain/number/decimal.ts'
import type { CellLook, Sheet, SheetCell } from '../sheet.ts'

const lineHeight = 14.5
const padding = 5
const lowest = 20
/** Excel refuses rows higher than 409.5 points. */
const highest = 409

const wide = /[\u1100-\u115F\u2E80-\uFFEF]/gu

/** Width in characters: a Chinese character takes two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

const printed = ({ value }: SheetCell): string => {
  switch (value.kind) {
    case 'blank':
      return ''
    case 'text':
      return value.text
    case 'number':
      return printDecimal(value.value)
    case 'formula':
      return typeof value.stored === 'string' ? value.stored : printDecimal(value.stored)
  }
}

const centred: ReadonlySet<CellLook> = new Set<CellLook>(['header', 'label', 'center', 'number'])

const heightOf = (cell: SheetCell, widths: readonly number[]): number => {
  if (cell.look === 'title') return 34
  const room = widths.slice(cell.column - 1, cell.column - 1 + cell.columns).reduce((total, width) => total + width, 0)
  // Less than the room: programs break a line a little before the edge, and cells that are not centred are indented.
  const margin = centred.has(cell.look) ? 1.5 : 3
  const lines = printed(cell)
    .split('\n')
    .reduce((total, line) => total + Math.max(1, Math.ceil(widthOf(line) / Math.max(2, room - margin))), 0)
  return lines * lineHeight + padding
}

/** Row heights that show every wrapped line: programs do not fit merged cells by themselves. */
export const rowHeights = ({ cells, widths }: Sheet): ReadonlyMap<number, number> => {
  const heights = new Map<number, number>()
  for (const cell of cells) {
    const share = Math.max(cell.height ?? 0, heightOf(cell, widths) / cell.rows)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      heights.set(row, Math.min(highest, Math.max(heights.get(row) ?? lowest, share)))
  }
  return heights
}

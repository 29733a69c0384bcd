import { areaOf, type Area, type Selection, type Size } from './selection.ts'
import type { Block } from './tsv.ts'

/** Where each cell of a pasted block goes, and what of it has no place. */
export type PastePlan = {
  readonly area: Area
  /** Text for a cell of the area. */
  readonly textAt: (row: number, column: number) => string
  /** Rows and columns of the block beyond the end of the sheet. */
  readonly leftRows: Block
  readonly leftColumns: number
}

const widthOf = (block: Block): number => block.reduce((most, row) => Math.max(most, row.length), 0)

/** A selection that is a whole number of blocks is filled with them, as one cell fills any selection. */
const reach = (selected: number, block: number): number => (selected % block === 0 ? selected : block)

/** Plans a paste at a selection. Nothing of the block is dropped without being told. */
export const planPaste = (block: Block, selection: Selection, size: Size): PastePlan => {
  const { top, left, bottom, right } = areaOf(selection)
  const [rows, columns] = [block.length, widthOf(block)]
  const height = reach(bottom - top + 1, rows)
  const width = reach(right - left + 1, columns)
  const area = {
    top,
    left,
    bottom: Math.min(top + height, size.rows) - 1,
    right: Math.min(left + width, size.columns) - 1,
  }
  return {
    area,
    textAt: (row, column) => block[(row - top) % rows]?.[(column - left) % columns] ?? '',
    leftRows: block.slice(size.rows - top),
    leftColumns: Math.max(0, left + columns - size.columns),
  }
}

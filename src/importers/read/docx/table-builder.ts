import type { ExtractCell, ExtractPiece, ExtractTable } from '../extract.ts'

type Merge = 'start' | 'continued'

/** A cell while its row is read. */
type OpenCell = {
  readonly pieces: ExtractPiece[]
  readonly column: number
  span: number
  vertical: Merge | undefined
  horizontal: Merge | undefined
}

type Cell = {
  readonly row: number
  readonly column: number
  rows: number
  columns: number
  readonly pieces: ExtractPiece[]
}

/** Word allows 63 columns; others may go further, but none needs this many. */
export const mostColumns = 1000

/** Puts the cells of a table on its grid while it is read; its origin counts from 1. */
export class TableBuilder {
  readonly part: string
  readonly number: number
  readonly #cells: Cell[] = []
  #row = 0
  #column = 0
  #columns = 0
  #headerRows = 0
  #isInRow = false
  #isHeader = false
  #isDropped = false
  #firstOfRow = 0
  /** Cells that go on downwards, by the column they start in: of the row above, and of this row. */
  #above = new Map<number, Cell>()
  #current = new Map<number, Cell>()
  #open: OpenCell | undefined
  /** Tables inside the cells; they stand behind this one. */
  readonly inner: ExtractTable[] = []

  constructor(part: string, number: number) {
    this.part = part
    this.number = number
  }

  get isInCell(): boolean {
    return this.#open !== undefined
  }

  /** Grid places taken so far, covered ones included. */
  get places(): number {
    return (this.#row + 1) * Math.max(this.#columns, this.#column)
  }

  openRow(): void {
    this.closeRow()
    this.#isInRow = true
    this.#column = 0
    this.#isHeader = false
    this.#isDropped = false
    this.#firstOfRow = this.#cells.length
    this.#current = new Map()
  }

  /** Grid places left free before the first cell. */
  skip(columns: number): void {
    if (!this.#open) this.#column = Math.min(this.#column + columns, mostColumns)
  }

  markHeader(): void {
    this.#isHeader = true
  }

  /** The row is deleted or hidden: it leaves no trace. */
  dropRow(): void {
    this.#isDropped = true
  }

  openCell(): void {
    if (!this.#isInRow) this.openRow()
    this.#open = { pieces: [], column: this.#column, span: 1, vertical: undefined, horizontal: undefined }
  }

  set span(columns: number) {
    if (this.#open) this.#open.span = columns
  }

  set vertical(merge: Merge) {
    if (this.#open) this.#open.vertical = merge
  }

  set horizontal(merge: Merge) {
    if (this.#open) this.#open.horizontal = merge
  }

  /** Text of a paragraph in the open cell; paragraphs of a cell stand on lines of their own. */
  addText(text: string): void {
    const cell = this.#open
    if (!cell) return
    const last = cell.pieces.at(-1)
    if (last) cell.pieces[cell.pieces.length - 1] = { ...last, text: `${last.text}\n` }
    const origin = { part: this.part, table: this.number, row: this.#row + 1, column: cell.column + 1 }
    cell.pieces.push({ text, origin })
  }

  /** Takes the pieces of a table of one cell as they are: such a table is only a frame. */
  addPieces(pieces: readonly ExtractPiece[]): void {
    for (const { text } of pieces) this.addText(text.replace(/\n$/u, ''))
  }

  /** Gives whether text was lost because a merge covers it. */
  closeCell(): boolean {
    const open = this.#open
    this.#open = undefined
    if (!open) return false
    const columns = Math.max(1, Math.min(open.span, mostColumns - open.column))
    this.#column = Math.min(open.column + columns, mostColumns)
    if (this.#continues(open, columns)) return open.pieces.length > 0
    const cell = { row: this.#row, column: open.column, rows: 1, columns, pieces: open.pieces }
    this.#cells.push(cell)
    if (open.vertical !== undefined) this.#current.set(open.column, cell)
    return false
  }

  /** Is this cell only a further part of the one above or to the left? */
  #continues(open: OpenCell, columns: number): boolean {
    const left = this.#cells.length > this.#firstOfRow ? this.#cells.at(-1) : undefined
    if (open.horizontal === 'continued' && left && left.column + left.columns === open.column) {
      left.columns += columns
      return true
    }
    const above = open.vertical === 'continued' ? this.#above.get(open.column) : undefined
    if (above?.columns !== columns) return false
    this.#current.set(open.column, above)
    return true
  }

  closeRow(): void {
    this.closeCell()
    if (!this.#isInRow) return
    this.#isInRow = false
    const isEmpty = this.#cells.length === this.#firstOfRow && this.#current.size === 0
    if (this.#isDropped) this.#cells.length = this.#firstOfRow
    if (this.#isDropped || isEmpty) return
    for (const cell of this.#current.values()) cell.rows = this.#row - cell.row + 1
    if (this.#isHeader && this.#headerRows === this.#row) this.#headerRows += 1
    this.#above = this.#current
    this.#columns = Math.max(this.#columns, this.#column)
    this.#row += 1
  }

  /** The finished table; undefined where it has no cell. */
  build(): ExtractTable | undefined {
    if (this.#cells.length === 0) return undefined
    const cells: readonly ExtractCell[] = this.#cells
    return { kind: 'table', rows: this.#row, columns: this.#columns, headerRows: this.#headerRows, cells }
  }
}

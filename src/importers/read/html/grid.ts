import type { ExtractCell, ExtractTable } from '../extract.ts'

/** No form has a cell this wide (the widest that browsers allow); a broken attribute may say anything. */
const widest = 1_000
const tallest = 65_534

export type CellSpan = { readonly rows: number; readonly columns: number }

type Draft = CellSpan & { readonly row: number; readonly column: number; readonly text: string }

/** A table as it grows: cells take the first free places of their row, as in a browser. */
export class Grid {
  readonly #drafts: Draft[] = []
  readonly #table: number
  /** For each column, the first row that no cell from above covers. */
  readonly #free: number[] = []
  #row = -1
  #column = 0
  #headRows = 0
  hasText = false

  constructor(table: number) {
    this.#table = table
  }

  /** Places of the whole grid, covered ones counted. */
  get places(): number {
    return (this.#row + 1) * this.#free.length
  }

  startRow(isHead: boolean): void {
    this.#row += 1
    this.#column = 0
    if (isHead && this.#headRows === this.#row) this.#headRows += 1
  }

  put(text: string, span: CellSpan): void {
    if (this.#row < 0) this.startRow(false)
    while ((this.#free[this.#column] ?? 0) > this.#row) this.#column += 1
    const columns = Math.min(widest, span.columns)
    const rows = Math.min(tallest, span.rows)
    for (let at = this.#column; at < this.#column + columns; at += 1) this.#free[at] = this.#row + rows
    this.#drafts.push({ row: this.#row, column: this.#column, rows, columns, text })
    this.#column += columns
    if (text !== '') this.hasText = true
  }

  build(): ExtractTable {
    const rows = this.#row + 1
    const cells = this.#drafts.map((draft) => this.#cellOf(draft, rows))
    const headerRows = Math.min(this.#headRows, rows - 1)
    return { kind: 'table', rows, columns: this.#free.length, headerRows, cells }
  }

  #cellOf({ row, column, rows, columns, text }: Draft, last: number): ExtractCell {
    const origin = { table: this.#table, row: row + 1, column: column + 1 }
    const pieces = text === '' ? [] : [{ text, origin }]
    return { row, column, rows: Math.min(rows, last - row), columns, pieces }
  }
}

/** What a cell covers by its attributes; `rowspan="0"` means down to the last row. */
export const spanOf = (rows: string | undefined, columns: string | undefined): CellSpan => {
  const down = Number.parseInt(rows ?? '1', 10)
  const across = Number.parseInt(columns ?? '1', 10)
  return { rows: down === 0 ? tallest : Math.max(1, down || 1), columns: Math.max(1, across || 1) }
}

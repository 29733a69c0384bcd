import type { ExtractCell, ExtractTable } from '../extract.ts'
import { cellName } from './address.ts'
import type { SheetRow } from './rows.ts'
import type { SheetCell } from './sheet.ts'
import type { Origin } from '#domain/text/origin.ts'

/** Number of a table in its file, from 1, and the sheet it stands on. */
export type TablePlace = { readonly part: string; readonly table?: number; readonly titleTo?: number | undefined }

/** Rows and columns are given as the sheet counts them, from 1. */
export const originOf = ({ row, column }: SheetCell, { part, table }: TablePlace): Origin => ({
  part,
  ...(table === undefined ? {} : { table }),
  row: row + 1,
  column: column + 1,
  cell: cellName(row, column),
})

/** Index of the first of the sorted numbers that is at least `value`. */
const rankOf = (numbers: readonly number[], value: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

const columnsOf = (rows: readonly SheetRow[]): number[] =>
  [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].toSorted((a, b) => a - b)

/**
 * Rows as a table. Rows and columns in which no cell begins are left out: a form drawn on a fine raster of merged cells
 * has the columns that are seen, and an empty sheet of any size costs nothing.
 */
export const tableOf = (rows: readonly SheetRow[], place: TablePlace): ExtractTable => {
  const columns = columnsOf(rows)
  const numbers = rows.map(({ row }) => row)
  const cells = rows.flatMap(({ cells: inRow }, row) =>
    inRow.map((cell): ExtractCell => {
      const column = rankOf(columns, cell.column)
      return {
        row,
        column,
        rows: Math.max(1, rankOf(numbers, cell.row + cell.rows) - row),
        columns: Math.max(1, rankOf(columns, cell.column + cell.columns) - column),
        pieces: [{ text: cell.text, origin: originOf(cell, place) }],
      }
    }),
  )
  const headerRows = place.titleTo === undefined ? 0 : rankOf(numbers, place.titleTo + 1)
  return { kind: 'table', rows: rows.length, columns: columns.length, headerRows, cells }
}

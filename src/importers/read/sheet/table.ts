import type { ExtractCell, ExtractTable } from '../extract.ts'
import { cellName, type Address } from './address.ts'
import type { SheetRow } from './rows.ts'
import type { Origin } from '#domain/text/origin.ts'

/** Number of a table in its file, from 1, and the sheet it stands on; '' where there are no sheets. */
export type TablePlace = { readonly part: string; readonly table?: number; readonly titleTo?: number | undefined }

/** Rows and columns are given as the sheet counts them, from 1. Made for each cell: literals are faster than spreads. */
export const originOf = ({ row, column }: Address, { part, table }: TablePlace): Origin => {
  const cell = cellName(row, column)
  const place = { row: row + 1, column: column + 1, cell }
  if (part === '') return table === undefined ? place : { table, ...place }
  return table === undefined
    ? { part, row: row + 1, column: column + 1, cell }
    : { part, table, row: row + 1, column: column + 1, cell }
}

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

const columnsOf = (rows: readonly SheetRow[]): number[] => {
  const columns = new Set<number>()
  for (const { cells } of rows) for (const { column } of cells) columns.add(column)
  return [...columns].toSorted((a, b) => a - b)
}

/** How many places a cell covers of those that are left. */
const spanOf = (numbers: readonly number[], from: number, size: number): number =>
  size === 1 ? 1 : Math.max(1, rankOf(numbers, from + size) - rankOf(numbers, from))

/**
 * Rows as a table. Rows and columns in which no cell begins are left out: a form drawn on a fine raster of merged cells
 * has the columns that are seen, and an empty sheet of any size costs nothing.
 */
export const tableOf = (rows: readonly SheetRow[], place: TablePlace): ExtractTable => {
  const columns = columnsOf(rows)
  const numbers = rows.map(({ row }) => row)
  const cells: ExtractCell[] = []
  rows.forEach(({ cells: inRow }, row) => {
    for (const cell of inRow)
      cells.push({
        row,
        column: rankOf(columns, cell.column),
        rows: spanOf(numbers, cell.row, cell.rows),
        columns: spanOf(columns, cell.column, cell.columns),
        pieces: [{ text: cell.text, origin: originOf(cell, place) }],
      })
  })
  const headerRows = place.titleTo === undefined ? 0 : rankOf(numbers, place.titleTo + 1)
  return { kind: 'table', rows: rows.length, columns: columns.length, headerRows, cells }
}

import { unguarded } from '#domain/exchange/formula-guard.ts'
import type { TextCell, TextRow } from '#domain/exchange/text-row.ts'
import { csvCells } from '../read/csv.ts'
import { usualLimits } from '../read/limits.ts'

const limits = { ...usualLimits, cells: 3_000_000, characters: 40_000_000 }

/** The filled cells of a CSV file, the apostrophes taken off that keep spreadsheets from running them. */
export const csvRows = (text: string): { readonly rows: readonly TextRow[]; readonly isWhole: boolean } => {
  const { cells, isWhole } = csvCells(text, limits)
  const rows: { row: number; cells: TextCell[] }[] = []
  for (const { row, column, text: written } of cells) {
    const cell = { column: column + 1, text: unguarded(written) }
    const last = rows.at(-1)
    if (last?.row === row + 1) last.cells.push(cell)
    else rows.push({ row: row + 1, cells: [cell] })
  }
  return { rows, isWhole }
}

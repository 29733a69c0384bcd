import { cellOf, textRun, type Alignment, type Block, type Paragraph, type Run, type TableCell } from '../model.ts'
import type { FilledCell, FilledForm } from './fill-form.ts'
import type { FormLook } from './form.ts'

const alignments: Readonly<Record<FormLook, Alignment>> = {
  header: 'center',
  label: 'center',
  text: 'left',
  center: 'center',
  note: 'left',
  unit: 'right',
  money: 'right',
  percent: 'right',
  number: 'center',
}

const tableCell = ({ cell, printed, columns, rows }: FilledCell): TableCell => ({
  ...cellOf(printed.runs, columns, rows),
  alignment: alignments[cell.look],
})

/** Cells by row, in the order of their columns; `count` rows, also those that hold none of their own. */
const rowsOf = (cells: readonly FilledCell[], first: number, count: number): readonly (readonly FilledCell[])[] => {
  const rows = Array.from({ length: count }, (): FilledCell[] => [])
  for (const cell of cells) rows[cell.row - first]?.push(cell)
  return rows.map((row) => row.toSorted((a, b) => a.column - b.column))
}

/** How most cells of a column stand, those that cover several columns left out. */
const columnAlignment = (cells: readonly FilledCell[], column: number): Alignment => {
  const own = cells.filter((cell) => cell.column === column && cell.columns === 1)
  const counts = new Map<Alignment, number>()
  for (const { cell } of own) counts.set(alignments[cell.look], (counts.get(alignments[cell.look]) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'left'
}

/** Lines above or below the table, one paragraph each row. */
const lines = (cells: readonly FilledCell[]): readonly Paragraph[] => {
  const rows = rowsOf(cells, cells[0]?.row ?? 1, new Set(cells.map(({ row }) => row)).size)
  return rows.flatMap((row): readonly Paragraph[] => {
    const runs = row.flatMap(({ printed }, index): readonly Run[] =>
      index > 0 && printed.runs.length > 0 ? [textRun('　　'), ...printed.runs] : printed.runs,
    )
    return runs.length === 0 ? [] : [{ kind: 'paragraph', style: 'note', runs }]
  })
}

/** The same filled form as a table of a report, with the lines above and below it. */
export const formBlocks = ({ form, title, head, table, foot, tableRow }: FilledForm): readonly Block[] => {
  const lastRow = Math.max(tableRow - 1, ...table.map(({ row, rows }) => row + rows - 1))
  const rows = rowsOf(table, tableRow, lastRow - tableRow + 1).map((row) => row.map(tableCell))
  return [
    ...lines(head),
    {
      kind: 'table',
      caption: title,
      widths: form.widths,
      alignments: form.widths.map((_, index) => columnAlignment(table, index + 1)),
      header: rows.slice(0, form.headerRows),
      rows: rows.slice(form.headerRows),
      orientation: form.orientation,
    },
    ...lines(foot),
  ]
}

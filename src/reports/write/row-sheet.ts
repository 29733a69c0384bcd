import type { Decimal } from '#domain/number/decimal.ts'
import { cellName, numberValue, textValue, type CellLook, type Sheet, type SheetCell } from './sheet.ts'

/** A plain list as a sheet: a title (or ''), one heading and width a column, rows of texts and numbers. */
export type RowTable = {
  readonly name: string
  readonly title: string
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly (string | Decimal)[])[]
}

const cell = (row: number, column: number, content: { value: SheetCell['value']; look: CellLook }): SheetCell => ({
  row,
  column,
  rows: 1,
  columns: 1,
  ...content,
})

/** Turns rows into a landscape sheet with repeated headings, a filter and frozen head, such as a list of findings. */
export const rowSheet = ({ name, title, columns, rows }: RowTable): Sheet => {
  const headRow = title === '' ? 1 : 2
  const titleCells: readonly SheetCell[] =
    title === ''
      ? []
      : [{ row: 1, column: 1, rows: 1, columns: columns.length, value: textValue(title), look: 'title' }]
  const heads = columns.map(({ heading }, index) =>
    cell(headRow, index + 1, { value: textValue(heading), look: 'header' }),
  )
  const body = rows.flatMap((row, at) =>
    columns.map((_, index) => {
      const content = row[index] ?? ''
      const isText = typeof content === 'string'
      const value = isText ? textValue(content) : numberValue(content)
      return cell(headRow + at + 1, index + 1, { value, look: isText ? 'text' : 'number' })
    }),
  )
  return {
    name,
    widths: columns.map(({ width }) => width),
    cells: [...titleCells, ...heads, ...body],
    orientation: 'landscape',
    repeatRows: { from: headRow, to: headRow },
    frozenRows: headRow,
    filter: columns.length === 0 ? '' : `A${headRow}:${cellName(headRow + rows.length, columns.length)}`,
  }
}

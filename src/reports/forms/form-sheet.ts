import { cellName, textValue, type Sheet, type SheetCell } from '../write/sheet.ts'
import type { FilledCell, FilledForm } from './fill-form.ts'

const sheetCell = ({ row, column, rows, columns, cell, printed, height }: FilledCell): SheetCell => ({
  row,
  column,
  rows,
  columns,
  value: printed.value,
  look: cell.look,
  ...(cell.validation ? { validation: cell.validation } : {}),
  ...(height > 0 ? { height } : {}),
})

/** A filled form as a sheet: formulas stay formulas, what may be typed is validated, its heads repeat on every page. */
export const formSheet = ({ form, name, title, head, table, foot, tableRow, lastRow }: FilledForm): Sheet => {
  const width = form.widths.length
  const titleCell: SheetCell = { row: 1, column: 1, rows: 1, columns: width, value: textValue(title), look: 'title' }
  const heads = tableRow - 1 + form.headerRows
  return {
    name,
    widths: form.widths,
    cells: [titleCell, ...[...head, ...table, ...foot].map(sheetCell)],
    orientation: form.orientation,
    repeatRows: { from: 1, to: heads },
    frozenRows: heads,
    filter: '',
    printArea: `A1:${cellName(lastRow, width)}`,
  }
}

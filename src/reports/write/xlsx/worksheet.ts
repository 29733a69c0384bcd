import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { cellName, type Sheet, type SheetCell } from '../sheet.ts'
import { escapeXml, xmlHeader } from '../xml.ts'
import { styleIndex } from './looks.ts'
import { mayBreak } from './page-height.ts'
import { rowHeights } from './row-heights.ts'
import { validationsXml } from './validations.ts'

/** Text that a spreadsheet would take for a formula when it is edited or saved as CSV. */
const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/u.test(text)

/** Excel cuts a cell at 32,767 characters and calls the file broken when it holds more. */
const longestText = 32_767

const inlineText = (text: string): string =>
  `<is><t xml:space="preserve">${escapeXml(text.slice(0, longestText))}</t></is>`

/** Decimals an empty cell shows what is typed into it with: money and rates have two, points as many as they have. */
const usualScale = ({ look }: SheetCell): number => (look === 'money' || look === 'percent' ? 2 : 0)

const scaleOf = (cell: SheetCell): number => {
  const { value, look } = cell
  switch (value.kind) {
    case 'blank':
    case 'text':
      return usualScale(cell)
    case 'number':
      return look === 'percent' ? Math.max(0, value.value.scale - 2) : value.value.scale
    case 'formula':
      return look === 'percent' || typeof value.stored === 'string' ? usualScale(cell) : value.stored.scale
  }
}

const formulaXml = (open: string, formula: string, stored: Decimal | string): string =>
  typeof stored === 'string'
    ? `${open} t="str"><f>${escapeXml(formula)}</f><v>${escapeXml(stored)}</v></c>`
    : `${open}><f>${escapeXml(formula)}</f><v>${printDecimal(stored)}</v></c>`

const cellXml = (cell: SheetCell, isAtTop: boolean): string => {
  const { value } = cell
  const isQuoted = value.kind === 'text' && looksLikeFormula(value.text)
  const open = `<c r="${cellName(cell.row, cell.column)}" s="${styleIndex(cell.look, scaleOf(cell), { isQuoted, isAtTop })}"`
  switch (value.kind) {
    case 'blank':
      return `${open}/>`
    case 'text':
      return `${open} t="inlineStr">${inlineText(value.text)}</c>`
    case 'number':
      return `${open}><v>${printDecimal(value.value)}</v></c>`
    case 'formula':
      return formulaXml(open, value.formula, value.stored)
  }
}

/** Covered cells of a merge stand there empty, so that its border goes all around. */
const coveredCells = (cell: SheetCell): readonly SheetCell[] =>
  Array.from({ length: cell.rows * cell.columns }, (_, index): SheetCell => ({
    ...cell,
    row: cell.row + Math.floor(index / cell.columns),
    column: cell.column + (index % cell.columns),
    value: index === 0 ? cell.value : { kind: 'blank' },
  }))

type Placed = { readonly cell: SheetCell; readonly isAtTop: boolean }

const rowsXml = (sheet: Sheet): string => {
  const heights = rowHeights(sheet)
  const breaks = mayBreak(sheet, heights)
  const rows = new Map<number, Placed[]>()
  for (const whole of sheet.cells) {
    const isAtTop = breaks && whole.rows > 1
    for (const cell of coveredCells(whole)) {
      const row = rows.get(cell.row)
      if (row) row.push({ cell, isAtTop })
      else rows.set(cell.row, [{ cell, isAtTop }])
    }
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = cells.toSorted((a, b) => a.cell.column - b.cell.column)
      return `<row r="${row}" ht="${(heights.get(row) ?? 0).toFixed(1)}" customHeight="1">${inOrder.map(({ cell, isAtTop }) => cellXml(cell, isAtTop)).join('')}</row>`
    })
    .join('')
}

const mergesXml = (cells: readonly SheetCell[]): string => {
  const merged = cells.filter(({ rows, columns }) => rows > 1 || columns > 1)
  const areas = merged.map(
    ({ row, column, rows, columns }) =>
      `<mergeCell ref="${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}"/>`,
  )
  return areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`
}

const viewXml = (frozenRows: number): string =>
  frozenRows === 0
    ? '<sheetView workbookViewId="0"/>'
    : `<sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView>`

/** One sheet, A4, fitted to the width of the page, with page numbers below. */
export const worksheetXml = (sheet: Sheet): string => {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  const filter = sheet.filter === '' ? '' : `<autoFilter ref="${sheet.filter}"/>`
  return `${xmlHeader}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${viewXml(sheet.frozenRows)}</sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>${rowsXml(sheet)}</sheetData>${filter}${mergesXml(sheet.cells)}${validationsXml(sheet.cells)}<printOptions horizontalCentered="1"/><pageMargins left="0.6" right="0.6" top="0.8" bottom="0.8" header="0.3" footer="0.4"/><pageSetup paperSize="9" orientation="${sheet.orientation}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

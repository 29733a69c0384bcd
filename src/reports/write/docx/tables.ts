import { printRuns, textRun, type Alignment, type TableBlock } from '../../model.ts'
import { fittedWidths } from '../fitted-widths.ts'
import { columnsOf, gridOf, type GridCell } from '../grid.ts'
import { paragraphXml } from './paragraphs.ts'

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>`
const margins = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'

/** To the point. */
const twips = 20

/** Whole twips that make up the line. */
const columnWidths = (table: TableBlock, whole: number): readonly number[] =>
  fittedWidths(table, whole / twips).map((width) => Math.floor(width * twips))

type RowStyle = {
  readonly widths: readonly number[]
  readonly alignments: readonly Alignment[]
  readonly isHeader: boolean
}

const merging = (cell: GridCell): string => {
  if (cell.kind === 'continued') return '<w:vMerge/>'
  return cell.kind === 'start' && cell.cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''
}

const cellXml = (cell: GridCell, { widths, alignments, isHeader }: RowStyle): string => {
  const columns = columnsOf(cell)
  const width = widths.slice(cell.column, cell.column + columns).reduce((total, part) => total + part, 0)
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''
  const runs = cell.kind === 'start' ? cell.cell.runs : [textRun('')]
  const own = cell.kind === 'start' ? cell.cell.alignment : undefined
  const alignment = isHeader ? '' : `<w:jc w:val="${own ?? alignments[cell.column] ?? 'left'}"/>`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merging(cell)}<w:vAlign w:val="center"/></w:tcPr>${paragraphXml(isHeader ? 'TableHead' : 'TableText', runs, alignment)}</w:tc>`
}

/** A row stays on one page unless it is so long that the page before it would stand half empty. */
const longestWholeRow = 240

const isShort = (row: readonly GridCell[]): boolean =>
  row.every((cell) => cell.kind !== 'start' || printRuns(cell.cell.runs).length <= longestWholeRow)

const rowXml = (row: readonly GridCell[], style: RowStyle): string =>
  `<w:tr><w:trPr>${isShort(row) ? '<w:cantSplit/>' : ''}${style.isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${row.map((cell) => cellXml(cell, style)).join('')}</w:tr>`

/** A ruled table over the full line of `width` twips; its header rows are repeated on every page. */
export const tableXml = (table: TableBlock, width: number): string => {
  const widths = columnWidths(table, width)
  const style = { widths, alignments: table.alignments }
  const rowsXml = (rows: TableBlock['rows'], isHeader: boolean): string =>
    gridOf(rows, widths.length)
      .map((row) => rowXml(row, { ...style, isHeader }))
      .join('')
  const caption = table.caption === '' ? '' : paragraphXml('TableCaption', [textRun(table.caption)])
  const grid = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')
  return `${caption}<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((total, one) => total + one, 0)}" w:type="dxa"/><w:jc w:val="center"/>${borders}<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rowsXml(table.header, true)}${rowsXml(table.rows, false)}</w:tbl>`
}

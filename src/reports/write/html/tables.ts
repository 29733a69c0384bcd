import type { Alignment, TableBlock, TableCell } from '../../model.ts'
import { gridOf, type GridCell } from '../grid.ts'
import { chartSvg } from '../svg.ts'
import { runsHtml } from './runs.ts'
import { escapeXml } from '../xml.ts'

const spans = ({ columns, rows }: TableCell): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`

const aligned = (alignment: Alignment): string => (alignment === 'left' ? '' : ` class="${alignment}"`)

const headCell = (cell: GridCell): string => {
  if (cell.kind === 'continued') return ''
  if (cell.kind === 'blank') return '<td></td>'
  return `<th scope="${cell.cell.columns > 1 ? 'colgroup' : 'col'}"${spans(cell.cell)}>${runsHtml(cell.cell.runs)}</th>`
}

/** The first cell names its row, or all rows it spans; only under a head, since a form without one has no such order. */
const bodyCell = (cell: GridCell, { alignments, header }: TableBlock): string => {
  if (cell.kind === 'continued') return ''
  if (cell.kind === 'blank') return '<td></td>'
  const { runs, rows, alignment } = cell.cell
  const attributes = `${aligned(alignment ?? alignments[cell.column] ?? 'left')}${spans(cell.cell)}`
  const isRowHead = cell.column === 0 && header.length > 0 && runs.length > 0
  if (!isRowHead) return `<td${attributes}>${runsHtml(runs)}</td>`
  return `<th scope="${rows > 1 ? 'rowgroup' : 'row'}"${attributes}>${runsHtml(runs)}</th>`
}

const row = (cells: readonly GridCell[], print: (cell: GridCell) => string): string =>
  `<tr>${cells.map(print).join('')}</tr>`

/** The drawing stands above its table, which says the same in words. */
const figureHtml = ({ chart }: TableBlock): string => (chart ? `<figure>${chartSvg(chart)}</figure>` : '')

/** A table with caption and scopes, in a region the keyboard can scroll. */
export const tableHtml = (table: TableBlock, label: string): string => {
  const width = table.widths.length
  const name = table.caption === '' ? label : table.caption
  const caption = table.caption === '' ? '' : `<caption>${escapeXml(table.caption)}</caption>`
  const head = gridOf(table.header, width).map((cells) => row(cells, headCell))
  const body = gridOf(table.rows, width).map((cells) => row(cells, (cell) => bodyCell(cell, table)))
  const wide = table.orientation === 'landscape' ? ' wide' : ''
  return `${figureHtml(table)}<div class="scroll${wide}" role="region" tabindex="0" aria-label="${escapeXml(name)}"><table>${caption}${head.length === 0 ? '' : `<thead>${head.join('')}</thead>`}<tbody>${body.join('\n')}</tbody></table></div>`
}

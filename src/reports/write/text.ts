import { printRuns, type Block, type Report, type TableBlock, type TableCell } from '../model.ts'
import { annexLines } from './annex-lines.ts'
import { gridOf, rowTexts, type GridCell } from './grid.ts'

const cellText = (cell: TableCell): string => printRuns(cell.runs).replaceAll(/\s+/gu, ' ')

const rowText = (row: readonly GridCell[]): string => rowTexts(row, cellText).join('\t')

const tableText = (table: TableBlock): string => {
  const rows = gridOf([...table.header, ...table.rows], table.widths.length).map(rowText)
  return [...(table.caption === '' ? [] : [table.caption]), ...rows].join('\n')
}

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.number + printRuns(block.runs)
    case 'paragraph':
      return block.style === 'body' ? `　　${printRuns(block.runs)}` : printRuns(block.runs)
    case 'table':
      return tableText(block)
  }
}

/** The report as plain text: headings on their own lines, first lines indented by two characters, tables by tabs. */
export const writeText = (report: Report): string =>
  `${[
    ...(report.label === '' ? [] : [report.label]),
    printRuns(report.title),
    ...report.blocks.map(blockText),
    ...(report.attachments.length === 0
      ? []
      : [
          `附件：${annexLines(report.attachments)
            .map(({ name }) => name)
            .join('；')}`,
        ]),
  ].join('\n')}\n`

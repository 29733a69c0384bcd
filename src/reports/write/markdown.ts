import { printRuns, type Block, type Report, type TableBlock, type TableCell } from '../model.ts'
import { annexLines } from './annex-lines.ts'
import { gridOf, rowTexts, type GridCell } from './grid.ts'

/** Pipes and line feeds would end the cell, so they are escaped. */
const cellText = (cell: TableCell): string => printRuns(cell.runs).replaceAll(/\r?\n/gu, '<br>').replaceAll('|', '\\|')

const rowText = (row: readonly GridCell[]): string => `| ${rowTexts(row, cellText).join(' | ')} |`

const tableText = (table: TableBlock): string => {
  const width = table.widths.length
  const head = gridOf(table.header, width).map(rowText)
  const rule = `|${table.widths.map(() => ' --- |').join('')}`
  const lines = [...head.slice(0, 1), rule, ...head.slice(1), ...gridOf(table.rows, width).map(rowText)]
  return (table.caption === '' ? '' : `${table.caption}\n\n`) + lines.join('\n')
}

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.number}${printRuns(block.runs)}`
    case 'paragraph':
      return printRuns(block.runs)
    case 'table':
      return tableText(block)
  }
}

const annexes = (attachments: readonly string[]): readonly string[] => {
  const lines = annexLines(attachments).map(({ lead, number, name }) => `${lead || '　　　'}${number}${name}`)
  return lines.length === 0 ? [] : [lines.join('\n')]
}

/** The report as Markdown, one blank line between blocks; a cell merged downwards stands once and is empty below. */
export const writeMarkdown = (report: Report): string =>
  `${[
    ...(report.label === '' ? [] : [report.label]),
    `# ${printRuns(report.title)}`,
    ...report.blocks.map(blockText),
    ...annexes(report.attachments),
  ].join('\n\n')}\n`

import {
  printRuns,
  type Alignment,
  type Block,
  type Report,
  type Run,
  type TableBlock,
  type TableCell,
} from '../../model.ts'
import { annexLines, type AnnexLine } from '../annex-lines.ts'
import { gridOf } from '../grid.ts'
import { columnPoints, rowHeights, tallestWhole } from './row-heights.ts'
import { pageSections, type Orientation } from '../page-sections.ts'
import { titleLines } from '../title-lines.ts'
import { forbiddenCharacters } from '../xml.ts'

/** A piece of text: plain, a gap to be filled, or a line break. */
export type Piece = { readonly kind: 'text' | 'gap' | 'break'; readonly text: string }

export type CellData = {
  readonly pieces: readonly Piece[]
  readonly columns: number
  readonly rows: number
  readonly align: Alignment
  /** Low rows, and merged cells over few of them, stay on one page; higher ones may run on to the next. */
  readonly breakable: boolean
}

export type BlockData =
  | { readonly kind: 'heading'; readonly level: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'body' | 'note'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly widths: readonly number[]
      readonly header: readonly CellData[]
      readonly cells: readonly CellData[]
    }

/** The report as plain data for the typesetter; it decides how things look, never what they say. */
export type ReportData = {
  readonly title: string
  readonly titleLines: readonly (readonly Piece[])[]
  readonly label: string
  readonly sections: readonly { readonly orientation: Orientation; readonly blocks: readonly BlockData[] }[]
  readonly annexes: readonly AnnexLine[]
}

const clean = (text: string): string => text.replaceAll(forbiddenCharacters, '').replaceAll('\r', '')

const piecesOf = (runs: readonly Run[]): readonly Piece[] =>
  runs.flatMap(({ kind, text }) =>
    clean(text)
      .split(/(\n)/u)
      .filter((part) => part !== '')
      .map((part): Piece =>
        part === '\n' ? { kind: 'break', text: '' } : { kind: kind === 'gap' ? 'gap' : 'text', text: part },
      ),
  )

const cellData = (cell: TableCell, align: Alignment, breakable: boolean): CellData => ({
  pieces: piecesOf(cell.runs),
  columns: cell.columns,
  rows: cell.rows,
  align,
  breakable,
})

const blank: TableCell = { runs: [], columns: 1, rows: 1 }

/** Merges that reach below the last row are cut: a grid that is not full is an error to the typesetter. */
const cellsOf = (table: TableBlock, rows: TableBlock['rows'], align?: Alignment): readonly CellData[] => {
  const grid = gridOf(rows, table.widths.length)
  const heights = rowHeights(table, grid)
  return grid.flatMap((row, at) =>
    row.flatMap((place) => {
      if (place.kind === 'continued') return []
      const { alignment, ...cell } = place.kind === 'start' ? place.cell : blank
      const fitted = { ...cell, rows: Math.max(1, Math.min(cell.rows, rows.length - at)) }
      const height = heights.slice(at, at + fitted.rows).reduce((sum, one) => sum + one, 0)
      const side = alignment ?? align ?? table.alignments[place.column] ?? 'left'
      return [cellData(fitted, side, height > tallestWhole)]
    }),
  )
}

const blockOf = (block: Block): BlockData => {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        pieces: piecesOf([{ kind: 'text', text: block.number }, ...block.runs]),
      }
    case 'paragraph':
      return { kind: block.style, pieces: piecesOf(block.runs) }
    case 'table':
      return {
        kind: 'table',
        caption: clean(block.caption),
        widths: columnPoints(block),
        header: cellsOf(block, block.header, 'center'),
        cells: cellsOf(block, block.rows),
      }
  }
}

export const reportData = (report: Report): ReportData => ({
  title: clean(printRuns(report.title)),
  titleLines: titleLines(report.title).map(piecesOf),
  label: clean(report.label),
  sections: pageSections(report.blocks).map(({ orientation, blocks }) => ({
    orientation,
    blocks: blocks.map(blockOf),
  })),
  annexes: annexLines(report.attachments.map(clean)),
})

/** One printed line or cell of the document, with words that tell where it stands. */
export type PrintedText = { readonly text: string; readonly where: string }

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

const printedBlock = (block: BlockData, where: string): readonly PrintedText[] =>
  block.kind === 'table'
    ? [
        { text: block.caption, where: `${where} ${block.caption}` },
        ...[...block.header, ...block.cells].map(({ pieces }) => ({
          text: textOf(pieces),
          where: `${where} ${block.caption}`,
        })),
      ]
    : [{ text: textOf(block.pieces), where }]

/** Every text of the document in printing order; `where` is the heading above it. */
export const printedTexts = (data: ReportData): readonly PrintedText[] => {
  let heading = data.title
  const blocks = data.sections.flatMap((section) => section.blocks)
  return [
    { text: data.label, where: data.label },
    ...data.titleLines.map((line) => ({ text: textOf(line), where: data.title })),
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') heading = textOf(block.pieces)
      return printedBlock(block, heading)
    }),
    ...data.annexes.map(({ lead, number, name }) => ({ text: lead + number + name, where: '附件' })),
  ]
}

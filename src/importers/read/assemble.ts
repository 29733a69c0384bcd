import { emptyText, type MappedText } from '#domain/text/mapped-text.ts'
import type { Block, DocumentModel, Note, Passage } from '#domain/text/document.ts'
import { placeOf, sourceText, type SourceText, type Span } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import { limitNotes, longestAnalysed } from './decode.ts'
import { blocksOf } from './document.ts'
import type { Extract, ExtractNote, ExtractTable } from './extract.ts'
import type { FoundTable } from './grid-tables.ts'
import { layOut, type LaidBlock, type LaidOut } from './layout-text.ts'
import { lineBehind, linesOf, type Line } from './lines.ts'
import { passageOf } from './passages.ts'
import { plainDocument } from './plain-text.ts'
import { setAside } from './set-aside.ts'
import { endsParagraph } from './wrap.ts'

/** The grid of a table: a merged cell stands in its first place, the places it covers are empty. */
const gridOf = (source: SourceText, table: ExtractTable, cells: readonly Span[]): MappedText[][] => {
  const rows = Array.from({ length: table.rows }, (): MappedText[] =>
    Array.from({ length: table.columns }, () => emptyText),
  )
  table.cells.forEach(({ row, column }, index) => {
    const span = cells[index]
    const line = rows[row]
    if (span && line && column < table.columns) line[column] = cleanText(source.text, [span])
  })
  return rows
}

/** A frame around text, made as a table of one place, is no table. */
const isFrame = ({ rows, columns }: ExtractTable): boolean => rows <= 1 && columns <= 1

const givenTable = (source: SourceText, lines: readonly Line[], { block, span, cells }: LaidBlock): FoundTable[] => {
  if (block.kind !== 'table' || isFrame(block) || span.start >= longestAnalysed) return []
  const rows = gridOf(source, block, cells)
  const headerRows = Math.max(1, block.headerRows)
  return [
    {
      from: lineBehind(lines, span.start),
      to: lineBehind(lines, span.end),
      table: { kind: 'table', layout: 'grid', rows, headerRows, ancestors: [] },
    },
  ]
}

/** A line end inside a paragraph parts it where a sentence ends or a number begins; else it only wraps. */
const wraps = (before: Line | undefined, line: Line): boolean =>
  before !== undefined && line.label === undefined && !endsParagraph(before.text.text)

/** What the file says of a line: whether it goes on with the one above, and whether it is a heading. */
const informed = (line: Line, before: Line | undefined, { block, span }: LaidBlock): Line => {
  const isFirst = before === undefined || before.start < span.start
  if (block.kind === 'table') return { ...line, joins: !isFirst && wraps(before, line) }
  if (block.kind === 'line') return block.joins === undefined ? line : { ...line, joins: block.joins }
  return { ...line, joins: !isFirst && wraps(before, line), hashes: isFirst ? (block.heading ?? 0) : 0 }
}

/** Gives each line the block it stands in; both are ordered by their place in the text. */
const informedLines = (lines: readonly Line[], blocks: readonly LaidBlock[]): Line[] => {
  const ordered = blocks.toSorted((a, b) => a.span.start - b.span.start)
  let at = 0
  return lines.map((line, index) => {
    while ((ordered[at]?.span.end ?? Infinity) <= line.start) at += 1
    const block = ordered[at]
    return block ? informed(line, lines[index - 1], block) : line
  })
}

const isAside = ({ block }: LaidBlock): boolean => block.kind === 'paragraph' && block.aside !== undefined

const asidePassages = (source: SourceText, blocks: readonly LaidBlock[]): Passage[] =>
  blocks.filter(isAside).map(({ span }) => ({
    ...passageOf(cleanText(source.text, [span]), undefined, 'never'),
    role: 'body' as const,
  }))

const noteOf =
  (source: SourceText, blocks: readonly LaidBlock[]) =>
  ({ severity, kind, why, block }: ExtractNote): Note => ({
    severity,
    kind,
    why,
    place: placeOf(source, (block === undefined ? undefined : blocks[block]?.span) ?? { start: 0, end: 0 }),
  })

/** Where the text that stands beside the report begins. */
const endOfMain = (blocks: readonly LaidBlock[], text: string): number =>
  blocks.find(isAside)?.span.start ?? text.length

const readBlocks = (source: SourceText, laid: LaidOut): { blocks: Block[]; notes: Note[] } => {
  const end = endOfMain(laid.blocks, laid.text)
  const main = informedLines(linesOf(source), laid.blocks).filter(({ start }) => start < end)
  const { lines, notes } = setAside(source, main)
  const given = laid.blocks.flatMap((block) => givenTable(source, lines, block))
  return { blocks: [...blocksOf({ source, lines, given }), ...asidePassages(source, laid.blocks)], notes }
}

/** What a reader took out of a file as passages and tables with their outline, each with its way back to the file. */
export const assemble = (extract: Extract): DocumentModel => {
  if (extract.format === 'text') return plainDocument(extract)
  const laid = layOut(extract.blocks)
  const source = sourceText(laid.text)
  const { blocks, notes } = readBlocks(source, laid)
  return {
    format: extract.format,
    source,
    anchors: laid.anchors,
    blocks,
    notes: [...extract.notes.map(noteOf(source, laid.blocks)), ...limitNotes(source), ...notes],
  }
}

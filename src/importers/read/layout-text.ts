import type { Anchor } from '#domain/text/origin.ts'
import type { Span } from '#domain/text/place.ts'
import type { ExtractBlock, ExtractPiece, ExtractTable } from './extract.ts'

/** `cells` are the spans of a table's cells, in the order of the extract. */
export type LaidBlock = { readonly block: ExtractBlock; readonly span: Span; readonly cells: readonly Span[] }

/** The blocks of an extract written one after the other: a line for a paragraph, a line with tabs for a table's row. */
export type LaidOut = {
  readonly text: string
  readonly anchors: readonly Anchor[]
  /** In the order of the extract's blocks, whatever their place in the text. */
  readonly blocks: readonly LaidBlock[]
}

class Writer {
  readonly #parts: string[] = []
  readonly anchors: Anchor[] = []
  at = 0

  put(text: string): void {
    this.#parts.push(text)
    this.at += text.length
  }

  pieces(pieces: readonly ExtractPiece[], clean: (text: string) => string): Span {
    const start = this.at
    for (const { text, origin } of pieces) {
      if (text === '') continue
      this.anchors.push({ start: this.at, end: this.at + text.length, origin })
      this.put(clean(text))
    }
    return { start, end: this.at }
  }

  text(): string {
    return this.#parts.join('')
  }
}

/** A tab within a cell or a paragraph would read as the border of a cell. Same length, so that offsets stay. */
const withoutTabs = (text: string): string => text.replaceAll('\t', ' ')

const writeTable = (writer: Writer, { cells }: ExtractTable): Span[] => {
  let row = cells[0]?.row ?? 0
  return cells.map((cell, index) => {
    if (index > 0) writer.put(cell.row === row ? '\t' : '\n')
    row = cell.row
    return writer.pieces(cell.pieces, withoutTabs)
  })
}

const writeBlock = (writer: Writer, block: ExtractBlock): LaidBlock => {
  const start = writer.at
  const cells = block.kind === 'table' ? writeTable(writer, block) : []
  if (block.kind !== 'table') writer.pieces(block.pieces, withoutTabs)
  const span = { start, end: writer.at }
  writer.put('\n')
  return { block, span, cells }
}

const isAside = (block: ExtractBlock): boolean => block.kind === 'paragraph' && block.aside !== undefined

/** Lays the blocks out as one text; what stands beside the running text (footnotes, text boxes) comes behind it. */
export const layOut = (blocks: readonly ExtractBlock[]): LaidOut => {
  const writer = new Writer()
  const laid = new Map<ExtractBlock, LaidBlock>()
  for (const block of blocks) if (!isAside(block)) laid.set(block, writeBlock(writer, block))
  for (const block of blocks) if (isAside(block)) laid.set(block, writeBlock(writer, block))
  return { text: writer.text(), anchors: writer.anchors, blocks: blocks.flatMap((block) => laid.get(block) ?? []) }
}

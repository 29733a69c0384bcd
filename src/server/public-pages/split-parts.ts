import type { PublishedBlock } from '#services/disclosure/publication-content.ts'
import { escapeText } from './markup.ts'

/** A page with everything stays below 50 KB: what is around the text takes the rest. */
export const partBytes = 30_000

/** About what a block takes as HTML; tags and escaping included. */
const bytesOf = (text: string): number => Buffer.byteLength(escapeText(text)) + 26
const bytesOfRow = (row: readonly string[]): number => row.reduce((sum, cell) => sum + bytesOf(cell), 12)
const bytesOfBlock = (block: PublishedBlock): number =>
  block.kind === 'table'
    ? // The chart of a table says its figures again, at most a dozen lines of them.
      [...block.header, ...block.rows].reduce((sum, row) => sum + bytesOfRow(row), 3000)
    : bytesOf(block.text) + 40

const longestParagraph = 4000

type Table = Extract<PublishedBlock, { readonly kind: 'table' }>

const splitTable = (table: Table): readonly PublishedBlock[] => {
  const pieces: (readonly string[])[][] = [[]]
  let size = 0
  for (const row of table.rows) {
    const bytes = bytesOfRow(row)
    if (size > 0 && size + bytes > partBytes / 2) {
      pieces.push([])
      size = 0
    }
    pieces.at(-1)?.push(row)
    size += bytes
  }
  return pieces.map((rows) => ({ ...table, rows }))
}

const splitText = (text: string): readonly PublishedBlock[] => {
  const characters = Array.from(text)
  return Array.from({ length: Math.ceil(characters.length / longestParagraph) }, (_, index) => ({
    kind: 'paragraph' as const,
    text: characters.slice(index * longestParagraph, (index + 1) * longestParagraph).join(''),
  }))
}

const small = (block: PublishedBlock): readonly PublishedBlock[] => {
  if (block.kind === 'heading' || bytesOfBlock(block) <= partBytes / 2) return [block]
  return block.kind === 'table' ? splitTable(block) : splitText(block.text)
}

/** A document in parts of which each makes a small page; a heading stays with what follows it. */
export const splitParts = (blocks: readonly PublishedBlock[]): readonly (readonly PublishedBlock[])[] => {
  const parts: PublishedBlock[][] = [[]]
  let size = 0
  for (const block of blocks.flatMap(small)) {
    const bytes = bytesOfBlock(block)
    if (size + bytes > partBytes && size > 0) {
      const last = parts.at(-1) ?? []
      const carried = last.at(-1)?.kind === 'heading' && last.length > 1 ? last.splice(-1) : []
      parts.push(carried)
      size = carried.reduce((sum, one) => sum + bytesOfBlock(one), 0)
    }
    parts.at(-1)?.push(block)
    size += bytes
  }
  return parts
}

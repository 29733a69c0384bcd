import type { Filing } from '#domain/filing/filing.ts'
import type { Passage } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { originsOf } from '#domain/text/origin.ts'
import type { Context } from '../context.ts'
import { openReading } from './reading-content.ts'
import { piecesOf, startOfPiece, type Piece } from './source-pieces.ts'

/** A text with the way back to the source: at, source, length. */
type Shown = { readonly text: string; readonly runs: readonly [number, number, number][] }

export type ShownBlock = { readonly number: number; readonly isFirst: boolean; readonly page?: number } & (
  | { readonly kind: 'passage'; readonly role: Passage['role']; readonly level: number; readonly text: Shown }
  | { readonly kind: 'table'; readonly headerRows: number; readonly rows: readonly (readonly Shown[])[] }
)

const [mostHeadings, longestHeading] = [2000, 120]

export type SourceOutline = {
  readonly starts: readonly number[]
  readonly headings: readonly { readonly block: number; readonly level: number; readonly text: string }[]
}

const headingOf = (piece: Piece, block: number): SourceOutline['headings'] => {
  if (piece.kind === 'table' || !piece.isFirst) return []
  const { role, level } = piece.passage
  return role === 'heading' || role === 'title'
    ? [{ block, level, text: piece.text.text.slice(0, longestHeading) }]
    : []
}

/** Where everything is: the beginnings of the pieces, and the headings. */
export const outlineReading = async (ctx: Context, { id }: { readonly id: string }): Promise<SourceOutline> => {
  const { filing } = await openReading(ctx, id)
  const { pieces, starts } = piecesOf(filing)
  return { starts, headings: pieces.flatMap(headingOf).slice(0, mostHeadings) }
}

const shown = ({ text, runs }: MappedText): Shown => ({
  text,
  runs: runs.map(({ at, source, length }): [number, number, number] => [at, source, length]),
})

const pageOf = ({ document: { anchors } }: Filing, piece: Piece): { page?: number } => {
  const start = anchors.length > 0 ? startOfPiece(piece) : undefined
  const page = start === undefined ? undefined : originsOf(anchors, { start, end: start })[0]?.page
  return page === undefined ? {} : { page }
}

const blockOf = (filing: Filing, piece: Piece, number: number): ShownBlock => {
  const common = { number, isFirst: piece.isFirst, ...pageOf(filing, piece) }
  if (piece.kind === 'table')
    return { ...common, kind: 'table', headerRows: piece.headerRows, rows: piece.rows.map((row) => row.map(shown)) }
  const { role, level } = piece.passage
  return { ...common, kind: 'passage', role, level, text: shown(piece.text) }
}

/** A stretch of the source. */
export const readBlocks = async (
  ctx: Context,
  { id, from, limit }: { readonly id: string; readonly from: number; readonly limit: number },
): Promise<{ readonly total: number; readonly blocks: readonly ShownBlock[] }> => {
  const { filing } = await openReading(ctx, id)
  const { pieces } = piecesOf(filing)
  const some = pieces.slice(from, from + limit)
  return { total: pieces.length, blocks: some.map((piece, index) => blockOf(filing, piece, from + index)) }
}

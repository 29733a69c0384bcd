import type { Filing } from '#domain/filing/filing.ts'
import type { Block, Passage, Table } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'

/** A part of a block no larger than a screen or two, so that a list of them scrolls smoothly whatever stands in it. */
export type Piece =
  | { readonly kind: 'passage'; readonly passage: Passage; readonly text: MappedText; readonly isFirst: boolean }
  | {
      readonly kind: 'table'
      readonly headerRows: number
      readonly rows: readonly (readonly MappedText[])[]
      readonly isFirst: boolean
    }

/** Rows, columns and characters of one piece. */
const [mostRows, mostColumns, mostCharacters] = [30, 60, 2000]

const cutPassage = (passage: Passage): readonly Piece[] => {
  const { text } = passage
  const count = Math.max(1, Math.ceil(text.text.length / mostCharacters))
  return Array.from({ length: count }, (_, index) => ({
    kind: 'passage',
    passage,
    text: count === 1 ? text : sliceText(text, index * mostCharacters, (index + 1) * mostCharacters),
    isFirst: index === 0,
  }))
}

const cutTable = ({ rows, headerRows }: Table): readonly Piece[] => {
  const count = Math.max(1, Math.ceil(rows.length / mostRows))
  return Array.from({ length: count }, (_, index) => ({
    kind: 'table',
    headerRows: index === 0 ? Math.min(headerRows, mostRows) : 0,
    rows: rows.slice(index * mostRows, (index + 1) * mostRows).map((row) => row.slice(0, mostColumns)),
    isFirst: index === 0,
  }))
}

/** Running text of cells is listed again behind all other blocks; it is shown in its table only. */
const cut = (block: Block): readonly Piece[] => {
  if (block.kind === 'table') return cutTable(block)
  return block.role === 'cell' ? [] : cutPassage(block)
}

const firstText = (piece: Piece): MappedText | undefined => {
  if (piece.kind === 'passage') return piece.text
  for (const row of piece.rows) {
    const found = row.find(({ runs }) => runs.length > 0)
    if (found) return found
  }
  return undefined
}

/** Where a piece begins in the source; undefined where nothing of it stands there. */
export const startOfPiece = (piece: Piece): number | undefined => {
  const first = firstText(piece)
  return first && first.runs.length > 0 ? wholeSpan(first).start : undefined
}

type Pieces = { readonly pieces: readonly Piece[]; readonly starts: readonly number[] }

const piecesIn = ({ document }: Filing): Pieces => {
  const pieces = document.blocks.flatMap(cut)
  let last = 0
  // What has no place of its own stands where the piece before it does.
  const starts = pieces.map((piece) => {
    last = Math.max(last, startOfPiece(piece) ?? 0)
    return last
  })
  return { pieces, starts }
}

const known = new WeakMap<Filing['document'], Pieces>()

/** The source in reading order, cut into pieces, and where each begins, never before the one above it. */
export const piecesOf = (filing: Filing): Pieces => {
  const found = known.get(filing.document) ?? piecesIn(filing)
  known.set(filing.document, found)
  return found
}

/** The piece an offset of the source stands in: the last that begins at or before it. */
export const pieceAt = (filing: Filing, offset: number): number => {
  const { starts } = piecesOf(filing)
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

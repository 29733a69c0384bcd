import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { placeIn } from './places.ts'

/** All pieces as one text parted by line feeds, and the way back to the piece an offset belongs to. */
export type Joined = {
  readonly text: string
  /** Index of the piece at an offset. */
  readonly pieceAt: (offset: number) => number
  readonly pieces: readonly Piece[]
  readonly placeAt: (from: number, length: number) => Place
}

const lastBefore = (starts: readonly number[], offset: number): number => {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

/** At most `limit` characters are joined; whole pieces only. */
export const joinPieces = (filing: Filing, limit: number): Joined => {
  const starts: number[] = []
  const pieces: Piece[] = []
  let length = 0
  for (const piece of piecesOf(filing)) {
    if (length + piece.text.text.length > limit) break
    starts.push(length)
    pieces.push(piece)
    length += piece.text.text.length + 1
  }
  const pieceAt = (offset: number): number => lastBefore(starts, offset)
  const placeAt = (from: number, count: number): Place => {
    const index = pieceAt(from)
    const piece = pieces[index]
    if (piece === undefined) throw new RangeError(`no text at ${from}`)
    const start = from - (starts[index] ?? 0)
    return placeIn(filing, piece.text, { from: start, to: start + count })
  }
  return { text: pieces.map(({ text }) => text.text).join('\n'), pieceAt, pieces, placeAt }
}

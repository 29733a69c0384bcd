import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { placeIn } from './places.ts'

/** All pieces as one text parted by line feeds, and the way back to the piece an offset belongs to. */
export type Joined = {
  readonly text: string
  /** Were all pieces taken? */
  readonly isWhole: boolean
  /** The piece an offset stands in (none at a line feed behind the last). */
  readonly piecesAt: (offset: number) => readonly Piece[]
  /** Place of a run that stands in one piece. */
  readonly placesAt: (from: number, length: number) => readonly Place[]
}

type Entry = { readonly start: number; readonly piece: Piece }

/** At most `limit` characters are joined; whole pieces only. */
export const joinPieces = (filing: Filing, limit: number): Joined => {
  const all = piecesOf(filing)
  const entries: Entry[] = []
  let length = 0
  for (const piece of all) {
    if (length + piece.text.text.length > limit) break
    entries.push({ start: length, piece })
    length += piece.text.text.length + 1
  }
  const entriesAt = (offset: number): readonly Entry[] =>
    entries.filter(({ start, piece }) => start <= offset && offset < start + piece.text.text.length)
  return {
    text: entries.map(({ piece }) => piece.text.text).join('\n'),
    isWhole: entries.length === all.length,
    piecesAt: (offset) => entriesAt(offset).map(({ piece }) => piece),
    placesAt: (from, count) =>
      entriesAt(from).map(({ start, piece }) =>
        placeIn(filing, piece.text, { from: from - start, to: from - start + count }),
      ),
  }
}

import type { Filing } from '#domain/filing/filing.ts'
import { isPassage } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import type { Place } from '#domain/text/place.ts'
import { placeIn } from './places.ts'

/** A run of text to be read for its wording: a paragraph, a heading or a table cell. */
export type Piece = { readonly text: MappedText; readonly block: number; readonly isCell: boolean }

/** Everything that is written, title excepted, in the order of the source. */
export const piecesOf = (filing: Filing): readonly Piece[] =>
  filing.document.blocks.flatMap((block, index): Piece[] => {
    // The text of cells is taken from the tables themselves.
    if (isPassage(block))
      return block.role === 'title' || block.role === 'cell' ? [] : [{ text: block.text, block: index, isCell: false }]
    return block.rows.flatMap((row) =>
      row.filter(({ text }) => text !== '').map((text) => ({ text, block: index, isCell: true })),
    )
  })

export type Hit = { readonly match: RegExpExecArray; readonly place: Place; readonly piece: Piece }

/** Every match of a pattern (with the g flag) in the pieces. An exec loop: matchAll would copy the pattern each time. */
export const hitsIn = (filing: Filing, pieces: readonly Piece[], pattern: RegExp): readonly Hit[] => {
  const hits: Hit[] = []
  for (const piece of pieces) {
    pattern.lastIndex = 0
    for (let match = pattern.exec(piece.text.text); match; match = pattern.exec(piece.text.text)) {
      const place = placeIn(filing, piece.text, { from: match.index, to: match.index + match[0].length })
      hits.push({ match, piece, place })
    }
  }
  return hits
}

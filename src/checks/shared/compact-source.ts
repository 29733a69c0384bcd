import type { MappedText, Run } from '#domain/text/mapped-text.ts'
import type { SourceText } from '#domain/text/place.ts'

/** Longer texts are no reports; what stands behind is left alone. */
const longest = 2_000_000
/** Bounded, since an endless run of characters would exhaust the stack of the pattern. */
const piecePattern = /\S{1,4096}/gu

/** The source without any whitespace, with the way back; wraps and page breaks no longer cut a phrase. */
export const compactSource = (source: SourceText): MappedText => {
  const text = source.text.slice(0, longest)
  const pieces: string[] = []
  const runs: Run[] = []
  let at = 0
  for (const { 0: piece, index } of text.matchAll(piecePattern)) {
    pieces.push(piece)
    runs.push({ at, source: index, length: piece.length })
    at += piece.length
  }
  return { text: pieces.join(''), runs }
}

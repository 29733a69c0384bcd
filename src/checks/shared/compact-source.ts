import type { MappedText, Run } from '#domain/text/mapped-text.ts'
import type { SourceText } from '#domain/text/place.ts'

/** The source without any whitespace, with the way back; wraps and page breaks no longer cut a phrase. */
export const compactSource = ({ text }: SourceText): MappedText => {
  const pieces: string[] = []
  const runs: Run[] = []
  let at = 0
  for (const { 0: piece, index } of text.matchAll(/\S+/gu)) {
    pieces.push(piece)
    runs.push({ at, source: index, length: piece.length })
    at += piece.length
  }
  return { text: pieces.join(''), runs }
}

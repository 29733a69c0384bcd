import type { SourceText } from '#domain/text/place.ts'
import { placeOf, type Place } from '#domain/text/place.ts'

/** The source without any whitespace, with the way back; wraps and page breaks no longer cut a phrase. */
export type CompactSource = { readonly text: string; readonly offsets: readonly number[] }

export const compactSource = ({ text }: SourceText): CompactSource => {
  const kept: string[] = []
  const offsets: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (/\s/u.test(character)) continue
    kept.push(character)
    offsets.push(at)
  }
  return { text: kept.join(''), offsets }
}

/** Place in the source of a part of the compact text that is not empty. */
export const placeInCompact = (
  source: SourceText,
  { offsets }: CompactSource,
  range: { from: number; to: number },
): Place => placeOf(source, { start: Number(offsets[range.from]), end: Number(offsets[range.to - 1]) + 1 })

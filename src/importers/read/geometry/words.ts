import type { GlyphRun, Turn } from './page-geometry.ts'

/** Characters without a gap between them, in the coordinates of the frame they stand upright in. */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly turn: Turn
  /** A space character stands before it in its run. */
  readonly spaced: boolean
  /** Left edge of each UTF-16 unit and, last, the right end. */
  readonly edges: readonly number[]
}

export const topOf = ({ baseline, size }: Word): number => baseline - size * 0.88
export const bottomOf = ({ baseline, size }: Word): number => baseline + size * 0.12
export const middleOf = ({ left, right }: Word): number => (left + right) / 2
export const centreOf = ({ baseline, size }: Word): number => baseline - size * 0.38

const isBlank = (code: number): boolean =>
  code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff

/** A run cut at its spaces. */
const wordsOfRun = ({ text, edges, baseline, size, turn }: GlyphRun): Word[] => {
  const words: Word[] = []
  let start = -1
  let spaced = false
  const close = (end: number): void => {
    if (start === -1) return
    const own = edges.slice(start, end + 1)
    const [left = 0] = own
    words.push({
      text: text.slice(start, end),
      left,
      right: own.at(-1) ?? left,
      baseline,
      size,
      turn,
      spaced,
      edges: own,
    })
    start = -1
    spaced = false
  }
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text.charCodeAt(at))) {
      close(at)
      spaced = true
    } else if (start === -1) start = at
  }
  close(text.length)
  return words
}

const spotOf = ({ text, left, baseline, size }: Word, shift: number): string =>
  `${text}|${Math.round(left / (size * 0.15) + shift)}|${Math.round(baseline / (size * 0.15) + shift)}`

/** Words of all runs; what is printed twice on one spot (a made-up bold face, a shadow) is kept once. */
export const wordsOf = (runs: readonly GlyphRun[]): Word[] => {
  const seen = new Set<string>()
  return runs.flatMap(wordsOfRun).filter((word) => {
    const spots = [spotOf(word, 0), spotOf(word, 0.5)]
    const isNew = spots.every((spot) => !seen.has(spot))
    for (const spot of spots) seen.add(spot)
    return isNew
  })
}

const isWide = (code: number): boolean => code >= 0x2e80 && code < 0xffa0

/** Does a space belong between two words of a line? Chinese text may be stretched, Latin text needs its spaces. */
export const isGapBetween = (before: Word, next: Word): boolean => {
  const gap = (next.left - before.right) / Math.min(before.size, next.size)
  if (next.spaced) return gap > 0.05
  const isChinese = isWide(before.text.charCodeAt(before.text.length - 1)) || isWide(next.text.charCodeAt(0))
  return gap > (isChinese ? 0.6 : 0.18)
}

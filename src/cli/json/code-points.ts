/** Turns an offset in UTF-16 code units into one in Unicode code points. */
export type CodePointOffset = (offset: number) => number

/** Offsets of the characters outside the basic plane; empty for nearly every report. */
const pairStarts = (text: string): number[] => {
  const starts: number[] = []
  for (const match of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) starts.push(match.index)
  return starts
}

const countBelow = (sorted: readonly number[], limit: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The offset translation for one text. Identity where the text has no character outside the basic plane. */
export const codePointOffsets = (text: string): CodePointOffset => {
  const starts = pairStarts(text)
  return starts.length === 0 ? (offset) => offset : (offset) => offset - countBelow(starts, offset)
}

import { bottomOf, isGapBetween, topOf, type Word } from './words.ts'

/** Words on one baseline, from left to right. */
export type TextLine = {
  readonly words: readonly Word[]
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly baseline: number
  /** Size of the largest word. */
  readonly size: number
}

const lineOf = (words: readonly Word[]): TextLine => {
  const sorted = words.toSorted((a, b) => a.left - b.left)
  let [left, right, top, bottom, baseline, size] = [Infinity, -Infinity, Infinity, -Infinity, 0, 0]
  for (const word of sorted) {
    left = Math.min(left, word.left)
    right = Math.max(right, word.right)
    top = Math.min(top, topOf(word))
    bottom = Math.max(bottom, bottomOf(word))
    if (word.size > size) [size, baseline] = [word.size, word.baseline]
  }
  return { words: sorted, left, right, top, bottom, baseline, size }
}

/** Does a word stand in the line of another? Raised and lowered marks do, the next line does not. */
const isBeside = (word: Word, { baseline, size }: Word): boolean => {
  const shift = word.baseline - baseline
  if (Math.abs(shift) <= 0.3 * Math.min(size, word.size)) return true
  const small = Math.min(size, word.size) / Math.max(size, word.size)
  return small < 0.8 && shift <= 0.15 * size && shift >= -0.6 * size
}

/** Words of one frame gathered to lines, from the top down. */
export const textLines = (words: readonly Word[]): TextLine[] => {
  const groups: { main: Word; words: Word[] }[] = []
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline)) {
    // A larger word that follows a raised mark becomes the one the line is measured by.
    const group = groups.slice(-2).find(({ main }) => isBeside(word, main) || isBeside(main, word))
    if (!group) groups.push({ main: word, words: [word] })
    else {
      group.words.push(word)
      if (word.size > group.main.size * 1.1) group.main = word
    }
  }
  return groups.map((group) => lineOf(group.words)).toSorted((a, b) => a.baseline - b.baseline)
}

/** The text of a line: gaps between words as one space each. */
export const textOf = ({ words }: TextLine): string => {
  let text = ''
  words.forEach((word, at) => {
    const before = words[at - 1]
    text += before && isGapBetween(before, word) ? ` ${word.text}` : word.text
  })
  return text
}

/** A line cut where a gap is at least `gap` em wide. */
export const segmentsOf = ({ words }: TextLine, gap: number): TextLine[] => {
  const parts: Word[][] = []
  let right = -Infinity
  for (const word of words) {
    const part = parts.at(-1)
    if (part && word.left - right < gap * word.size) part.push(word)
    else parts.push([word])
    right = Math.max(right, word.right)
  }
  return parts.map(lineOf)
}

/** The part of a line that stands in [from, to); undefined where nothing does. */
export const partOf = (words: readonly Word[]): TextLine | undefined => (words.length > 0 ? lineOf(words) : undefined)

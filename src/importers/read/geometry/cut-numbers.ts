import type { Word } from './words.ts'

const numbers = /^[\d.,%％+−—/()-]{3,}$/u

/** A border may stand so far from where the second number begins, in em. */
const nearest = 0.45
/** Em between two numbers. */
const leastGap = 0.08

const part = (word: Word, from: number, to: number): Word => {
  const edges = word.edges.slice(from, to + 1)
  const [left = word.left] = edges
  return { ...word, text: word.text.slice(from, to), left, right: edges.at(-1) ?? left, edges }
}

/** Width of the narrowest digit: what a digit takes without a gap behind it. */
const digitWidth = ({ text, edges }: Word): number =>
  Array.from({ length: text.length }, (_, at) => (/\d/u.test(text[at] ?? '') ? width(edges, at) : Infinity)).reduce(
    (least, own) => Math.min(least, own),
    Infinity,
  )

const width = (edges: readonly number[], at: number): number => (edges[at + 1] ?? 0) - (edges[at] ?? 0)

/**
 * Where in a word the character begins that stands behind a border at `x`; 0 where no border parts it. A number that is
 * too wide for its cell reaches over the border without a gap.
 */
const cutAt = (word: Word, x: number): number => {
  const { edges, size } = word
  const at = edges.findIndex((edge, index) => index > 0 && index < edges.length - 1 && edge >= x - 0.05 * size)
  if (at <= 0 || (edges[at] ?? Infinity) - x > nearest * size) return 0
  return width(edges, at - 1) - digitWidth(word) > leastGap * size ? at : 0
}

/**
 * Numbers of neighbouring cells may stand so close that nothing but the border parts them. `borders`: where borders
 * stand, from left to right. Only numbers are cut: words may reach over a border.
 */
export const cutNumbers = (word: Word, borders: readonly number[]): Word[] => {
  if (!numbers.test(word.text)) return [word]
  const cuts = borders
    .filter((x) => x > word.left + 0.2 * word.size && x < word.right - 0.2 * word.size)
    .map((x) => cutAt(word, x))
    .filter((at) => at > 0)
  const ends = [...new Set([0, ...cuts, word.text.length])]
  return ends.slice(1).map((end, index) => part(word, ends[index] ?? 0, end))
}

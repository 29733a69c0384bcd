/** A run of characters that stands at two offsets of one text. */
export type Repeat = { readonly first: number; readonly second: number; readonly length: number }

const anchor = 12
const base = 31
/** 31 to the 11th in 32 bits: the weight of the character that leaves the window. */
const leaving = Array.from({ length: anchor - 1 }).reduce((power: number) => Math.imul(power, base), 1)

const startHash = (text: string): number => {
  let hash = 0
  for (let at = 0; at < anchor; at += 1) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0
  return hash
}

const nextHash = (hash: number, text: string, at: number): number =>
  (Math.imul(hash - Math.imul(text.charCodeAt(at), leaving), base) + text.charCodeAt(at + anchor)) | 0

/** Longest common run around two equal offsets, the second staying behind the first, within one line. */
const grow = (text: string, first: number, second: number): Repeat => {
  let back = 0
  while (
    back < first &&
    back + anchor < second - first &&
    text[first - back - 1] === text[second - back - 1] &&
    text[second - back - 1] !== '\n'
  )
    back += 1
  let length = back
  while (
    second - back + length < text.length &&
    first - back + length < second - back &&
    text[first - back + length] === text[second - back + length] &&
    text[second - back + length] !== '\n'
  )
    length += 1
  return { first: first - back, second: second - back, length }
}

/**
 * Runs of at least `shortest` (> 12) characters that stand twice. Linear: offsets a step apart are anchors, and each
 * later offset asks by a rolling hash whether its 12 characters are one. '\n' parts what must not be joined.
 */
export const repeatsIn = (text: string, shortest: number): readonly Repeat[] => {
  const step = shortest - anchor + 1
  const anchors = new Map<number, number>()
  const found: Repeat[] = []
  let next = 0
  let hash = startHash(text)
  for (let at = 0; at + anchor <= text.length; at += 1) {
    const first = anchors.get(hash)
    if (first === undefined) {
      if (at % step === 0) anchors.set(hash, at)
    } else if (at >= next && at - first >= shortest) {
      const repeat = grow(text, first, at)
      if (repeat.length >= shortest) {
        found.push(repeat)
        next = repeat.second + repeat.length
      }
    }
    hash = nextHash(hash, text, at)
  }
  return found
}

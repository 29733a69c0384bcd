/** A run of characters that stands at two offsets of one text. */
export type Repeat = { readonly first: number; readonly second: number; readonly length: number }

const anchor = 12

/** Longest common run around two equal offsets, the second staying behind the first. */
const grow = (text: string, first: number, second: number): Repeat => {
  let back = 0
  while (
    back < first &&
    back + anchor < second - first &&
    text[first - back - 1] === text[second - back - 1] &&
    text[second - back - 1] !== '\n'
  )
    back += 1
  let length = back + anchor
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
 * Runs of at least `shortest` characters that stand twice. Linear: every 14th position of what was read is an anchor,
 * and each later position asks once whether its 12 characters are one. '\n' in the text parts what must not be joined.
 */
export const repeatsIn = (text: string, shortest: number): readonly Repeat[] => {
  const step = Math.max(1, shortest - anchor + 1)
  const anchors = new Map<string, number>()
  const found: Repeat[] = []
  let next = 0
  for (let at = 0; at + anchor <= text.length; at += 1) {
    const key = text.slice(at, at + anchor)
    const first = anchors.get(key)
    if (first !== undefined && at - first >= shortest && at >= next && !key.includes('\n')) {
      const repeat = grow(text, first, at)
      if (repeat.length >= shortest) {
        found.push(repeat)
        next = repeat.second + repeat.length
      }
    }
    if (at % step === 0 && first === undefined) anchors.set(key, at)
  }
  return found
}

/** Letters, digits and characters only: what stays when layout and punctuation go. */
export const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}%]/gu, '')

/** Overlapping pairs of characters; a text of one character is its own pair. */
export const pairsOf = (text: string): readonly string[] => {
  const characters = Array.from(text)
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

/** Share (0 to 1) of the pairs of `phrase` that stand in `text`; 1 means every pair is there. */
export const pairShare = (phrase: string, text: string): number => {
  const pairs = pairsOf(phrase)
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length
}

/** Likeness (0 to 1) of two texts by the pairs they share, each pair counted once. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [new Set(pairsOf(a)), new Set(pairsOf(b))]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** Does any run of `length` characters of `phrase` stand in `text`? */
export const sharesRun = (phrase: string, text: string, length: number): boolean => {
  for (let at = 0; at + length <= phrase.length; at += 1) if (text.includes(phrase.slice(at, at + length))) return true
  return false
}

const rows = ['1234567890-=', 'qwertyuiop[]', 'asdfghjkl;', 'zxcvbnm,./']

const neighbours: ReadonlySet<string> = new Set(
  rows.flatMap((row) =>
    Array.from(row)
      .slice(1)
      .flatMap((key, at) => [`${row[at]}${key}`, `${key}${row[at]}`]),
  ),
)

/** Same again, one up or down, or the key beside it. */
const follows = (before: string, character: string): boolean => {
  const step = Number(character.codePointAt(0)) - Number(before.codePointAt(0))
  return Math.abs(step) <= 1 || neighbours.has(before + character)
}

const startOfRepetition = (characters: readonly string[], at: number): boolean =>
  [1, 2, 3, 4].some((period) => at >= period && characters[at - period] === characters[at])

/**
 * How many characters of a text cannot be told from those before: `aaaaaaaaaa`, `1234567890` and `qwertyuiop` have one or
 * two, `abcabcabcabc` has one, ten free characters have about ten.
 */
export const surprises = (text: string): number => {
  const characters = Array.from(text.toLowerCase())
  return characters.filter((character, at) => {
    const before = characters[at - 1]
    return before === undefined || !(follows(before, character) || startOfRepetition(characters, at))
  }).length
}

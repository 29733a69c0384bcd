const longest = 31

/** Excel forbids : \ / ? * [ ] and an apostrophe at either end, and more than 31 characters. */
const allowed = (name: string): string => {
  const clean = name
    .replaceAll(/[:\\/?*[\]\p{Cc}]/gu, ' ')
    .trim()
    .replaceAll(/^'+|'+$/gu, '')
    .slice(0, longest)
    .trim()
  return clean === '' ? '表' : clean
}

/** A name for every sheet that Excel accepts, no two alike whatever their letter case. */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const used = new Set<string>()
  return names.map((name) => {
    const base = allowed(name)
    let unique = base
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) {
      const ending = `(${count})`
      unique = base.slice(0, longest - ending.length) + ending
    }
    used.add(unique.toLowerCase())
    return unique
  })
}

type Known = Iterable<{ readonly code?: string | undefined; readonly name: string }>

/**
 * People write names where codes are asked for: a name that only one organisation has becomes its code, everything else
 * stays what it is.
 */
export const codesOf = (known: Known): ((text: string) => string) => {
  const codes = new Set<string>()
  const byName = new Map<string, string | undefined>()
  for (const { code = '', name } of known) {
    if (code === '') continue
    codes.add(code)
    if (name !== '') byName.set(name, byName.has(name) && byName.get(name) !== code ? undefined : code)
  }
  return (text) => (codes.has(text) ? text : (byName.get(text) ?? text))
}

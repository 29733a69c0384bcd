const before = 16
const length = 72

/** Where a term stands; Latin letters are the same in both cases. */
const placeOf = (text: string, terms: readonly string[]): number => {
  const lower = text.toLowerCase()
  const places = terms.map((term) => lower.indexOf(term.toLowerCase())).filter((place) => place >= 0)
  return places.length === 0 ? 0 : Math.min(...places)
}

/** The words around the first term that is found in a text, on one line. */
export const snippet = (text: string, terms: readonly string[]): string => {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const start = Math.max(0, placeOf(line, terms) - before)
  const cut = line.slice(start, start + length)
  return `${start > 0 ? '…' : ''}${cut}${start + length < line.length ? '…' : ''}`
}

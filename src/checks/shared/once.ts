import type { Filing } from '#domain/filing/filing.ts'

/** Several checks walk the same facts of a filing: what this reads is read once for each filing and then kept. */
export const once = <T extends object>(read: (filing: Filing) => T): ((filing: Filing) => T) => {
  const known = new WeakMap<Filing, T>()
  return (filing) => {
    const found = known.get(filing) ?? read(filing)
    known.set(filing, found)
    return found
  }
}

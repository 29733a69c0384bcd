import type { Filing } from './filing.ts'

/** Stands before an exact number; a text that begins with it gets another one. */
const mark = '\u0001'

const outward = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${mark}${value}`
  return typeof value === 'string' && value.startsWith(mark) ? `${mark}${value}` : value
}

const revived = (text: string): unknown => {
  const rest = text.slice(mark.length)
  return rest.startsWith(mark) ? rest : BigInt(rest)
}

/** Puts exact numbers back where they stood; in place, since nobody else has seen it yet and it may be large. */
const revive = (value: object): void => {
  const fields = value as Record<string, unknown>
  for (const name of Object.keys(fields)) {
    const field = fields[name]
    if (typeof field === 'string') {
      if (field.startsWith(mark)) fields[name] = revived(field)
    } else if (typeof field === 'object' && field !== null) revive(field)
  }
}

/** A filing as JSON that gives the same filing again, with its numbers exact. Facts that are missing are left out. */
export const printFiling = (filing: Filing): string => JSON.stringify(filing, outward)

/** Reads back what {@link printFiling} wrote. */
export const parseFiling = (json: string): Filing => {
  const filing = JSON.parse(json) as Filing
  revive(filing)
  return filing
}

import type { Filing } from './filing.ts'

/** Stands before an exact number; a text that begins with it gets another one. */
const mark = '\u0001'

const outward = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${mark}${value}`
  return typeof value === 'string' && value.startsWith(mark) ? `${mark}${value}` : value
}

const inward = (_: string, value: unknown): unknown => {
  if (typeof value !== 'string' || !value.startsWith(mark)) return value
  const rest = value.slice(mark.length)
  return rest.startsWith(mark) ? rest : BigInt(rest)
}

/** A filing as JSON that gives the same filing again, with its numbers exact. Facts that are missing are left out. */
export const printFiling = (filing: Filing): string => JSON.stringify(filing, outward)

/** Reads back what {@link printFiling} wrote. */
export const parseFiling = (json: string): Filing => JSON.parse(json, inward) as Filing

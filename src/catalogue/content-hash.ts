import { createHash } from 'node:crypto'

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** SHA-256 (hex) of the content of a JSON value: layout and order of keys do not matter, any figure does. */
export const contentHash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data, sortKeys)).digest('hex')

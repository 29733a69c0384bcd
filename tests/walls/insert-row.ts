import type { Client } from 'pg'
import { division } from '#tests/store/test-store.ts'

const snake = (name: string): string => name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !(value instanceof Date || value instanceof Uint8Array)
    ? JSON.stringify(value)
    : value

/** Puts a row into a table of the division as its owner would, past every wall. */
export const insertRow = async (
  admin: Client,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const all = { divisionCode: division, ...row }
  const columns = Object.keys(all).map(snake)
  const places = columns.map((_, index) => `$${index + 1}`)
  const values = Object.values(all).map(plain)
  await admin.query(`INSERT INTO jiheng.${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, values)
}

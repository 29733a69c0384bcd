import type { RawRecord } from './decode-row.ts'
import { fieldsOf } from './encode.ts'
import { said } from './exchange-note.ts'
import type { NoteList } from './note-list.ts'
import { exchangeTables, type ExchangeTableId } from './tables.ts'

/** A record with the row it was read from. */
export type TakenRow = { readonly row: number; readonly record: RawRecord }

const sameKey = (first: number, names: string) =>
  said(
    'duplicate',
    [`与第${first}行重复（${names}相同）`, `The same as row ${first} by its key`],
    ['请保留其中一行', 'Keep one of the two rows'],
  )

/** Notes rows with the same key. Both stay: which of them counts is not for a reader to say. */
export const noteDuplicates = (id: ExchangeTableId, taken: readonly TakenRow[], notes: NoteList): void => {
  const keys: readonly string[] = exchangeTables[id].key
  const fields = fieldsOf(id).filter(([key]) => keys.includes(key))
  const names = fields.map(([, { zh }]) => zh).join('、')
  const seen = new Map<string, number>()
  for (const { row, record } of taken) {
    const values = fields.map(([key, { type }]) => {
      const value = record[key]
      return value === undefined ? '' : type.write(value)
    })
    const key = JSON.stringify(values)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, row)
    else notes.add(sameKey(first, names), { severity: 'warning', row })
  }
}

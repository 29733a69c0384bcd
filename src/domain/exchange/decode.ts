import { decodeRow } from './decode-row.ts'
import { noteDuplicates, type TakenRow } from './duplicates.ts'
import { fieldsOf } from './encode.ts'
import { said, type ExchangeNote, type ExchangeSaid } from './exchange-note.ts'
import { findHead, type FoundHead } from './find-columns.ts'
import { noHead, noteHead, noteMissingColumns } from './head-notes.ts'
import { NoteList } from './note-list.ts'
import type { ExchangeRecords, ExchangeTableId } from './tables.ts'
import type { TextRow } from './text-row.ts'
import { tidyText } from './tidy-text.ts'

/** More rows than this are not read from one table. */
export const mostExchangeRows = 100_000

/** What a table gave. `rows[i]` is the row of `records[i]`; `left`: filled rows that gave no record, each with an error. */
export type Decoded<Record> = {
  readonly records: readonly Record[]
  readonly rows: readonly number[]
  readonly left: number
  readonly notes: readonly ExchangeNote[]
}

/** What is said of the rows behind the bound. */
export const tooMany = (left: number, most = mostExchangeRows): ExchangeSaid =>
  said(
    'limit',
    [`超过${most}行，其余${left}行未导入`, `More than ${most} rows: ${left} were not taken`],
    ['请拆分文件后分次导入', 'Split the file and import the parts'],
  )

const isFilled = ({ cells }: TextRow): boolean => cells.some(({ text }) => tidyText(text) !== '')

type Taken = { readonly taken: readonly TakenRow[]; readonly left: number }

type Bounded = { readonly notes: NoteList; readonly most: number }

const takeRows = (id: ExchangeTableId, head: FoundHead, { notes, most }: Bounded): Taken => {
  const filled = head.below.filter(isFilled)
  if (noteMissingColumns(id, head, notes)) return { taken: [], left: filled.length }
  const empty = Object.fromEntries(fieldsOf(id).map(([key]) => [key, undefined]))
  const taken = filled.slice(0, most).flatMap((row) => {
    const record = decodeRow(row, { head, empty, notes })
    return record ? [{ row: row.row, record }] : []
  })
  if (filled.length > most) notes.add(tooMany(filled.length - most, most), { severity: 'error' })
  return { taken, left: filled.length - taken.length }
}

/** Reads the rows of a table, wherever its head stands. Never throws; what is not taken is noted with its place. */
export const decode = <Id extends ExchangeTableId>(
  id: Id,
  rows: readonly TextRow[],
  most = mostExchangeRows,
): Decoded<ExchangeRecords[Id]> => {
  const notes = new NoteList()
  const head = findHead(rows, id)
  if (!head) {
    notes.add(noHead(id), { severity: 'error' })
    return { records: [], rows: [], left: rows.filter(isFilled).length, notes: notes.all() }
  }
  noteHead(head, notes)
  const { taken, left } = takeRows(id, head, { notes, most })
  noteDuplicates(id, taken, notes)
  return {
    // The cast holds because every column reads values of its own type, and needed ones are there.
    records: taken.map(({ record }) => record as ExchangeRecords[Id]),
    rows: taken.map(({ row }) => row),
    left,
    notes: notes.all(),
  }
}

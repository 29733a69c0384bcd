import type { ExchangeValue } from './field-type.ts'
import { said, type ExchangeNoteKind } from './exchange-note.ts'
import type { FoundColumn, FoundHead } from './find-columns.ts'
import type { NoteList } from './note-list.ts'
import type { TextCell, TextRow } from './text-row.ts'
import { tidyText } from './tidy-text.ts'

/** A record before its table is known to the types. */
export type RawRecord = Readonly<Record<string, ExchangeValue | undefined>>

const lost: ReadonlySet<ExchangeNoteKind> = new Set(['unreadable', 'unknown-code'])

const severityOf = (kind: ExchangeNoteKind, isRequired: boolean): 'error' | 'warning' | 'info' => {
  if (kind === 'time-dropped') return 'info'
  return isRequired && lost.has(kind) ? 'error' : 'warning'
}

type At = { readonly row: number; readonly notes: NoteList }

const readCell = (
  { column, text }: TextCell,
  { field }: FoundColumn,
  { row, notes }: At,
): ExchangeValue | undefined => {
  const { value, said: remarks } = field.type.read(text)
  for (const remark of remarks)
    notes.add(remark, { severity: severityOf(remark.kind, field.isRequired), row, column, field: field.name })
  return value
}

/** A needed cell that is empty; one that could not be read has been noted already. */
const noteMissing = (head: FoundHead, filled: ReadonlySet<string>, { row, notes }: At): void => {
  for (const [column, { key, field }] of head.columns) {
    if (!field.isRequired || filled.has(key)) continue
    const note = said(
      'missing',
      [`${field.name}（${field.zh}）未填，本行未导入`, `${field.name} is empty: the row is not taken`],
      ['请填写后重新导入', 'Fill it in and import again'],
    )
    notes.add(note, { severity: 'error', row, column, field: field.name })
  }
}

/** The record of a row; undefined where a needed value is empty or cannot be read. `empty` has all keys of the table. */
export const decodeRow = (
  { row, cells }: TextRow,
  { head, empty, notes }: { readonly head: FoundHead; readonly empty: RawRecord; readonly notes: NoteList },
): RawRecord | undefined => {
  const record: Record<string, ExchangeValue | undefined> = { ...empty }
  const filled = new Set<string>()
  for (const cell of cells) {
    const found = head.columns.get(cell.column)
    if (!found || tidyText(cell.text) === '') continue
    filled.add(found.key)
    record[found.key] = readCell(cell, found, { row, notes })
  }
  noteMissing(head, filled, { row, notes })
  const isWhole = [...head.columns.values()].every(({ key, field }) => !field.isRequired || record[key] !== undefined)
  return isWhole ? record : undefined
}

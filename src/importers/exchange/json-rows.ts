import { mostExchangeRows, tooMany } from '#domain/exchange/decode.ts'
import { said, shown, type ExchangeNote } from '#domain/exchange/exchange-note.ts'
import { NoteList } from '#domain/exchange/note-list.ts'
import type { TextCell, TextRow } from '#domain/exchange/text-row.ts'

/** Objects as rows below a head of their member names; the first object is row 1. */
export type JsonRows = { readonly rows: readonly TextRow[]; readonly notes: readonly ExchangeNote[] }

/** JavaScript keeps so many digits of a number; more have been lost before they can be seen. */
const exactDigits = 15

const digitsOf = (text: string): number => text.replaceAll(/\D/gu, '').length

/** What a member is as text; undefined where it is none. Flags are written 1 and 2. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '1' : '2'
  return typeof value === 'number' && digitsOf(String(value)) <= exactDigits ? String(value) : undefined
}

const notText = (name: string) =>
  said(
    'unreadable',
    [
      `“${shown(name)}”不是文字，或数字超过${exactDigits}位`,
      `"${shown(name)}" is no text, or a number of too many digits`,
    ],
    ['请把值写在引号内', 'Write the value in quotes'],
  )

const noRecord = said(
  'unreadable',
  ['这一条不是对象', 'This entry is no object'],
  ['请按“{"列名": "值"}”填写', 'Write { "column": "value" }'],
)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The columns, numbered as they come, and what could not be read. */
class Reader {
  readonly columns = new Map<string, number>()
  readonly notes = new NoteList()

  #column(name: string): number {
    const column = this.columns.get(name) ?? this.columns.size + 1
    this.columns.set(name, column)
    return column
  }

  row(entry: unknown, row: number): TextRow {
    if (!isObject(entry)) {
      this.notes.add(noRecord, { severity: 'error', row })
      return { row, cells: [] }
    }
    const cells = Object.keys(entry).flatMap((name): TextCell[] => {
      const column = this.#column(name)
      const text = textOf(entry[name])
      if (text === undefined) this.notes.add(notText(name), { severity: 'warning', row, column, field: shown(name) })
      return text === undefined ? [] : [{ column, text }]
    })
    return { row, cells }
  }
}

export const jsonRows = (entries: readonly unknown[]): JsonRows => {
  const reader = new Reader()
  const rows = entries.slice(0, mostExchangeRows).map((entry, at) => reader.row(entry, at + 1))
  const behind = entries.length - rows.length
  if (behind > 0) reader.notes.add(tooMany(behind), { severity: 'error' })
  const head = { row: 0, cells: [...reader.columns].map(([text, column]) => ({ column, text })) }
  return { rows: [head, ...rows], notes: reader.notes.all() }
}

import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { ExchangeSaid } from '#domain/exchange/exchange-note.ts'
import { tidyText } from '#domain/exchange/tidy-text.ts'
import type { Language } from '#domain/words/words.ts'
import { packWorkbook } from '../write/xlsx.ts'
import { writeCsv } from './csv.ts'
import { plainSheetXml, wholeCell, type PlainCell } from './plain-sheet.ts'
import { cutNote, mostListRows, tooManyRows, type ListFormat, type Refused } from './written.ts'

export const listTypes = ['text', 'code', 'money', 'number', 'int', 'date', 'flag'] as const
export type ListType = (typeof listTypes)[number]

/** One column of a list. `id` is its name in JSON. */
export type ListColumn = { readonly id: string; readonly zh: string; readonly en: string; readonly type: ListType }

/** Texts and codes as strings, money as 分, numbers as decimals, whole numbers, days and flags as such. */
export type ListValue = string | Money | Decimal | number | Day | boolean | undefined

/** `language` of heads and flags, Chinese if left out; `name`: title of the sheet. */
export type ListAs = { readonly format: ListFormat; readonly language?: Language; readonly name?: string }

export type WrittenList =
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly notes: readonly ExchangeSaid[] }
  | Refused

const widths: Readonly<Record<ListType, number>> = {
  text: 30,
  code: 16,
  money: 18,
  number: 12,
  int: 10,
  date: 12,
  flag: 8,
}

const flags = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const

const isDay = (value: Decimal | Day): value is Day => 'year' in value

const objectCell = (value: Decimal | Day): PlainCell => (isDay(value) ? isoDay(value) : value)

const cellOf = (value: ListValue, language: Language): PlainCell => {
  if (value === undefined) return ''
  if (typeof value === 'string') return tidyText(value)
  if (typeof value === 'bigint') return moneyIn(value, '元')
  if (typeof value === 'number') return wholeCell(value)
  return typeof value === 'boolean' ? flags[language][`${value}`] : objectCell(value)
}

/** Exact figures cross as text, as everywhere on the wire. */
const jsonOf = (value: ListValue): string | number | boolean | null => {
  if (value === undefined) return null
  if (typeof value === 'bigint') return printDecimal(moneyIn(value, '元'))
  if (typeof value !== 'object') return value
  return isDay(value) ? isoDay(value) : printDecimal(value)
}

const jsonBytes = (columns: readonly ListColumn[], rows: readonly (readonly ListValue[])[]): Uint8Array => {
  const records = rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, jsonOf(row[at])])))
  return new TextEncoder().encode(`${JSON.stringify(records)}\n`)
}

const workbook = (
  columns: readonly ListColumn[],
  rows: readonly (readonly PlainCell[])[],
  { language = 'zh', name = '列表' }: ListAs,
): WrittenList => {
  const { xml, cut } = plainSheetXml({
    name,
    widths: columns.map(({ type }) => widths[type]),
    head: [columns.map((column) => column[language])],
    rows,
  })
  const bytes = packWorkbook([{ name, repeatRows: { from: 1, to: 1 }, xml }], { title: name })
  return { kind: 'written', bytes, notes: cutNote(cut) }
}

/**
 * A list as a file. Texts never become formulas and figures stay figures, exact to the last digit. More than
 * `mostListRows` rows are refused with the remedy.
 */
export const writeList = (
  columns: readonly ListColumn[],
  rows: readonly (readonly ListValue[])[],
  as: ListAs,
): WrittenList => {
  if (rows.length > mostListRows) return tooManyRows(rows.length)
  if (as.format === 'json') return { kind: 'written', bytes: jsonBytes(columns, rows), notes: [] }
  const { language = 'zh' } = as
  const cells = rows.map((row) => columns.map((_, at) => cellOf(row[at], language)))
  if (as.format === 'xlsx') return workbook(columns, cells, as)
  return { kind: 'written', bytes: writeCsv([columns.map((column) => column[language]), ...cells]), notes: [] }
}

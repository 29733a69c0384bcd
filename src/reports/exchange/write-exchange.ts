import { encode, fieldsOf, type ExchangeData } from '#domain/exchange/encode.ts'
import type { ExchangeSaid } from '#domain/exchange/exchange-note.ts'
import type { FieldKind } from '#domain/exchange/field-type.ts'
import type { ExchangeTableId } from '#domain/exchange/tables.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import { packWorkbook, type PackedSheet } from '../write/xlsx.ts'
import { writeCsv } from './csv.ts'
import { plainSheetXml, type PlainCell } from './plain-sheet.ts'
import { cutNote, mediaTypes, mostListRows, tooManyRows, type ListFormat, type Refused } from './written.ts'

/** Stands in every JSON file, so that a later edition can be told. */
export const exchangeFormat = 'jiheng-exchange-1'

export type ExchangeFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

export type WrittenExchange =
  | { readonly kind: 'written'; readonly files: readonly ExchangeFile[]; readonly notes: readonly ExchangeSaid[] }
  | Refused

/** A table as rows of text, the head first. */
type Rows = { readonly id: ExchangeTableId; readonly rows: readonly (readonly string[])[] }

const rowsOf = <Id extends ExchangeTableId>({ id, records }: ExchangeData<Id>): Rows => ({
  id,
  rows: encode<Id>(id, records),
})

const numeric: ReadonlySet<FieldKind> = new Set<FieldKind>(['money', 'rate', 'figure', 'int'])
const widths: Readonly<Record<FieldKind, number>> = {
  text: 30,
  code: 18,
  money: 18,
  rate: 14,
  figure: 14,
  int: 10,
  date: 12,
  choice: 14,
}

/** Figures as numbers, all else as text, so that codes keep their zeros. */
const typedRows = ({ id, rows }: Rows): readonly (readonly PlainCell[])[] => {
  const isNumber = fieldsOf(id).map(([, { type }]) => numeric.has(type.kind))
  return rows.slice(1).map((row) => row.map((text, at) => (isNumber[at] ? (parseDecimal(text) ?? text) : text)))
}

type Sheet = { readonly sheet: PackedSheet; readonly cut: number }

/** National names above, Chinese names below: one for programs, one for people. */
const sheetOf = (table: Rows): Sheet => {
  const fields = fieldsOf(table.id).map(([, field]) => field)
  const { xml, cut } = plainSheetXml({
    name: table.id,
    widths: fields.map(({ type }) => widths[type.kind]),
    head: [fields.map(({ name }) => name), fields.map(({ zh }) => zh)],
    rows: typedRows(table),
  })
  return { sheet: { name: table.id, repeatRows: { from: 1, to: 2 }, xml }, cut }
}

const workbook = (tables: readonly Rows[], name: string): WrittenExchange => {
  const sheets = tables.map(sheetOf)
  const bytes = packWorkbook(
    sheets.map(({ sheet }) => sheet),
    { title: name },
  )
  const cut = sheets.reduce((sum, sheet) => sum + sheet.cut, 0)
  return { kind: 'written', files: [{ name: `${name}.xlsx`, mediaType: mediaTypes.xlsx, bytes }], notes: cutNote(cut) }
}

/** Rows as objects of texts, exact as in CSV; empty cells are left out. */
const objectsOf = ({ rows: [names = [], ...rows] }: Rows): readonly Readonly<Record<string, string>>[] =>
  rows.map((row) => Object.fromEntries(names.flatMap((name, at) => (row[at] ? [[name, row[at]]] : []))))

const json = (tables: readonly Rows[], name: string): WrittenExchange => {
  const content = Object.fromEntries(tables.map((table) => [table.id, objectsOf(table)]))
  const bytes = new TextEncoder().encode(`${JSON.stringify({ format: exchangeFormat, tables: content })}\n`)
  return { kind: 'written', files: [{ name: `${name}.json`, mediaType: mediaTypes.json, bytes }], notes: [] }
}

const csv = (tables: readonly Rows[]): WrittenExchange => ({
  kind: 'written',
  files: tables.map(({ id, rows }) => ({ name: `${id}.csv`, mediaType: mediaTypes.csv, bytes: writeCsv(rows) })),
  notes: [],
})

/** Tables under their national names: one workbook, one JSON file, or one CSV file for each table. */
export const writeExchange = (
  data: readonly ExchangeData[],
  { format, name }: { readonly format: ListFormat; readonly name: string },
): WrittenExchange => {
  const largest = data.reduce((most, { records }) => Math.max(most, records.length), 0)
  if (largest > mostListRows) return tooManyRows(largest)
  const tables = data.map((one) => rowsOf(one))
  if (format === 'csv') return csv(tables)
  return format === 'xlsx' ? workbook(tables, name) : json(tables, name)
}

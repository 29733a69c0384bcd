import { decode } from '#domain/exchange/decode.ts'
import type { ExchangeData } from '#domain/exchange/encode.ts'
import type { ExchangeNote } from '#domain/exchange/exchange-note.ts'
import { recogniseTable, tableNamed } from '#domain/exchange/recognise-table.ts'
import { exchangeTableIds, type ExchangeTableId } from '#domain/exchange/tables.ts'
import type { TextRow } from '#domain/exchange/text-row.ts'
import type { Extract } from '../read/extract.ts'
import { decode as decodeBytes } from '../read/decode.ts'
import { csvRows } from './csv-rows.ts'
import { aboutFile, cutOff, extractNotes, noData, notJson, tooLarge, unknownTable } from './file-notes.ts'
import { isSmallJson } from './json-size.ts'
import { jsonTables } from './json-tables.ts'
import { sheetRowsOf } from './sheet-rows.ts'

/** A table as imported: its records with the rows they stand in, how many rows gave none, and the notes about it. */
export type ImportedTable<Id extends ExchangeTableId = ExchangeTableId> = ExchangeData<Id> & {
  /** Name of the sheet, the file or the list in JSON. */
  readonly part: string
  readonly rows: readonly number[]
  readonly left: number
  readonly notes: readonly ExchangeNote[]
}

/** All tables of a file, and what is to be said of the file itself. */
export type ExchangeImport = {
  readonly tables: readonly ImportedTable[]
  readonly notes: readonly ExchangeNote[]
}

/**
 * `read` turns a workbook into an extract, in a process of its own (`Pool.read`). `name` of the file; `among` the tables
 * that are expected: one alone is taken for it whatever its head says.
 */
export type ExchangeSource = {
  readonly name: string
  readonly among?: readonly ExchangeTableId[]
  readonly read: (bytes: Uint8Array) => Promise<Extract>
}

/** Larger text files are refused before anything is made of them. */
export const mostTextBytes = 40_000_000

type Part = { readonly part: string; readonly rows: readonly TextRow[]; readonly notes: readonly ExchangeNote[] }

/** The table a part is, if it is one of those expected. */
const tableOf = ({ part, rows }: Part, among: readonly ExchangeTableId[]): ExchangeTableId | undefined => {
  const named = tableNamed(part)
  if (named && among.includes(named)) return named
  const [only, second] = among
  return second === undefined ? only : recogniseTable(rows, among)
}

const importPart = <Id extends ExchangeTableId>(id: Id, { part, rows, notes }: Part): ImportedTable<Id> => {
  const decoded = decode(id, rows)
  return { id, part, ...decoded, notes: [...notes, ...decoded.notes] } as ImportedTable<Id>
}

const importParts = (parts: readonly Part[], among: readonly ExchangeTableId[]): ExchangeImport => {
  const tables: ImportedTable[] = []
  const notes: ExchangeNote[] = []
  for (const part of parts) {
    const id = tableOf(part, among)
    if (id) tables.push(importPart(id, part))
    else notes.push(aboutFile(unknownTable(part.part, part.rows.length), 'warning'), ...part.notes)
  }
  return { tables, notes: parts.length === 0 ? [aboutFile(noData)] : notes }
}

const isWorkbook = (bytes: Uint8Array): boolean =>
  // PK of a ZIP archive (.xlsx, .et) and the sign of an OLE file (.xls).
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)

const workbookParts = (extract: Extract): readonly Part[] =>
  extract.format === 'xlsx' ? sheetRowsOf(extract).map(({ name, rows }) => ({ part: name, rows, notes: [] })) : []

const importText = (
  bytes: Uint8Array,
  { name, among }: { name: string; among: readonly ExchangeTableId[] },
): ExchangeImport => {
  if (bytes.length > mostTextBytes) return { tables: [], notes: [aboutFile(tooLarge)] }
  const { text } = decodeBytes(bytes).source
  if (/^\uFEFF?\s*[[{]/u.test(text)) {
    if (!isSmallJson(text)) return { tables: [], notes: [aboutFile(tooLarge)] }
    const lists = jsonTables(text)
    if (!lists) return { tables: [], notes: [aboutFile(notJson)] }
    return importParts(
      lists.map(({ name: list, rows, notes }) => ({ part: list || name, rows, notes })),
      among,
    )
  }
  const { rows, isWhole } = csvRows(text)
  const notes = isWhole ? [] : [aboutFile(cutOff)]
  return importParts(rows.length === 0 ? [] : [{ part: name, rows, notes }], among)
}

/** Reads a CSV, XLSX or JSON file of exchange tables. Never rejects about content: what is not taken is noted with its place. */
export const readExchange = async (bytes: Uint8Array, source: ExchangeSource): Promise<ExchangeImport> => {
  const { name, among = exchangeTableIds, read } = source
  if (!isWorkbook(bytes)) return importText(bytes, { name, among })
  const extract = await read(bytes)
  const { tables, notes } = importParts(workbookParts(extract), among)
  return { tables, notes: [...extractNotes(extract), ...notes] }
}

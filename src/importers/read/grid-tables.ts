import type { MappedText } from '#domain/text/mapped-text.ts'
import { joinTexts } from '#domain/text/mapped-text.ts'
import type { Table, TableLayout } from '#domain/text/document.ts'
import type { SourceText, Span } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import type { Line } from './lines.ts'
import { endsParagraph } from './wrap.ts'

export type FoundTable = { readonly from: number; readonly to: number; readonly table: Table }
type Row = readonly MappedText[]

const cut = (text: string, span: Span, separator: string): Span[] => {
  const cells: Span[] = []
  let start = span.start
  for (let at = text.indexOf(separator, start); at !== -1 && at < span.end; at = text.indexOf(separator, at + 1)) {
    cells.push({ start, end: at })
    start = at + 1
  }
  cells.push({ start, end: span.end })
  return cells
}

const rowOf = (source: SourceText, cells: readonly Span[]): Row => cells.map((cell) => cleanText(source.text, [cell]))

const isRule = (row: Row): boolean => row.every(({ text }) => /^:?-{2,}:?$/u.test(text))

const isPipeLine = (source: SourceText, line: Line): boolean =>
  source.text[line.start] === '|' &&
  source.text.indexOf('|', line.start + 1) < line.end &&
  source.text.indexOf('|', line.start + 1) !== -1

const pipeRow = (source: SourceText, line: Line): Row => {
  const end = source.text[line.end - 1] === '|' ? line.end - 1 : line.end
  return rowOf(source, cut(source.text, { start: line.start + 1, end }, '|'))
}

/** A row that a page break cut: the next page goes on with the text of its last cell. */
const appended = (row: Row, more: MappedText): Row => {
  const last = row.at(-1)
  return last ? [...row.slice(0, -1), joinTexts([last, more])] : row
}

const isContinuation = (row: Row | undefined, line: Line): boolean =>
  row !== undefined && !line.label && !endsParagraph(row.at(-1)?.text ?? '') && (row.at(-1)?.text ?? '').length > 20

const tableOf = (layout: TableLayout, rows: readonly Row[]): Table => ({
  kind: 'table',
  layout,
  rows: rows.filter((row) => !isRule(row)),
  headerRows: 1,
  ancestors: [],
})

type Reader = {
  readonly layout: TableLayout
  readonly isRow: (line: Line) => boolean
  readonly read: (line: Line) => Row
}

const readerOf = (source: SourceText, line: Line): Reader | undefined => {
  if (line.hasTab)
    return {
      layout: 'tabs',
      isRow: ({ hasTab }) => hasTab,
      read: ({ start, end }) => rowOf(source, cut(source.text, { start, end }, '\t')),
    }
  if (isPipeLine(source, line))
    return { layout: 'markdown', isRow: (other) => isPipeLine(source, other), read: (other) => pipeRow(source, other) }
  return undefined
}

const readTable = (lines: readonly Line[], from: number, reader: Reader): FoundTable => {
  const rows: Row[] = []
  let to = from
  for (; to < lines.length; to += 1) {
    const line = lines[to]
    if (!line) break
    const next = lines[to + 1]
    if (reader.isRow(line)) rows.push(reader.read(line))
    else if (next && reader.isRow(next) && isContinuation(rows.at(-1), line))
      rows[rows.length - 1] = appended(rows.at(-1) ?? [], line.text)
    else break
  }
  return { from, to, table: tableOf(reader.layout, rows) }
}

/** Tables whose rows are lines: cells parted by tabs or by pipes. */
export const gridTables = (source: SourceText, lines: readonly Line[]): FoundTable[] => {
  const found: FoundTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const reader = line && readerOf(source, line)
    if (!reader) continue
    const table = readTable(lines, at, reader)
    found.push(table)
    at = table.to - 1
  }
  return found
}

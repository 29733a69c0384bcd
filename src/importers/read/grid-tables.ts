import type { MappedText } from '#domain/text/mapped-text.ts'
import { joinTexts } from '#domain/text/mapped-text.ts'
import type { Table } from '#domain/text/document.ts'
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

/** A row that a page break cut: the next page goes on with the text of its last cell. */
const appended = (row: Row, more: MappedText): Row => {
  const last = row.at(-1)
  return last ? [...row.slice(0, -1), joinTexts([last, more])] : row
}

const isContinuation = (row: Row | undefined, line: Line): boolean =>
  row !== undefined && !line.label && !endsParagraph(row.at(-1)?.text ?? '') && (row.at(-1)?.text ?? '').length > 20

const readTable = (source: SourceText, lines: readonly Line[], from: number): FoundTable => {
  const rows: Row[] = []
  let to = from
  for (let line = lines[to]; line; line = lines[to]) {
    if (line.hasTab) rows.push(rowOf(source, cut(source.text, line, '\t')))
    else if (lines[to + 1]?.hasTab && isContinuation(rows.at(-1), line))
      rows[rows.length - 1] = appended(rows.at(-1) ?? [], line.text)
    else break
    to += 1
  }
  return { from, to, table: { kind: 'table', layout: 'tabs', rows, headerRows: 1, ancestors: [] } }
}

/** Tables whose rows are lines with cells parted by tabs. */
export const tabTables = (source: SourceText, lines: readonly Line[]): FoundTable[] => {
  const found: FoundTable[] = []
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]?.hasTab) continue
    const table = readTable(source, lines, at)
    found.push(table)
    at = table.to - 1
  }
  return found
}

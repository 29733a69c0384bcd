import type { MappedText } from '#domain/text/mapped-text.ts'
import type { SourceText, Span } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import type { FoundTable } from './grid-tables.ts'
import type { Line } from './lines.ts'

type Row = readonly MappedText[]

/** A form has no more columns; a line with more pipes is no row. */
const mostCells = 100

/** The next pipe that parts cells; one behind a backslash is a sign of its cell. −1 where the span has no more. */
const nextPipe = ({ text }: SourceText, from: number, end: number): number => {
  let at = text.indexOf('|', from)
  while (at > 0 && at < end && text[at - 1] === '\\') at = text.indexOf('|', at + 1)
  return at < end ? at : -1
}

/** Pipes of a line that may be a row; 0 for any other line. */
const pipesIn = (source: SourceText, { start, end }: Span): number => {
  let count = 0
  for (let at = nextPipe(source, start, end); at !== -1; at = nextPipe(source, at + 1, end)) {
    count += 1
    if (count > mostCells) return 0
  }
  return count
}

const opens = (source: SourceText, { start }: Span): boolean => source.text[start] === '|'
const closes = ({ text }: SourceText, { end }: Span): boolean => text[end - 1] === '|' && text[end - 2] !== '\\'

/** A row may begin and end with a pipe, or only end with one where a page was turned to text. */
const isRow = (source: SourceText, line: Line): boolean =>
  !line.hasTab && (opens(source, line) || closes(source, line)) && pipesIn(source, line) > 0

/** The text of a cell without the backslashes before its pipes. */
const cellText = ({ text }: SourceText, { start, end }: Span): MappedText => {
  const spans: Span[] = []
  let from = start
  for (const { index } of text.slice(start, end).matchAll(/\\\|/gu)) {
    spans.push({ start: from, end: start + index })
    from = start + index + 1
  }
  return cleanText(text, [...spans, { start: from, end }])
}

const cellsOf = (source: SourceText, span: Span): Row => {
  const start = opens(source, span) ? span.start + 1 : span.start
  const end = closes(source, span) && span.end > start ? span.end - 1 : span.end
  const cells: MappedText[] = []
  let from = start
  for (let at = nextPipe(source, from, end); at !== -1; at = nextPipe(source, from, end)) {
    cells.push(cellText(source, { start: from, end: at }))
    from = at + 1
  }
  return [...cells, cellText(source, { start: from, end })]
}

const isRule = (row: Row): boolean => row.every(({ text }) => /^:?-{2,}:?$/u.test(text))

type Region = { readonly source: SourceText; readonly lines: readonly Line[]; readonly to: number }

/** A cell that holds a line end leaves pieces: a lone pipe, words before a pipe. Together they have the pipes of a row. */
const endOfRow = ({ source, lines, to }: Region, from: number, width: number): number => {
  let pipes = 0
  let isBroken = false
  for (let at = from; at < to; at += 1) {
    const line = lines[at]
    if (!line) break
    if (at > from) isBroken ||= !opens(source, line)
    pipes += pipesIn(source, line)
    if (pipes === width) return isBroken ? at + 1 : from + 1
    if (pipes > width) break
  }
  return from + 1
}

const readRows = (region: Region, from: number): Row[] => {
  const { source, lines, to } = region
  const width = lines.slice(from, to).reduce((widest, line) => Math.max(widest, pipesIn(source, line)), 0)
  const rows: Row[] = []
  for (let at = from; at < to;) {
    const end = endOfRow(region, at, width)
    const [first, last] = [lines[at], lines[end - 1]]
    if (first && last) rows.push(cellsOf(source, { start: first.start, end: last.end }))
    at = end
  }
  return rows.filter((row) => !isRule(row))
}

/** Words of a cell broken by a line end: short, between rows. */
const isInside = (source: SourceText, lines: readonly Line[], at: number): boolean => {
  const [line, next] = [lines[at], lines[at + 1]]
  // A Markdown heading names the next table.
  if (!line || !next || line.hashes > 0) return false
  return line.width <= 60 && !line.label && isRow(source, next)
}

const endOfTable = (source: SourceText, lines: readonly Line[], from: number): number => {
  let to = from
  for (let line = lines[to]; line; line = lines[to]) {
    const isPiece =
      to > from && !opens(source, line) && isInside(source, lines, to) && closes(source, lines[to + 1] ?? line)
    if (!isRow(source, line) && !isPiece) break
    to += 1
  }
  return to
}

/** Tables whose cells are parted by pipes: Markdown, and pages turned to text in much the same way. */
export const pipeTables = (source: SourceText, lines: readonly Line[]): FoundTable[] => {
  const found: FoundTable[] = []
  for (let from = 0; from < lines.length; from += 1) {
    const line = lines[from]
    if (!line || !isRow(source, line)) continue
    const to = endOfTable(source, lines, from)
    const isTable = to > from + 1 || (opens(source, line) && closes(source, line) && line.end > line.start + 1)
    const rows = isTable ? readRows({ source, lines, to }, from) : []
    if (rows.length > 0)
      found.push({ from, to, table: { kind: 'table', layout: 'markdown', rows, headerRows: 1, ancestors: [] } })
    from = to - 1
  }
  return found
}

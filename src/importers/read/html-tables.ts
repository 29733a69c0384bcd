import { emptyText, type MappedText } from '#domain/text/mapped-text.ts'
import type { Span, SourceText } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import { longestAnalysed } from './decode.ts'
import type { FoundTable } from './grid-tables.ts'
import { lineBehind, type Line } from './lines.ts'

const matches = (text: string, span: Span, pattern: RegExp): Span[] =>
  [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }))

/** Start tags of a kind within a span; a piece runs to the next one, so that unclosed tags do no harm. */
const piecesFrom = (text: string, span: Span, tag: RegExp): Span[] => {
  const starts = matches(text, span, tag)
  return starts.map(({ start }, index) => ({ start, end: starts[index + 1]?.start ?? span.end }))
}

const tableSpans = (text: string): Span[] => {
  const starts = matches(text, { start: 0, end: Math.min(text.length, longestAnalysed) }, /<table[\s>]/giu)
  return starts.map(({ start }, index) => {
    const limit = starts[index + 1]?.start ?? Math.min(text.length, longestAnalysed)
    const end = text.slice(start, limit).search(/<\/table/iu)
    return { start, end: end === -1 ? limit : start + end + 8 }
  })
}

/** A cell may not claim more rows or columns than a form has: the attribute of a broken page may say anything. */
const widest = 60
const spanOf = (tag: string, pattern: RegExp): number =>
  Math.min(widest, Math.max(1, Number(pattern.exec(tag)?.[1] ?? 1)))

type Cell = { readonly text: MappedText; readonly rows: number; readonly columns: number }

const cellOf = (source: SourceText, piece: Span): Cell => {
  const tag = /^<[^<>]{0,300}>/u.exec(source.text.slice(piece.start, Math.min(piece.end, piece.start + 302)))?.[0] ?? ''
  return {
    text: cleanText(source.text, [piece]),
    rows: spanOf(tag, /rowspan\s?=\s?["']?(\d{1,3})/iu),
    columns: spanOf(tag, /colspan\s?=\s?["']?(\d{1,3})/iu),
  }
}

/** Puts a row into the grid: places taken by a cell from above stay empty, a wide cell stands in its first column. */
const placed = (cells: readonly Cell[], taken: number[]): MappedText[] => {
  const row: MappedText[] = []
  const skip = (): void => {
    while ((taken[row.length] ?? 0) > 0) {
      taken[row.length] = (taken[row.length] ?? 0) - 1
      row.push(emptyText)
    }
  }
  for (const { text, rows, columns } of cells) {
    skip()
    for (let column = 0; column < columns; column += 1) {
      taken[row.length] = rows - 1
      row.push(column === 0 ? text : emptyText)
    }
  }
  skip()
  return row
}

const rowsOf = (source: SourceText, table: Span): MappedText[][] => {
  const taken: number[] = []
  return piecesFrom(source.text, table, /<tr[\s>]/giu).map((row) =>
    placed(
      piecesFrom(source.text, row, /<t[dh][\s>]/giu).map((cell) => cellOf(source, cell)),
      taken,
    ),
  )
}

/** Tables left as HTML in the text. `from`/`to` are the lines they cover. */
export const htmlTables = (source: SourceText, lines: readonly Line[]): FoundTable[] =>
  tableSpans(source.text).map((span) => ({
    from: lineBehind(lines, span.start),
    to: Math.min(lines.length, lineBehind(lines, span.end - 1) + 1),
    table: { kind: 'table', layout: 'html', rows: rowsOf(source, span), headerRows: 1, ancestors: [] },
  }))

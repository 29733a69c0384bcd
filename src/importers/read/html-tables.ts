import type { Span, SourceText } from '#domain/text/place.ts'
import { cleanText } from './clean.ts'
import type { FoundTable } from './grid-tables.ts'
import type { Line } from './lines.ts'

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
  const starts = [...text.matchAll(/<table[\s>]/giu)].map(({ index }) => index)
  return starts.map((start, index) => {
    const limit = starts[index + 1] ?? text.length
    const end = text.toLowerCase().indexOf('</table', start)
    return { start, end: end === -1 || end > limit ? limit : end + 8 }
  })
}

/** Tables left as HTML in the text. `from`/`to` are the lines they cover. */
export const htmlTables = (source: SourceText, lines: readonly Line[]): FoundTable[] => {
  if (!/<table[\s>]/iu.test(source.text)) return []
  return tableSpans(source.text).map((span) => {
    const from = lines.findIndex(({ end }) => end > span.start)
    const to = lines.findLastIndex(({ start }) => start < span.end) + 1
    const rows = piecesFrom(source.text, span, /<tr[\s>]/giu).map((row) =>
      piecesFrom(source.text, row, /<t[dh][\s>]/giu).map((cell) => cleanText(source.text, [cell])),
    )
    return { from, to, table: { kind: 'table', layout: 'html', rows, headerRows: 1, ancestors: [] } }
  })
}

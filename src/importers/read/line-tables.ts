import type { Table } from '#domain/text/document.ts'
import type { SourceText } from '#domain/text/place.ts'
import type { Line } from './lines.ts'
import { piecesOf, type Piece } from './pieces.ts'
import { endsSentence } from './wrap.ts'

const fewest = 6
const headerWord = /指标|目标值|实现值|完成值|完成情况|完成率|预算金额|预算数|支出数|执行数|执行率|分值|得分|权重/u
const valueLike = /^(?:[≥≤><=＝]{1,2})?\d[\d.,]*[%％]?$|^(?:已|达标|全部|未|部分)?完成$/u

/** Could this line stand in a table printed one cell a line? All its fragments are narrow and it opens no section. */
const isCellLine = (line: Line, pieces: readonly Piece[], full: number): boolean => {
  if (line.hasTab || line.hashes > 0) return false
  if (line.label && line.label.style !== '1.' && line.label.style !== '①') return false
  return pieces.every(({ width }) => width <= Math.min(full * 0.62, 36))
}

/** A table of cells has a head that says so and figures or verdicts below it. */
const isTable = (pieces: readonly Piece[]): boolean => {
  const texts = pieces.map(({ text }) => text.text)
  const values = texts.filter((text) => valueLike.test(text)).length
  const hasHeader = headerWord.test(texts.slice(0, 14).join(''))
  return pieces.length >= fewest && values >= 2 && hasHeader
}

export type LineTable = { readonly from: number; readonly to: number; readonly table: Table }

/** Trailing sentences are text below the table, not cells. */
const trimmedEnd = (lines: readonly Line[], from: number, to: number): number => {
  let end = to
  while (end > from && endsSentence(lines[end - 1]?.text.text ?? '')) end -= 1
  return end
}

/** A wrapped head cell wider than the others: text without an end mark right above the table. */
const extendedStart = (lines: readonly Line[], from: number): number => {
  const above = lines[from - 1]
  const opening = above?.text.text ?? ''
  const isOpen = above && !above.label && !endsSentence(opening) && /指标|目标|填列|项目/u.test(opening)
  return isOpen && !/[：:]$/u.test(opening) ? from - 1 : from
}

/** Finds the tables whose cells were extracted one (wrapped) cell a line. */
export const lineTables = (source: SourceText, lines: readonly Line[], full: readonly number[]): LineTable[] => {
  const pieces = lines.map((line) => (line.width > 400 ? [] : piecesOf(source, line)))
  const isCell = lines.map((line, index) => {
    const own = pieces[index] ?? []
    return own.length > 0 && isCellLine(line, own, full[index] ?? 0)
  })
  const found: LineTable[] = []
  for (let from = 0; from < lines.length; from += 1) {
    if (!isCell[from]) continue
    let to = from
    while (to < lines.length && isCell[to]) to += 1
    const end = trimmedEnd(lines, from, to)
    const start = extendedStart(lines, from)
    const cells = pieces.slice(start, end).flat()
    if (isTable(cells)) found.push({ from: start, to: end, table: tableOf(cells) })
    from = to
  }
  return found
}

const tableOf = (cells: readonly Piece[]): Table => ({
  kind: 'table',
  layout: 'lines',
  rows: cells.map(({ text }) => [text]),
  headerRows: 0,
  ancestors: [],
})

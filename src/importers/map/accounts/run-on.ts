import { emptyText, sliceText, type MappedText } from '#domain/text/mapped-text.ts'
import type { Panel } from './panels.ts'

type Row = readonly MappedText[]

const codeAndName = /^(\d{3}(?:\d{2}){0,2})\s?(?=[^\d\s.,，])/u
const longestRunOn = 300

/** 2010301行政运行: a code and a name in one cell are two. */
export const splitCode = (cell: MappedText): { code: MappedText; name: MappedText } | undefined => {
  const match = codeAndName.exec(cell.text)
  return match ? { code: sliceText(cell, 0, match[1]?.length ?? 0), name: sliceText(cell, match[0].length) } : undefined
}

const amount = /-?\d[\d,，]*(?:\.\d+)?/gu

/** The amounts a cell ends with, where spaces part them or a name stands before the first. */
const amountsAtEnd = (cell: MappedText): { rest: MappedText; amounts: MappedText[] } => {
  const { text } = cell
  const from = /(?:^|[^\d.,，\s])(?=-?\d[\d,，.\s-]*$)/u.exec(text)
  const start = from ? from.index + from[0].length : text.length
  const amounts = [...text.slice(start).matchAll(amount)].map((match) =>
    sliceText(cell, start + match.index, start + match.index + match[0].length),
  )
  return { rest: sliceText(cell, 0, start), amounts }
}

const isWritten = ({ text }: MappedText): boolean => text !== ''

type Pieces = { readonly labels: readonly MappedText[]; readonly amounts: readonly MappedText[] }

/** A code, a name and the amounts behind it, as far as one cell holds them. */
const piecesOf = (cell: MappedText, isFirst: boolean): Pieces => {
  if (isFirst && isCode(cell)) return { labels: [cell], amounts: [] }
  const split = isFirst ? splitCode(cell) : undefined
  const { rest, amounts } = amountsAtEnd(split?.name ?? cell)
  return { labels: [...(split ? [split.code] : []), ...(isWritten(rest) ? [rest] : [])], amounts }
}

const isCode = ({ text }: MappedText): boolean => /^\d{3}(?:\d{2}){0,2}$/u.test(text)

/**
 * A row whose cells ran together or lost their empty neighbours, put back where only one way is possible: as many
 * amounts as the panel has columns, behind at most one code and one name.
 */
export const restored = (row: Row, { codes, name, amounts }: Panel, width: number): Row | undefined => {
  const written = row.filter(isWritten)
  if (written.some(({ text }) => text.length > longestRunOn)) return undefined
  const pieces = written.map((cell, at) => piecesOf(cell, at === 0 && codes.length > 0))
  const found = pieces.flatMap((piece) => piece.amounts)
  const labels = pieces.flatMap((piece) => piece.labels)
  if (found.length !== amounts.length || labels.length > 2) return undefined
  const columns = new Map(amounts.map((at, index) => [at, found[index]]))
  columns.set(codes[0] ?? -1, labels.find(isCode))
  columns.set(
    name,
    labels.find((label) => !isCode(label)),
  )
  return Array.from({ length: width }, (_, at) => columns.get(at) ?? emptyText)
}

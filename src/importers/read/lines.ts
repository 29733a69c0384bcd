import type { SourceText, Span } from '#domain/text/place.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { cleanText } from './clean.ts'
import { longestAnalysed } from './decode.ts'
import { labelOf, pointedLabelOf, type FoundLabel } from './labels.ts'

/** One printed line that carries text. */
export type Line = Span & {
  readonly text: MappedText
  /** Columns: a Chinese character takes two, a Latin one takes one. Layout spaces inside the line count. */
  readonly width: number
  readonly label: FoundLabel | undefined
  /** Are there blank lines between this line and the one before? */
  readonly isApart: boolean
  readonly hasTab: boolean
  /** Heading depth that the file marks itself (Markdown, Word style), 0 for none. */
  readonly hashes: number
  /** Does the file itself say whether this line goes on with the one above? Left out where only the words can tell. */
  readonly joins?: boolean
}

/** Columns a text takes when printed. */
export const widthOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0xff ? 2 : 1
  return width
}

const spanOfLine = (text: string, start: number, end: number): Span => {
  let from = start
  let to = end
  while (from < to && text.charCodeAt(from) <= 0x20 && text[from] !== '\t') from += 1
  while (to > from && text.charCodeAt(to - 1) <= 0x20) to -= 1
  return { start: from, end: to }
}

const markdownHeading = /^(#{1,6})\s*/u

const lineOf = (source: SourceText, span: Span, isApart: boolean): Line | undefined => {
  const raw = source.text.slice(span.start, Math.min(span.end, span.start + 400))
  const hashes = markdownHeading.exec(raw)
  const start = span.start + (hashes?.[0].length ?? 0)
  const text = cleanText(source.text, [{ start, end: span.end }])
  if (text.text === '') return undefined
  return {
    start,
    end: span.end,
    text,
    width: widthOf(source.text.slice(start, Math.min(span.end, start + 400)).trim()),
    label: labelOf(text.text),
    isApart,
    hasTab: source.text.slice(span.start, span.end).includes('\t'),
    hashes: hashes?.[1]?.length ?? 0,
  }
}

/** A line this long is a paragraph, or a whole document whose line ends were lost. */
const unbroken = 300
const innerLabel =
  /\s(?=第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}、)/gu
const headOfPiece =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])\s?[^\s，。；：,;:、]{2,20}(?=\s)/u

/** Where a document without line ends goes on with a new number, and where the short title behind such a number ends. */
const cutsIn = (text: string): number[] => {
  const labels = [...text.matchAll(innerLabel)]
  const starts = labels.map(({ index }) => index + 1)
  if (labels.filter(({ index }) => /[^\d]/u.test(text[index + 1] ?? '1')).length < 3) return []
  return starts.flatMap((start) => {
    const title = headOfPiece.exec(text.slice(start, start + 60))
    return title ? [start, start + title[0].length] : [start]
  })
}

const piecesOf = (source: SourceText, { start, end }: Span): Span[] => {
  const isTable = /[\t|]/u.test(source.text.slice(start, start + unbroken))
  const cuts = end - start > unbroken && !isTable ? cutsIn(source.text.slice(start, end)) : []
  return [0, ...cuts].map((cut, index) => ({ start: start + cut, end: start + (cuts[index] ?? end - start) }))
}

/** Outline numbers such as 1.1 count where the document begins such a list (1.1 …) and goes on with it. */
const withPointedLabels = (lines: readonly Line[]): Line[] => {
  const found = lines.map((line) => (line.label || line.hasTab ? undefined : pointedLabelOf(line.text.text)))
  const count = (ordinal: number): number => found.filter((label) => label?.ordinal === ordinal).length
  const isOutline = count(1) > 0 && count(2) > 0 && lines.some(({ label }) => label?.style === '1.')
  return lines.map((line, index) => {
    const label = found[index]
    return isOutline && label ? { ...line, label } : line
  })
}

/** The lines of the source that carry text, in order. Text behind the limit of analysis is left alone. */
export const linesOf = (source: SourceText): Line[] => {
  const lines: Line[] = []
  let isApart = true
  const limit = Math.min(source.text.length, longestAnalysed)
  source.lineStarts.forEach((start, index) => {
    if (start >= limit) return
    const end = Math.min(limit, (source.lineStarts[index + 1] ?? source.text.length + 1) - 1)
    const before = lines.length
    for (const piece of piecesOf(source, { start, end })) {
      const line = lineOf(source, spanOfLine(source.text, piece.start, piece.end), isApart)
      if (line) lines.push(line)
    }
    isApart = lines.length === before
  })
  return withPointedLabels(lines)
}

/** Index of the first line that ends behind an offset, by bisection. */
export const lineBehind = (lines: readonly Line[], offset: number): number => {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lines[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

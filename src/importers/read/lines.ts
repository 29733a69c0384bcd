import type { SourceText, Span } from '#domain/text/place.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { cleanText } from './clean.ts'
import { longestAnalysed } from './decode.ts'
import { labelOf, type FoundLabel } from './labels.ts'

/** One printed line that carries text. */
export type Line = Span & {
  readonly text: MappedText
  /** Columns: a Chinese character takes two, a Latin one takes one. Layout spaces inside the line count. */
  readonly width: number
  readonly label: FoundLabel | undefined
  /** Are there blank lines between this line and the one before? */
  readonly isApart: boolean
  readonly hasTab: boolean
  /** Markdown heading depth, 0 for none. */
  readonly hashes: number
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

/** The lines of the source that carry text, in order. Text behind the limit of analysis is left alone. */
export const linesOf = (source: SourceText): Line[] => {
  const lines: Line[] = []
  let isApart = true
  const limit = Math.min(source.text.length, longestAnalysed)
  source.lineStarts.forEach((start, index) => {
    if (start >= limit) return
    const end = Math.min(limit, (source.lineStarts[index + 1] ?? source.text.length + 1) - 1)
    const line = lineOf(source, spanOfLine(source.text, start, end), isApart)
    if (line) lines.push(line)
    isApart = !line
  })
  return lines
}

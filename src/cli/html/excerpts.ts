import type { SourceText, Span } from '#domain/text/place.ts'

/** A line of the source as the page shows it. `number` counts from 1. */
export type Line = Span & { readonly number: number }

/** Longest text a browser is asked to show whole; beyond it only the surroundings of the findings are shown. */
export const wholeLimit = 1_000_000
const surroundings = 2_000

const allLines = ({ text, lineStarts }: SourceText): Line[] =>
  lineStarts.map((start, at) => {
    const next = lineStarts[at + 1]
    return { start, end: next === undefined ? text.length : next - 1, number: at + 1 }
  })

const clipTo = (line: Line, windows: readonly Span[]): Line[] =>
  windows.flatMap(({ start, end }) =>
    line.start <= end && line.end >= start
      ? [{ ...line, start: Math.max(line.start, start), end: Math.min(line.end, end) }]
      : [],
  )

const mergeWindows = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else merged.push({ start, end })
  }
  return merged
}

/** The lines to show: all, or around the spans where the text is too long for a page. */
export const linesToShow = (source: SourceText, spans: readonly Span[]): { lines: Line[]; isWhole: boolean } => {
  const lines = allLines(source)
  if (source.text.length <= wholeLimit) return { lines, isWhole: true }
  const around = spans.map(({ start }) => ({ start: start - surroundings, end: start + surroundings }))
  const windows = mergeWindows([{ start: 0, end: surroundings }, ...around])
  return { lines: lines.flatMap((line) => clipTo(line, windows)), isWhole: false }
}

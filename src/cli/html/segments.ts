import type { Span } from '#domain/text/place.ts'

/** A span of the source that a finding points at: `finding` and `place` count from 1. */
export type Mark = Span & { readonly finding: number; readonly place: number }

/** A stretch of text covered by the same findings throughout; `opens` are the marks that start right here. */
export type Segment = Span & { readonly findings: readonly number[]; readonly opens: readonly Mark[] }

const clip = (span: Span, within: Span): Span => ({
  start: Math.max(span.start, within.start),
  end: Math.min(span.end, within.end),
})

/** Does the mark begin in the span? An empty mark at the very end of the text still belongs to the last line. */
const opensIn = (mark: Mark, within: Span): boolean => mark.start >= within.start && mark.start < within.end

const cover = (marks: readonly Mark[], span: Span): number[] => [
  ...new Set(marks.flatMap(({ start, end, finding }) => (start < span.end && end > span.start ? [finding] : []))),
]

/** Cuts one line at every edge of a mark. `marks` may overlap, nest, be empty, or reach over the line's edges. */
export const segmentsOf = (line: Span, marks: readonly Mark[]): Segment[] => {
  const edges = new Set([line.start, line.end])
  for (const mark of marks) {
    const { start, end } = clip(mark, line)
    if (start <= end) edges.add(start).add(end)
  }
  const sorted = [...edges].toSorted((a, b) => a - b)
  return sorted.slice(0, -1).map((start, at) => {
    const span = { start, end: sorted[at + 1] ?? start }
    return {
      ...span,
      findings: cover(marks, span).toSorted((a, b) => a - b),
      opens: marks.filter((mark) => opensIn(mark, span)),
    }
  })
}

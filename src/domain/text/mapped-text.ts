import type { Span } from './place.ts'

/** `length` characters of a joined text at `at` come from the source at `source`, one for one. */
export type Run = { readonly at: number; readonly source: number; readonly length: number }

/**
 * Text as a reader understands it (wraps joined, layout spaces dropped, widths unified), with the way back to the
 * source: runs are ordered, and characters between runs were added by joining and have no source of their own.
 */
export type MappedText = { readonly text: string; readonly runs: readonly Run[] }

export const emptyText: MappedText = { text: '', runs: [] }

/** Index of the last run that starts at or before `at`; −1 before the first. */
const runBefore = (runs: readonly Run[], at: number): number => {
  let low = -1
  let high = runs.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    // `middle` lies inside the list by construction.
    if ((runs[middle] as Run).at <= at) low = middle
    else high = middle
  }
  return low
}

/** Source offset of the character at `at`; for an added character, of the nearest one before it (or the first). */
export const sourceOffset = ({ runs }: MappedText, at: number): number => {
  const run = runs[Math.max(0, runBefore(runs, at))]
  return run ? run.source + Math.max(0, Math.min(at - run.at, run.length - 1)) : 0
}

/** Source span of text[from, to). An empty range stands at the character before it. */
export const sourceSpan = (mapped: MappedText, from: number, to: number): Span => {
  const start = sourceOffset(mapped, from)
  return { start, end: to > from ? Math.max(start, sourceOffset(mapped, to - 1)) + 1 : start }
}

export const wholeSpan = (mapped: MappedText): Span => sourceSpan(mapped, 0, mapped.text.length)

const shift = (runs: readonly Run[], from: number, to: number): Run[] =>
  runs.flatMap((run) => {
    const start = Math.max(run.at, from)
    const end = Math.min(run.at + run.length, to)
    return end > start ? [{ at: start - from, source: run.source + (start - run.at), length: end - start }] : []
  })

/** The part [from, to) as a text of its own. */
export const sliceText = (mapped: MappedText, from: number, to = mapped.text.length): MappedText => ({
  text: mapped.text.slice(from, to),
  runs: shift(mapped.runs, from, to),
})

/** Several texts one after the other, with `glue` between them. */
export const joinTexts = (parts: readonly MappedText[], glue = ''): MappedText => {
  const pieces: string[] = []
  const runs: Run[] = []
  let at = 0
  for (const part of parts) {
    if (pieces.length > 0) {
      pieces.push(glue)
      at += glue.length
    }
    for (const run of part.runs) runs.push({ ...run, at: run.at + at })
    pieces.push(part.text)
    at += part.text.length
  }
  return { text: pieces.join(''), runs }
}

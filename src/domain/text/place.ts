/** Offsets count UTF-16 code units of the decoded source text; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** A span with what a reader needs to find it: the line (from 1) and the exact source text between the offsets. */
export type Place = Span & { readonly line: number; readonly quote: string }

/** The decoded text of a file, with the offset at which each line starts. */
export type SourceText = { readonly text: string; readonly lineStarts: readonly number[] }

export const sourceText = (text: string): SourceText => {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  return { text, lineStarts }
}

/** Line number (from 1) of an offset, by bisection. */
export const lineAt = ({ lineStarts }: SourceText, offset: number): number => {
  let low = 0
  let high = lineStarts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    // `middle` lies inside the list by construction.
    if ((lineStarts[middle] as number) <= offset) low = middle
    else high = middle
  }
  return low + 1
}

/** The quote always equals the source at its offsets: it is cut from there and nowhere else. */
export const placeOf = (source: SourceText, { start, end }: Span): Place => ({
  start,
  end,
  line: lineAt(source, start),
  quote: source.text.slice(start, end),
})

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

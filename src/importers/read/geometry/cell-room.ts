/** Where the lines of a cell stand, downwards: `top` and `bottom` of its text and of the cell itself, in points. */
export type CellSpan = {
  readonly top: number
  readonly bottom: number
  readonly cellTop: number
  readonly cellBottom: number
  readonly lines: number
  /** Size of an em. */
  readonly size: number
}

/** What the cells of a table have in common, in points: white kept from the rules, and from one line to the next. */
export type Spacing = { readonly padding: number; readonly pitch: number | undefined }

const widestPadding = 12
/** Distance of lines, in em, where no cell of the table has two of them. */
const usualPitch = 1.45

const aboveOf = ({ top, cellTop }: CellSpan): number => Math.max(0, top - cellTop)
const belowOf = ({ bottom, cellBottom }: CellSpan): number => Math.max(0, cellBottom - bottom)

const pitchOf = ({ top, bottom, lines, size }: CellSpan): number | undefined =>
  lines > 1 ? (bottom - top - size) / (lines - 1) : undefined

/** Rows are as high as their highest cell: the least white around a text is what every cell keeps. */
export const spacingOf = (spans: readonly CellSpan[]): Spacing => {
  const pitches = spans.flatMap((span) => pitchOf(span) ?? []).toSorted((a, b) => a - b)
  const padding = spans.reduce((least, span) => Math.min(least, Math.max(aboveOf(span), belowOf(span))), widestPadding)
  return { padding, pitch: pitches[pitches.length >> 1] }
}

/**
 * Has the cell room for another line? Then its text ends there: a page break cuts a text only where the page is full.
 * Text in the middle of a cell shares the room between both sides; a paragraph of which two lines have to stand
 * together on the next page leaves room for one.
 */
export const hasRoom = (span: CellSpan, { padding, pitch }: Spacing): boolean => {
  const above = aboveOf(span) - padding
  const below = belowOf(span) - padding
  const line = 0.9 * (pitchOf(span) ?? pitch ?? usualPitch * span.size)
  const isCentred = Math.abs(above - below) <= 0.5 * span.size
  if (isCentred) return above + below >= line
  const kept = span.lines > 1 && above < 0.5 * line ? 2 : 1
  return below >= kept * line
}

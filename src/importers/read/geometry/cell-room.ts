/** Where the lines of a cell stand in their frame, in points: from the first to the last, the ends of the last. */
export type TextExtent = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly lines: number
  /** Size of an em. */
  readonly size: number
}

/** The lines of a cell and its borders. */
export type CellSpan = TextExtent & {
  readonly cellTop: number
  readonly cellBottom: number
  readonly cellLeft: number
  readonly cellRight: number
}

/** What the cells of a table have in common, in points: white kept from the rules, and from one line to the next. */
export type Spacing = { readonly padding: number; readonly sides: number; readonly pitch: number | undefined }

const widestPadding = 12
/** Distance of lines, in em, where no cell of the table has two of them. */
const usualPitch = 1.45

const aboveOf = ({ top, cellTop }: CellSpan): number => Math.max(0, top - cellTop)
const belowOf = ({ bottom, cellBottom }: CellSpan): number => Math.max(0, cellBottom - bottom)

/** White beside the last line, on the narrower side. */
const besideOf = ({ left, right, cellLeft, cellRight }: CellSpan): number =>
  Math.max(0, Math.min(left - cellLeft, cellRight - right))

const pitchOf = ({ top, bottom, lines, size }: CellSpan): number | undefined =>
  lines > 1 ? (bottom - top - size) / (lines - 1) : undefined

/** Rows are as high as their highest cell: the least white around a text is what every cell keeps. */
export const spacingOf = (spans: readonly CellSpan[]): Spacing => {
  const pitches = spans.flatMap((span) => pitchOf(span) ?? []).toSorted((a, b) => a - b)
  const least = (of: (span: CellSpan) => number): number =>
    spans.reduce((found, span) => Math.min(found, of(span)), widestPadding)
  const padding = least((span) => Math.max(aboveOf(span), belowOf(span)))
  return { padding, sides: least(besideOf), pitch: pitches[pitches.length >> 1] }
}

/** Is there no room behind the last line for another character, with a comma that must not begin a line? */
export const isFilled = ({ left, right, cellLeft, cellRight, size }: CellSpan, { sides }: Spacing): boolean =>
  cellRight - cellLeft - 2 * sides - (right - left) < 2.1 * size

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

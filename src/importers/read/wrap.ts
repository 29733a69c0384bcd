import type { Line } from './lines.ts'

/** A sentence, a clause list or an introduction ends here; quotes and brackets may close behind it. */
const ended = /[。！？!?；;：:][”’"』」）)】》]*$/u
const sentenceEnded = /[。！？!?][”’"』」）)】》]*$/u

export const endsParagraph = (text: string): boolean => ended.test(text)
export const endsSentence = (text: string): boolean => sentenceEnded.test(text)

const reach = 10
const narrowest = 24
/** A first line is indented by two characters and punctuation may be squeezed: so far below full a line still counts as full. */
const slack = 7

/** So few wide lines show no page width: each line is taken for a paragraph of its own. */
const fewestWide = 6
const noPageWidth = 10_000

/** The wide end of the widths: most lines of wrapped text are full. */
const wideEnd = (lines: readonly Line[]): number => {
  const widths = lines.map(({ width }) => width).filter((width) => width >= narrowest)
  return widths.toSorted((a, b) => a - b)[Math.floor((widths.length - 1) * 0.8)] ?? narrowest
}

/**
 * Columns of a full line around each line: a high quantile of the widths of its neighbours, since one report may mix
 * pages of 26 and 28 characters. Among the narrow lines of a table the width of the whole text counts.
 */
export const fullWidths = (lines: readonly Line[]): number[] => {
  if (lines.filter(({ width }) => width >= narrowest).length < fewestWide) return lines.map(() => noPageWidth)
  const whole = wideEnd(lines)
  return lines.map((_, index) => {
    const local = wideEnd(lines.slice(Math.max(0, index - reach), index + reach + 1))
    return local < whole * 0.75 ? whole : local
  })
}

const unbreakable = /^[^\u2e80-\u9fff，。；：、！？]+[，。；：、！？]?/u

/** Could the first word of the next line not have been printed on this one? Numbers are not broken. */
const couldNotFit = (line: Line, next: Line, full: number): boolean => {
  const word = unbreakable.exec(next.text.text)?.[0]
  return word !== undefined && line.width + word.length + 2 >= full
}

const isFull = (line: Line, full: number): boolean => line.width >= full - slack

/** A short line that names what follows: no end mark, much room left. */
const standsAlone = (line: Line, full: number): boolean =>
  line.label === undefined ? line.width < full * 0.62 : line.width < full - slack

/** Last words of titles: 收支情况（以决算数为准）. */
const closesTitle =
  /^[^，。；：、,;:]{4,40}(?:概况|情况|分析|结论|说明|职能|职责|构成|问题|措施|建议|成效|综述|评价)(?:[（(][^（()）]{2,20}[）)])?$/u
/** One character of room behind a first line that is indented: the next word would have been printed there. */
const roomOfWord = 6

/** A numbered line that ends as titles do, with room left. */
const isTitle = (line: Line, full: number): boolean =>
  line.label !== undefined && line.width <= full - roomOfWord && closesTitle.test(line.text.text)

/** Text whose paragraphs were kept on one line each: its "full width" is that of long paragraphs, not of a page. */
const unwrappedFrom = 110
const longEnough = 44

/** In unwrapped text a line goes on only where a page break cut a long sentence. */
const continuesUnwrapped = (line: Line): boolean => line.width >= longEnough && !endsParagraph(line.text.text)

/** Does `next` go on with the paragraph that `line` belongs to? `first`: is `line` the first line of it? */
export const continues = (line: Line, next: Line, { full, first }: { full: number; first: boolean }): boolean => {
  const text = line.text.text
  if (full > unwrappedFrom) return continuesUnwrapped(line)
  if (endsSentence(text)) return line.width >= full - 3
  if (/[：:；;]$/u.test(text)) return isFull(line, full)
  if (first && isTitle(line, full)) return false
  if (isFull(line, full) || couldNotFit(line, next, full)) return true
  return !(first && standsAlone(line, full))
}

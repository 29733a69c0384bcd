import { grouped } from './grouped.ts'
import type { PageLine } from './page-content.ts'

/** Left and right edge of a column of running text. */
type Edges = { readonly left: number; readonly right: number }

/** An edge is where at least so many lines begin or end; else the lines of the whole document tell. */
const fewest = 3
/** Justified text ends on its edge; ragged text and squeezed marks stop up to so many em before it. */
const slack = 1.6
const indent = 0.9
/** With less room, in em, a first line may only have lost its indent: the words decide. */
const shortRoom = 5

/** The outermost value at which several lines stand, within a point and a half; the outermost of all if none do. */
const outermost = (values: readonly number[], side: 1 | -1): number => {
  const sorted = values.map((value) => value * side).toSorted((a, b) => a - b)
  const needed = Math.max(2, Math.floor(sorted.length * 0.06))
  const found = sorted.find((value, at) => (sorted[at + needed - 1] ?? Infinity) - value <= 1.5)
  return (found ?? sorted[0] ?? 0) * side
}

const edgesOf = (lines: readonly PageLine[]): Edges | undefined =>
  lines.length < fewest
    ? undefined
    : {
        left: outermost(
          lines.map(({ left }) => left),
          1,
        ),
        right: outermost(
          lines.map(({ right }) => right),
          -1,
        ),
      }

/** A page whose lines are all set in takes its edges from the other pages of its side. */
const widened = (own: Edges | undefined, all: Edges | undefined, size: number): Edges | undefined => {
  if (!own || !all) return own ?? all
  const isNear = (distance: number): boolean => distance > 0 && distance < 4 * size
  return {
    left: isNear(own.left - all.left) ? all.left : own.left,
    right: isNear(all.right - own.right) ? all.right : own.right,
  }
}

/** Columns of all pages, told by number and page; and of the whole document, where a page has too few lines. */
export type Columns = { readonly of: (page: number, column: number) => Edges | undefined }

export type Numbered = { readonly page: number; readonly line: PageLine }

/** Odd and even pages may have mirrored margins. */
const sideOf = (page: number, column: number): string => `side ${page % 2}/${column}`

export const columnsOfLines = (lines: readonly Numbered[]): Columns => {
  // Text turned another way than its page (column −1) says nothing by its place.
  const upright = lines.filter(({ line }) => line.column >= 0)
  const pages = grouped(upright, ({ page, line }) => `${page}/${line.column}`)
  const sides = grouped(upright, ({ page, line }) => sideOf(page, line.column))
  const edges = new Map<string, Edges | undefined>()
  for (const [key, group] of [...pages, ...sides]) edges.set(key, edgesOf(group.map(({ line }) => line)))
  const size = medianSize(upright)
  return {
    of: (page, column) => widened(edges.get(`${page}/${column}`), edges.get(sideOf(page, column)), size),
  }
}

const medianSize = (lines: readonly Numbered[]): number =>
  lines.map(({ line }) => line.size).toSorted((a, b) => a - b)[lines.length >> 1] ?? 10

/** Centred lines are titles and captions: the place tells nothing of their joining. */
const isCentred = ({ left, right, size }: PageLine, edges: Edges): boolean =>
  left - edges.left > 2 * size && Math.abs(left - edges.left - (edges.right - right)) < 1.2 * size

/** Room behind the end of a line, in em. */
const roomOf = ({ right, size }: PageLine, edges: Edges): number => (edges.right - right) / size

/** How a line ends where the edge of its column is known: on it, clearly before it, or one cannot say. */
const endOf = ({ before, next, isLocallyFull }: Pair, edges: Edges): 'full' | 'short' | 'unsure' => {
  const room = roomOf(before.line, edges)
  if (room <= slack || room * before.line.size <= next.line.opening) return 'full'
  return isLocallyFull || room < shortRoom ? 'unsure' : 'short'
}

type Pair = { readonly before: Numbered; readonly next: Numbered; readonly isLocallyFull: boolean }

const isOtherSize = (a: PageLine, b: PageLine): boolean => Math.abs(a.size - b.size) > 0.15 * b.size

/** Where a line begins below one that did not stop short. */
const beginsAt = (line: PageLine, before: PageLine, edges: Edges): 'edge' | 'alike' | 'within' => {
  if (Math.abs(line.left - edges.left) < indent * line.size) return 'edge'
  return Math.abs(line.left - before.left) < 0.5 * line.size ? 'alike' : 'within'
}

/** Does `next` go on with the paragraph of `before`, as far as their places tell? Undefined: they do not. */
export const joins = (pair: Pair, columns: Columns): boolean | undefined => {
  const { before, next } = pair
  const above = columns.of(before.page, before.line.column)
  const here = columns.of(next.page, next.line.column)
  if (!above || !here) return undefined
  if (isOtherSize(before.line, next.line)) return false
  if (isCentred(before.line, above) && isCentred(next.line, here)) return undefined
  return byEnds(endOf(pair, above), beginsAt(next.line, before.line, here))
}

const byEnds = (end: ReturnType<typeof endOf>, start: ReturnType<typeof beginsAt>): boolean | undefined => {
  if (end === 'short') return false
  // Both lines set in alike: two short paragraphs, or one that is set in from the edge.
  if (end === 'unsure' || start === 'alike') return undefined
  return start === 'edge'
}

const reach = 8

/**
 * Does a line end where at least two of its neighbours end, further in than its column? One report may mix pages
 * of 26 and 28 characters a line.
 */
export const isLocallyFull = (lines: readonly (PageLine | undefined)[], at: number): boolean => {
  const line = lines[at]
  if (!line) return false
  const near = lines.slice(Math.max(0, at - reach), at + reach + 1)
  return near.filter((other) => other && Math.abs(other.right - line.right) < slack * line.size).length >= fewest
}

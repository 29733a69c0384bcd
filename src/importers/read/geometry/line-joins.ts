import type { PageLine } from './page-content.ts'

/** Left and right edge of a column of running text. */
type Edges = { readonly left: number; readonly right: number }

/** An edge is where at least so many lines begin or end; else the lines of the whole document tell. */
const fewest = 3
/** Justified text ends on its edge; ragged text and squeezed marks stop up to so many em before it. */
const slack = 1.6
const indent = 0.9

/** The most usual value, within a point, of those that are given. */
const usual = (values: readonly number[]): { value: number; count: number } => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(Math.round(value), (counts.get(Math.round(value)) ?? 0) + 1)
  let [best, most] = [0, 0]
  for (const [value] of counts) {
    const count = (counts.get(value - 1) ?? 0) + (counts.get(value) ?? 0) + (counts.get(value + 1) ?? 0)
    if (count > most) [best, most] = [value, count]
  }
  return { value: best, count: most }
}

const edgesOf = (lines: readonly PageLine[]): Edges | undefined => {
  if (lines.length < fewest) return undefined
  const right = usual(lines.map((line) => line.right))
  const left = usual(lines.map((line) => line.left))
  // A column whose lines end nowhere in common is ragged: its longest line shows the edge.
  const edge = right.count >= fewest ? right.value : Math.max(...lines.map((line) => line.right))
  return { left: left.count >= 2 ? left.value : Math.min(...lines.map((line) => line.left)), right: edge }
}

/** Columns of all pages, told by number and page; and of the whole document, where a page has too few lines. */
export type Columns = { readonly of: (page: number, column: number) => Edges | undefined }

export type Numbered = { readonly page: number; readonly line: PageLine }

export const columnsOfLines = (lines: readonly Numbered[]): Columns => {
  const groups = new Map<string, PageLine[]>()
  for (const { page, line } of lines) {
    if (line.column < 0) continue
    for (const key of [`${page}/${line.column}`, `/${line.column}`]) {
      const group = groups.get(key) ?? []
      group.push(line)
      groups.set(key, group)
    }
  }
  const edges = new Map([...groups].map(([key, group]) => [key, edgesOf(group)]))
  // Text turned another way than its page (column −1) says nothing by its place.
  return { of: (page, column) => edges.get(`${page}/${column}`) ?? edges.get(`/${column}`) }
}

/** Centred lines are titles and captions: the place tells nothing of their joining. */
const isCentred = ({ left, right, size }: PageLine, edges: Edges): boolean =>
  left - edges.left > 2 * size && Math.abs(left - edges.left - (edges.right - right)) < 1.2 * size

/** Room behind the end of a line, in em. */
const roomOf = ({ right, size }: PageLine, edges: Edges): number => (edges.right - right) / size

/** How a line ends where the edge of its column is known: on it, clearly before it, or one cannot say. */
const endOf = (line: PageLine, edges: Edges, isLocallyFull: boolean): 'full' | 'short' | 'unsure' => {
  const room = roomOf(line, edges)
  if (room <= slack) return 'full'
  return isLocallyFull || room < 3 ? 'unsure' : 'short'
}

type Pair = { readonly before: Numbered; readonly next: Numbered; readonly isLocallyFull: boolean }

const isOtherSize = (a: PageLine, b: PageLine): boolean => Math.abs(a.size - b.size) > 0.15 * b.size

/** Where a line begins below one that did not stop short. */
const beginsAt = (line: PageLine, before: PageLine, edges: Edges): 'edge' | 'alike' | 'within' => {
  if (Math.abs(line.left - edges.left) < indent * line.size) return 'edge'
  return Math.abs(line.left - before.left) < 0.5 * line.size ? 'alike' : 'within'
}

/** Does `next` go on with the paragraph of `before`, as far as their places tell? Undefined: they do not. */
export const joins = ({ before, next, isLocallyFull }: Pair, columns: Columns): boolean | undefined => {
  const above = columns.of(before.page, before.line.column)
  const here = columns.of(next.page, next.line.column)
  if (!above || !here) return undefined
  if (isOtherSize(before.line, next.line)) return false
  if (isCentred(before.line, above) && isCentred(next.line, here)) return undefined
  return byEnds(endOf(before.line, above, isLocallyFull), beginsAt(next.line, before.line, here))
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

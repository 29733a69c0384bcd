import { segmentsOf, type TextLine } from './text-lines.ts'

/** Something that stands on the page as one: a line part or a table. */
export type Item<T> = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly size: number
  readonly what: T
}

/** Items of one column, from the top down; columns follow each other in reading order. */
export type Column<T> = { readonly items: readonly Item<T>[] }

/** Gap, in em, that may be the space between two columns of text. */
export const columnSpace = 1.15
const narrowestColumn = 9
const fewestLines = 4
const deepest = 3

const heightOf = ({ top, bottom, size }: Item<unknown>): number => Math.max(1, (bottom - top) / (1.6 * size))

/** Items of one side that stand beside each other. */
const rowsOf = (side: readonly Item<unknown>[]): Item<unknown>[][] => {
  const rows: Item<unknown>[][] = []
  for (const item of side) {
    const [before] = rows.at(-1) ?? []
    if (before && before.bottom - item.top > 0.5 * item.size) rows.at(-1)?.push(item)
    else rows.push([item])
  }
  return rows
}

/** Lines of prose, which fill their side, and perhaps tables among them. `side` from the top down. */
const isProse = (side: readonly Item<unknown>[]): boolean => {
  const rows = rowsOf(side)
  const left = Math.min(...side.map((item) => item.left))
  const right = Math.max(...side.map((item) => item.right))
  const size = Math.max(...side.map((item) => item.size))
  if (right - left < narrowestColumn * size) return false
  const wide = rows.filter(
    ([item, ...others]) => item && others.length === 0 && item.right - item.left >= 0.8 * (right - left),
  )
  const lines = wide.reduce((sum, [item]) => sum + (item ? heightOf(item) : 0), 0)
  return lines >= fewestLines && wide.length >= 0.3 * rows.length
}

type Band<T> = { readonly whole: Item<T>[]; readonly left: Item<T>[]; readonly right: Item<T>[] }

/** Stretches of the page between items that lie across `x`, each with what stands left and right of it. */
const bandsAt = <T>(items: readonly Item<T>[], x: number): Band<T>[] => {
  const bands: Band<T>[] = [{ whole: [], left: [], right: [] }]
  for (const item of items) {
    const last = bands.at(-1)
    if (!last) continue
    if (item.left < x && item.right > x) {
      if (last.left.length + last.right.length > 0) bands.push({ whole: [item], left: [], right: [] })
      else last.whole.push(item)
    } else (item.right <= x ? last.left : last.right).push(item)
  }
  return bands
}

const isParted = <T>({ left, right }: Band<T>): boolean => isProse(left) && isProse(right)

/** Where the space between two columns may lie: right of an item's end, with room to the next beginning. */
const candidates = (items: readonly Item<unknown>[]): number[] => {
  const left = Math.min(...items.map((item) => item.left))
  const right = Math.max(...items.map((item) => item.right))
  const counts = new Map<number, number>()
  for (const item of items) {
    const place = Math.round(item.left / 4)
    if (item.left > left + (right - left) * 0.25 && item.left < right - (right - left) * 0.2)
      counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= fewestLines / 2)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([place]) => place * 4 - 3)
}

const bestSplit = <T>(items: readonly Item<T>[]): Band<T>[] | undefined => {
  let best: Band<T>[] | undefined
  let most = 0
  for (const x of candidates(items)) {
    const bands = bandsAt(items, x)
    const parted = bands.filter(isParted).reduce((sum, { left, right }) => sum + left.length + right.length, 0)
    if (parted > most) [best, most] = [bands, parted]
  }
  return best
}

const byTop = <T>(a: Item<T>, b: Item<T>): number => a.top - b.top || a.left - b.left

/** Items in reading order: where a page has two columns of prose, the left one first. */
export const columnsInOrder = <T>(items: readonly Item<T>[], depth = 0): Column<T>[] => {
  const sorted = items.toSorted(byTop)
  const bands = depth < deepest && items.length >= 2 * fewestLines ? bestSplit(sorted) : undefined
  if (!bands) return [{ items: sorted }]
  const columns: Item<T>[][] = [[]]
  for (const band of bands) {
    columns.at(-1)?.push(...band.whole)
    if (!isParted(band)) columns.at(-1)?.push(...[...band.left, ...band.right].toSorted(byTop))
    else {
      const sides = [band.left, band.right].flatMap((side) => columnsInOrder(side, depth + 1))
      columns.push(...sides.map((side) => [...side.items]), [])
    }
  }
  return columns.filter(({ length }) => length > 0).map((column) => ({ items: column }))
}

/** A line cut where two columns of text may part. */
export const lineItems = (line: TextLine): Item<TextLine>[] =>
  segmentsOf(line, columnSpace).map((part) => ({ ...part, what: part }))

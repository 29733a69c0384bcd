import type { GridCell } from './frames.ts'

/** Groups stand in the first columns, the wider left of the narrower. */
const mostGroupColumns = 8

/** Of a pair of columns: the key under which `inner` is known to cross borders of `outer`. */
const pairOf = (inner: number, outer: number): number => inner * mostGroupColumns + outer

/** For each of the first columns: how many of its cells begin above each row. */
const beginnings = (cells: readonly GridCell[], rows: number): Int32Array[] => {
  const counts = Array.from({ length: mostGroupColumns }, () => new Int32Array(rows + 1))
  for (const { row, column } of cells) {
    const count = counts[column]
    if (count) count[row + 1] = 1
  }
  for (const count of counts)
    for (let row = 0; row < rows; row += 1) count[row + 1] = (count[row + 1] ?? 0) + (count[row] ?? 0)
  return counts
}

/** Pairs of columns of which a merged cell of one reaches over cells that part in the other: they are no groups of it. */
export const crossings = (cells: readonly GridCell[], rows: number): ReadonlySet<number> => {
  const counts = beginnings(cells, rows)
  const found = new Set<number>()
  for (const { row, rows: span, column } of cells)
    if (row > 0 && span > 1)
      counts.forEach((count, outer) => {
        if (outer !== column && (count[row + span] ?? 0) > (count[row + 1] ?? 0)) found.add(pairOf(column, outer))
      })
  return found
}

/** Where a group begins anew, so do the groups inside it: is a column inside one of those? */
export const isInside = (column: number, outers: ReadonlySet<number>, crossed: ReadonlySet<number>): boolean => {
  for (let outer = 0; outer < Math.min(column, mostGroupColumns); outer += 1)
    if (outers.has(outer) && !crossed.has(pairOf(column, outer))) return true
  return false
}

import type { SheetCell } from './sheet.ts'
import { runAt, type Runs } from './runs.ts'

/** A merged range, both ends in it. */
export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The merged ranges that reach a row, by column; ranges that overlap another are no ranges a spreadsheet writes. */
class ActiveMerges {
  #active: Merge[] = []
  #firstEnd = Infinity

  #indexOf(column: number): number {
    let low = 0
    let high = this.#active.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#active[middle]?.right ?? 0) < column) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Ranges that ended above the row are dropped. */
  moveTo(row: number): void {
    if (row <= this.#firstEnd) return
    this.#active = this.#active.filter(({ bottom }) => bottom >= row)
    this.#firstEnd = this.#active.reduce((first, { bottom }) => Math.min(first, bottom), Infinity)
  }

  add(merge: Merge): void {
    this.moveTo(merge.top)
    const index = this.#indexOf(merge.left)
    if ((this.#active[index]?.left ?? Infinity) <= merge.right) return
    this.#active.splice(index, 0, merge)
    this.#firstEnd = Math.min(this.#firstEnd, merge.bottom)
  }

  at(column: number): Merge | undefined {
    const merge = this.#active[this.#indexOf(column)]
    return merge && merge.left <= column ? merge : undefined
  }
}

export type Hidden = { readonly rows: Runs; readonly columns: Runs }

/** The first place from `at` that is seen. */
const firstSeen = (hidden: Runs, at: number): number => {
  const run = runAt(hidden, at)
  return run ? run[1] + 1 : at
}

/** A cell with all it covers; undefined where nothing of it is seen. */
const seenCell = (cell: SheetCell, merge: Merge | undefined, hidden: Hidden): SheetCell | undefined => {
  const [bottom, right] = merge ? [merge.bottom, merge.right] : [cell.row, cell.column]
  const row = firstSeen(hidden.rows, cell.row)
  const column = firstSeen(hidden.columns, cell.column)
  if (row > bottom || column > right) return undefined
  if (!merge) return cell
  return { row, column, rows: bottom - row + 1, columns: right - column + 1, text: cell.text }
}

const inOrder = (a: { row: number; column: number }, b: { row: number; column: number }): number =>
  a.row - b.row || a.column - b.column

const sorted = <Item extends { readonly row: number; readonly column: number }>(
  items: readonly Item[],
): readonly Item[] =>
  items.every((item, index) => index === 0 || inOrder(items[index - 1] ?? item, item) <= 0)
    ? items
    : items.toSorted(inOrder)

/**
 * Filled cells, each for itself, as they are seen: a merged range shows its first cell only, also where the row or column of that cell is
 * hidden but others of the range are not. The cost follows the filled cells and the ranges, not the area of the ranges.
 */
export const seenCells = (
  raw: readonly SheetCell[],
  merges: readonly Merge[],
  hidden: Hidden,
): readonly SheetCell[] => {
  const byTop = merges.toSorted((a, b) => a.top - b.top || a.left - b.left)
  const active = new ActiveMerges()
  const seen: SheetCell[] = []
  let next = 0
  for (const cell of sorted(raw)) {
    for (let merge = byTop[next]; merge && merge.top <= cell.row; merge = byTop[next]) {
      active.add(merge)
      next += 1
    }
    active.moveTo(cell.row)
    const merge = active.at(cell.column)
    if (merge && (merge.top !== cell.row || merge.left !== cell.column)) continue
    const one = seenCell(cell, merge, hidden)
    if (one) seen.push(one)
  }
  return sorted(seen)
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seenCells, type Merge } from './merges.ts'
import { isIn, RunCollector, type Runs } from './runs.ts'
import type { SheetCell } from './sheet.ts'

const size = 8
const index = fc.nat({ max: size - 1 })

const merge: fc.Arbitrary<Merge> = fc
  .tuple(index, index, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
  .map(([top, left, down, right]) => ({
    top,
    left,
    bottom: Math.min(size - 1, top + down),
    right: Math.min(size - 1, left + right),
  }))

const meet = (a: Merge, b: Merge): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

const apart = (merges: readonly Merge[]): Merge[] =>
  merges.reduce<Merge[]>((kept, one) => (kept.some((other) => meet(one, other)) ? kept : [...kept, one]), [])

const runsOf = (numbers: readonly number[]): Runs => {
  const runs = new RunCollector()
  for (const number of numbers) runs.add(number)
  return runs.runs()
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at)

/** The same by looking at every place. */
const seenByLooking = (
  cells: readonly SheetCell[],
  merges: readonly Merge[],
  hidden: { rows: Runs; columns: Runs },
): SheetCell[] =>
  cells
    .flatMap((cell) => {
      const own = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }
      const around = merges.find((one) => meet(one, own)) ?? own
      if (around.top !== cell.row || around.left !== cell.column) return []
      const row = range(around.top, around.bottom).find((at) => !isIn(hidden.rows, at))
      const column = range(around.left, around.right).find((at) => !isIn(hidden.columns, at))
      if (row === undefined || column === undefined) return []
      return [{ ...cell, row, column, rows: around.bottom - row + 1, columns: around.right - column + 1 }]
    })
    .toSorted((a, b) => a.row - b.row || a.column - b.column)

it('shows the cells that looking at every place shows', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(index, index), { selector: String, maxLength: 30 }),
      fc.array(merge, { maxLength: 8 }).map(apart),
      fc.tuple(fc.array(index, { maxLength: 3 }), fc.array(index, { maxLength: 3 })),
      (places, merges, [rows, columns]) => {
        const cells = places.map(([row, column]) => ({ row, column, rows: 1, columns: 1, text: `${row},${column}` }))
        const hidden = { rows: runsOf(rows), columns: runsOf(columns) }
        expect(seenCells(cells, merges, hidden)).toEqual(seenByLooking(cells, merges, hidden))
      },
    ),
  )
})

it('keeps numbers as runs, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 })), (numbers) => {
      const runs = runsOf(numbers)
      expect(range(0, 41).filter((at) => isIn(runs, at))).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
      expect(runs.every(([from, to], at) => from <= to && (at === 0 || from > (runs[at - 1]?.[1] ?? 0) + 1))).toBe(true)
    }),
  )
})

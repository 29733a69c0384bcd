import { boxFromFrame, type Rule, type Turn } from './page-geometry.ts'
import { cellText } from './cell-text.ts'
import { columnsOf, type ColumnGroup, type Gutter, type Row } from './column-groups.ts'
import type { PageCell } from './page-content.ts'
import type { PlacedTable } from './ruled-tables.ts'
import type { TextLine } from './text-lines.ts'

type Placed = { readonly first: number; readonly last: number; readonly part: TextLine }
/** A printed line of the table with its parts by column. */
type Printed = { readonly line: TextLine; readonly parts: readonly Placed[] }

const printedOf = ({ line, parts }: Row, gutters: readonly Gutter[]): Printed => ({
  line,
  parts: parts.map((part) => ({ ...columnsOf(gutters, part), part })),
})

const isFilled = ({ parts }: Printed, column: number): boolean =>
  parts.some(({ first, last }) => first <= column && column <= last)

/** White between each line and the one before it: negative where a cell stands beside the middle of another. */
const whites = (lines: readonly Printed[]): number[] => {
  let bottom = lines[0]?.line.bottom ?? 0
  return lines.slice(1).map(({ line }) => {
    const white = line.top - bottom
    bottom = Math.max(bottom, line.bottom)
    return white
  })
}

/** Whites that may part rows from wrapped lines: the clearest steps between the whites there are. */
const thresholds = (gaps: readonly number[], size: number): number[] => {
  const sorted = gaps.toSorted((a, b) => a - b)
  return sorted
    .slice(1)
    .map((large, at) => ({ width: large - (sorted[at] ?? 0), middle: (large + (sorted[at] ?? 0)) / 2 }))
    .filter(({ width }) => width >= 0.1 * size)
    .toSorted((a, b) => b.width - a.width)
    .slice(0, 4)
    .map(({ middle }) => middle)
}

type Starts = readonly boolean[]

const figure = /^[-+(（]?[\d,.，]+[%％]?[)）]?$/u
const narrowestWrap = 3

/** Does a line of a cell reach so far that the next word may have wrapped? Figures do not wrap. */
const isFull = ({ words, left, right, size }: TextLine, width: number): boolean => {
  const own = right - left
  if (own < width - 2.2 * size || own < narrowestWrap * size) return false
  return words.length > 1 || !figure.test(words[0]?.text ?? '')
}

/** Cells of a line that stop short although the next line goes on with them. */
const shortCells = (line: Printed, next: Printed, widths: readonly number[]): number =>
  line.parts.filter(
    ({ first, last, part }) =>
      first === last && next.parts.some((other) => other.first === first) && !isFull(part, widths[first] ?? 0),
  ).length

/** Rows without a first cell, and cells that stop short above another line of theirs. */
const violations = (lines: readonly Printed[], starts: Starts, widths: readonly number[]): number => {
  const rows = rowsOf(lines, starts)
  const headless = rows.filter((row) => !row.some((line) => isFilled(line, 0))).length
  return rows
    .flatMap((row) => row.slice(1).map((next, at) => shortCells(row[at] ?? next, next, widths)))
    .reduce((sum, count) => sum + count, headless)
}

const rowsOf = (lines: readonly Printed[], starts: Starts): Printed[][] => {
  const rows: Printed[][] = []
  lines.forEach((line, at) => {
    if (starts[at] || rows.length === 0) rows.push([line])
    else rows.at(-1)?.push(line)
  })
  return rows
}

/** Without a telling white a line begins a row unless it only goes on with cells of the line above. */
const startsByFilling = (lines: readonly Printed[], widths: readonly number[]): boolean[] =>
  lines.map((line, at) => {
    const before = lines[at - 1]
    if (!before || isFilled(line, 0)) return true
    const goesOn = line.parts.every(({ first }) => {
      const above = before.parts.find((other) => other.first === first)
      return above !== undefined && isFull(above.part, widths[first] ?? 0)
    })
    return !goesOn
  })

/** Widest text of each column. */
const widthsOf = (lines: readonly Printed[], columns: number): number[] => {
  const widths = Array.from({ length: columns }, () => 0)
  for (const { parts } of lines)
    for (const { first, last, part } of parts)
      if (first === last) widths[first] = Math.max(widths[first] ?? 0, part.right - part.left)
  return widths
}

/** Rules that run through most of the table part its rows, if there is one for nearly every row. */
const startsByRules = (lines: readonly Printed[], ys: readonly number[]): boolean[] | undefined => {
  const inside = ys.filter((y) => y > (lines[0]?.line.baseline ?? 0) && y < (lines.at(-1)?.line.baseline ?? 0))
  if (inside.length < 3 || inside.length < (lines.length - 1) / 4) return undefined
  const starts = lines.map(({ line }, at) => {
    const before = lines[at - 1]
    return !before || inside.some((y) => y > before.line.baseline - before.line.size * 0.4 && y < line.baseline)
  })
  return starts
}

const startsOf = (lines: readonly Printed[], columns: number, ys: readonly number[]): Starts => {
  const ruled = startsByRules(lines, ys)
  if (ruled) return ruled
  const widths = widthsOf(lines, columns)
  const gaps = whites(lines)
  const byWhite = thresholds(gaps, lines[0]?.line.size ?? 10).map((limit) => [true, ...gaps.map((gap) => gap > limit)])
  let best: Starts = startsByFilling(lines, widths)
  let fewest = violations(lines, best, widths)
  for (const starts of byWhite) {
    const count = violations(lines, starts, widths)
    if (count < fewest) [best, fewest] = [starts, count]
  }
  return best
}

/** Borders of the columns: the middles of the gutters, and the ends of the text. */
const bordersOf = ({ rows, gutters }: ColumnGroup): number[] => [
  Math.min(...rows.map(({ line }) => line.left)),
  ...gutters.map(({ from, to }) => (from + to) / 2),
  Math.max(...rows.map(({ line }) => line.right)),
]

/** The text of each column reaches as far as its widest line: beyond it nothing was wrapped. */
type Widths = { readonly left: readonly number[]; readonly right: readonly number[] }

const extents = (lines: readonly Printed[], columns: number): Widths => {
  const left = Array.from({ length: columns }, () => Infinity)
  const right = Array.from({ length: columns }, () => -Infinity)
  for (const { parts } of lines)
    for (const { first, last, part } of parts) {
      left[first] = Math.min(left[first] ?? Infinity, part.left)
      right[last] = Math.max(right[last] ?? -Infinity, part.right)
    }
  return { left, right }
}

/** Parts of a row by the columns they span; overlapping ones are one cell. */
const cellsOf = (lines: readonly Printed[], columns: number): { first: number; last: number; parts: TextLine[] }[] => {
  const cells: { first: number; last: number; parts: TextLine[] }[] = []
  const all = lines.flatMap(({ parts }) => parts).toSorted((a, b) => a.first - b.first || a.last - b.last)
  for (const { first, last, part } of all) {
    const cell = cells.at(-1)
    if (cell && first <= cell.last) {
      cell.last = Math.max(cell.last, last)
      cell.parts.push(part)
    } else cells.push({ first, last, parts: [part] })
  }
  const whole: typeof cells = []
  let at = 0
  for (const cell of cells) {
    for (; at < cell.first; at += 1) whole.push({ first: at, last: at, parts: [] })
    whole.push(cell)
    at = cell.last + 1
  }
  for (; at < columns; at += 1) whole.push({ first: at, last: at, parts: [] })
  return whole
}

/** A group of parted lines as a table. `ys`: rules that run through it. */
export const columnTable = (group: ColumnGroup, rules: readonly Rule[], turn: Turn): PlacedTable => {
  const lines = group.rows.map((row) => printedOf(row, group.gutters))
  const columns = group.gutters.length + 1
  const xs = bordersOf(group)
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const ys = rules
    .filter(
      ({ axis, from, to }) => axis === 'across' && Math.min(to, right) - Math.max(from, left) > (right - left) * 0.7,
    )
    .map(({ at }) => at)
  const rows = rowsOf(lines, startsOf(lines, columns, ys))
  const extent = extents(lines, columns)
  const cells = rows.flatMap((row, index) =>
    cellsOf(row, columns).map(({ first, last, parts }): PageCell => {
      const sides = { left: extent.left[first] ?? 0, right: extent.right[last] ?? 0 }
      const { lines: own, isFull: full } = cellText(
        parts.flatMap(({ words }) => words),
        turn,
        sides,
      )
      const place = { row: index, column: first, rows: 1, columns: last - first + 1 }
      return { ...place, lines: own, isFull: full, hasRoom: false }
    }),
  )
  const top = Math.min(...lines.map(({ line }) => line.top))
  const bottom = Math.max(...lines.map(({ line }) => line.bottom))
  const box = boxFromFrame({ x: left, y: top, width: right - left, height: bottom - top }, turn)
  return {
    table: { kind: 'table', isRuled: false, rows: rows.length, columns, xs, box, cells },
    left,
    right,
    top,
    bottom,
  }
}

import type { Sheet, SheetCell } from '../sheet.ts'

/** A4 in points, and what the margins of a sheet leave of it. */
const paper = { portrait: { width: 595, height: 842 }, landscape: { width: 842, height: 595 } } as const
const sideMargins = 2 * 0.6 * 72
const endMargins = 2 * 0.8 * 72

/** Programs differ a little in how high rows come out: pages are planned not quite full. */
const slack = 0.96
/** A page is left unfilled by no more than this share of it. */
const leastFilled = 0.6
/** Where a program breaks by itself may lie so many rows around the reckoned place. */
const unsure = 2

const pointsOf = (characters: number): number => characters * 5.25 + 3.75

const spans = ({ row, rows }: SheetCell, before: number): boolean => row < before && row + rows > before

/** Points of rows that a page holds, once the sheet is fitted to its width. */
const capacityOf = ({ orientation, widths }: Sheet): number => {
  const { width, height } = paper[orientation]
  const needed = widths.reduce((total, characters) => total + pointsOf(characters), 0)
  const scale = Math.min(1, (width - sideMargins) / needed)
  return ((height - endMargins) / scale) * slack
}

type Plan = {
  /** Rows that begin a page. */
  readonly breaks: readonly number[]
  /** Rows before which a program may break, whether it heeds the plan or not. */
  readonly around: ReadonlySet<number>
}

/** Of the rows that may begin the next page, the one that cuts fewest merged cells; the last of those. */
const choose = (merged: readonly SheetCell[], from: number, to: number): number => {
  const cut = (row: number): number => merged.filter((cell) => spans(cell, row)).length
  const rows = Array.from({ length: to - from + 1 }, (_, index) => to - index)
  return rows.reduce((best, row) => (cut(row) < cut(best) ? row : best), to)
}

type Row = { readonly row: number; readonly height: number }

/** Index of the first row from `start` on with which the rows are higher than `room`. */
const firstBeyond = (rows: readonly Row[], start: number, room: number): number => {
  let height = 0
  for (let at = start; at < rows.length; at += 1) {
    height += rows[at]?.height ?? 0
    // A row alone may be higher than a page.
    if (height > room && at > start) return at
  }
  return rows.length
}

const rowsOf = (heights: ReadonlyMap<number, number>): readonly Row[] =>
  [...heights].map(([row, height]) => ({ row, height })).toSorted((a, b) => a.row - b.row)

const repeatedHeight = (rows: readonly Row[], { repeatRows }: Sheet): number =>
  rows
    .filter(({ row }) => repeatRows !== undefined && row >= repeatRows.from && row <= repeatRows.to)
    .reduce((total, { height }) => total + height, 0)

const near = (row: number): readonly number[] =>
  Array.from({ length: 2 * unsure + 1 }, (_, index) => row - unsure + index)

/** Where the rows of a sheet go on to the next page. */
export const planPages = (sheet: Sheet, heights: ReadonlyMap<number, number>): Plan => {
  const rows = rowsOf(heights)
  const merged = sheet.cells.filter((cell) => cell.rows > 1)
  const capacity = capacityOf(sheet)
  const repeated = repeatedHeight(rows, sheet)
  const [breaks, around]: [number[], number[]] = [[], []]
  let start = 0
  for (;;) {
    const room = capacity - (start === 0 ? 0 : repeated)
    const over = rows[firstBeyond(rows, start, room)]?.row
    if (over === undefined) return { breaks, around: new Set([...breaks, ...around]) }
    const enough = rows[firstBeyond(rows, start, room * leastFilled)]?.row ?? over
    const next = choose(merged, enough, over)
    breaks.push(next)
    around.push(...near(over))
    start = rows.findIndex(({ row }) => row === next)
  }
}

/** Merged cells that a page end may cut: what they say stands at their top, where it is whole. */
export const cutCells = (sheet: Sheet, { around }: Plan): ReadonlySet<SheetCell> =>
  new Set(sheet.cells.filter((cell) => cell.rows > 1 && [...around].some((row) => spans(cell, row))))

export const breaksXml = ({ breaks }: Plan): string =>
  breaks.length === 0
    ? ''
    : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks
        .map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`)
        .join('')}</rowBreaks>`

import { segmentsOf, type TextLine } from './text-lines.ts'

/** A line with its parts: what stands further apart than words do. */
export type Row = { readonly line: TextLine; readonly parts: readonly TextLine[] }

/** Lines that may be a table without rules, and the gaps between its columns. */
export type ColumnGroup = { readonly rows: readonly Row[]; readonly gutters: readonly Gutter[] }

export type Gutter = { readonly from: number; readonly to: number }

/** Gap, in em, that parts two columns. */
const columnGap = 0.8
/** A gap down the page may be this narrow where it runs through all rows. */
const narrowestGutter = 0.5
const fewestRows = 3
/** Lines further apart than this, in em, are no neighbours. */
const widestPitch = 4
/** So many lines in a row may fill one column only: wrapped cells. */
const mostSingles = 6
const mostRows = 500

export const rowOf = (line: TextLine): Row => ({ line, parts: segmentsOf(line, columnGap) })

const isMulti = ({ parts }: Row): boolean => parts.length >= 2

const isNeighbour = (before: Row, next: Row): boolean =>
  next.line.top - before.line.bottom <= widestPitch * Math.max(before.line.size, next.line.size)

/** The gaps that no part lies across. */
const freeGaps = (rows: readonly Row[]): Gutter[] => {
  const parts = rows.flatMap((row) => row.parts).toSorted((a, b) => a.left - b.left)
  const gutters: Gutter[] = []
  let right = Infinity
  for (const part of parts) {
    if (part.left - right >= narrowestGutter * part.size) gutters.push({ from: right, to: part.left })
    right = right === Infinity ? part.right : Math.max(right, part.right)
  }
  return gutters
}

/** Rows at the head of a table whose cells may span columns. */
const headRows = 2
const fewestBelowHead = 4

/**
 * The gaps between columns. Parts of the head may lie across several; lines with one part tell only where they lie
 * across none, since they may be text between two tables.
 */
export const guttersOf = (rows: readonly Row[]): Gutter[] => {
  const multi = rows.filter(isMulti)
  const below = multi.length >= headRows + fewestBelowHead ? multi.slice(headRows) : multi
  const [all, body] = [freeGaps(multi), freeGaps(below)]
  const gutters = body.length > all.length ? body : all
  const counted = body.length > all.length ? below : multi
  const singles = rows.filter((row) => !isMulti(row) && !row.parts.some((part) => crosses(gutters, part)))
  return freeGaps([...counted, ...singles])
}

/** Index of the column in which a part begins, and of the one in which it ends. */
export const columnsOf = (gutters: readonly Gutter[], { left, right }: TextLine): { first: number; last: number } => {
  const before = (place: number): number => gutters.filter(({ from, to }) => (from + to) / 2 <= place).length
  return { first: before(left), last: before(right) }
}

const crosses = (gutters: readonly Gutter[], part: TextLine): boolean => {
  const { first, last } = columnsOf(gutters, part)
  return first !== last
}

/** Columns that are really used: each in at least every tenth line, and in two. */
const isTabular = (rows: readonly Row[], gutters: readonly Gutter[]): boolean => {
  const filled = Array.from({ length: gutters.length + 1 }, () => 0)
  for (const { parts } of rows)
    for (const part of parts) {
      const { first } = columnsOf(gutters, part)
      filled[first] = (filled[first] ?? 0) + 1
    }
  return filled.every((count) => count >= Math.max(2, rows.length / 10))
}

const isFigure = ({ words }: TextLine): boolean =>
  /^[-+(（]?[\d,.，]+%?[)）]?$/u.test(words.map(({ text }) => text).join(''))

/** Two columns are a table only if one of them holds figures or short words: prose in two columns does not. */
const isPair = (rows: readonly Row[], gutter: Gutter): boolean => {
  const full = rows.filter(({ parts }) => parts.length === 2)
  const sides = [0, 1].map((side) => full.flatMap(({ parts }) => parts[side] ?? []))
  const width = Math.max(...rows.map(({ line }) => line.right)) - Math.min(...rows.map(({ line }) => line.left))
  const isShort = (parts: readonly TextLine[]): boolean =>
    parts.every(({ left, right, size }) => right - left <= Math.min(14 * size, width * 0.4))
  const isFigures = (parts: readonly TextLine[]): boolean => parts.filter(isFigure).length >= 0.6 * parts.length
  const isClear = gutter.to - gutter.from >= 1.5 * (full[0]?.line.size ?? 0)
  return full.length >= fewestRows && isClear && sides.some((side) => isFigures(side) || isShort(side))
}

const isTable = (rows: readonly Row[], gutters: readonly Gutter[]): boolean => {
  const multi = rows.filter(isMulti)
  const [first] = gutters
  if (multi.length < fewestRows || !first || !isTabular(rows, gutters)) return false
  return gutters.length > 1 || isPair(multi, first)
}

/** End of the stretch of parted lines, with single parts between them, that begins at `from`. */
const endOfStretch = (rows: readonly Row[], from: number): number => {
  let end = from + 1
  for (let at = from + 1; at < rows.length && at - end < mostSingles && at - from < mostRows; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (!before || !row || !isNeighbour(before, row)) break
    if (isMulti(row)) end = at + 1
  }
  return end
}

/** A single line close below a row, in another column than the first: the first names a row or is the text behind. */
const goesOnWithCell = (row: Row, before: Row, gutters: readonly Gutter[]): boolean => {
  const [part] = row.parts
  if (!part || isMulti(row) || crosses(gutters, part)) return false
  return columnsOf(gutters, part).first > 0 && row.line.top - before.line.bottom <= 0.9 * row.line.size
}

/** A wrapped cell may go on below the last parted line. */
const withTail = (rows: readonly Row[], end: number, gutters: readonly Gutter[]): number => {
  let to = end
  for (let at = end; at < rows.length; at += 1) {
    const [before, row] = [rows[at - 1], rows[at]]
    if (!before || !row || !goesOnWithCell(row, before, gutters)) break
    to = at + 1
  }
  return to
}

/** The stretch without single lines that lie across its columns: there one table ends and the next may begin. */
const firstWhole = (rows: readonly Row[], gutters: readonly Gutter[]): number => {
  const at = rows.findIndex(({ parts: [part, ...others] }) => part && others.length === 0 && crosses(gutters, part))
  return at === -1 ? rows.length : at
}

/** Finds the tables without rules in lines that stand below each other. */
export const columnGroups = (rows: readonly Row[]): { from: number; to: number; group: ColumnGroup }[] => {
  const found: { from: number; to: number; group: ColumnGroup }[] = []
  for (let at = 0; at < rows.length;) {
    const row = rows[at]
    if (!row || !isMulti(row)) {
      at += 1
      continue
    }
    let stretch = rows.slice(at, endOfStretch(rows, at))
    let gutters = guttersOf(stretch)
    const whole = firstWhole(stretch, gutters)
    if (whole < stretch.length) {
      stretch = stretch.slice(0, whole)
      gutters = guttersOf(stretch)
    }
    if (isTable(stretch, gutters)) {
      const to = withTail(rows, at + stretch.length, gutters)
      found.push({ from: at, to, group: { rows: rows.slice(at, to), gutters } })
      at = to
    } else at += Math.max(1, stretch.length >> 5)
  }
  return found
}

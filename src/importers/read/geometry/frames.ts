import type { Rule } from './page-geometry.ts'

/** A place of a ruled grid, `rows` and `columns` many grid places large. */
export type GridCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A ruled grid: borders of its columns and rows in ascending order, and the cells between the rulings there are. */
export type Grid = {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** Index of the cell of each grid place, by row and column. */
  readonly owners: Int32Array
}

/** Lines that touch. */
type Frame = { readonly across: readonly Rule[]; readonly down: readonly Rule[] }

const touching = 3
/** Outer borders are often left out; shorter ends than this are only sloppy joints. */
const overhang = 8
/** So much of an edge must be ruled to part two places. */
const ruledShare = 0.55
/** A grid with more places is a drawing. */
const mostPlaces = 60_000
/** More lines on one page are a drawing; what touches what is not asked. */
export const mostRules = 6_000

class Groups {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at)
  }

  of(at: number): number {
    let root = at
    while (this.#parents[root] !== root) root = this.#parents[root] ?? 0
    for (let step = at; step !== root;) {
      const next = this.#parents[step] ?? root
      this.#parents[step] = root
      step = next
    }
    return root
  }

  join(a: number, b: number): void {
    this.#parents[this.of(a)] = this.of(b)
  }
}

const firstFrom = (rules: readonly Rule[], at: number): number => {
  let low = 0
  let high = rules.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rules[middle]?.at ?? Infinity) < at) low = middle + 1
    else high = middle
  }
  return low
}

const isNear = ({ from, to }: Rule, place: number): boolean => place >= from - touching && place <= to + touching

/** Lines gathered by touch; a frame has lines of both axes, unless `across` lines stand alone. */
export const framesOf = (rules: readonly Rule[]): Frame[] => {
  const across = rules.filter(({ axis }) => axis === 'across').toSorted((a, b) => a.at - b.at)
  const down = rules.filter(({ axis }) => axis === 'down')
  if (rules.length > mostRules) return []
  const groups = new Groups(rules.length)
  down.forEach((rule, index) => {
    for (let at = firstFrom(across, rule.from - touching); at < across.length; at += 1) {
      const other = across[at]
      if (!other || other.at > rule.to + touching) break
      if (isNear(other, rule.at)) groups.join(across.length + index, at)
    }
  })
  const frames = new Map<number, { across: Rule[]; down: Rule[] }>()
  const frameOf = (at: number): { across: Rule[]; down: Rule[] } => {
    const root = groups.of(at)
    const known = frames.get(root) ?? { across: [], down: [] }
    frames.set(root, known)
    return known
  }
  across.forEach((rule, at) => frameOf(at).across.push(rule))
  down.forEach((rule, at) => frameOf(across.length + at).down.push(rule))
  return [...frames.values()]
}

/** Borders along one axis; an outer one that is left out stands where the crossing lines end. */
const bordersOf = (rules: readonly Rule[], crossing: readonly Rule[]): number[] => {
  const borders = [...new Set(rules.map(({ at }) => at))].toSorted((a, b) => a - b)
  const start = Math.min(...crossing.map(({ from }) => from))
  const end = Math.max(...crossing.map(({ to }) => to))
  const first = borders[0]
  const last = borders.at(-1)
  if (first === undefined || start < first - overhang) borders.unshift(start)
  if (last === undefined || end > last + overhang) borders.push(end)
  return borders
}

/** For each border and each step along it: is it ruled there? The outermost borders are. */
const ruledAt = (rules: readonly Rule[], borders: readonly number[], steps: readonly number[]): boolean[][] => {
  const places = new Map(borders.map((border, at) => [border, at]))
  const covered = borders.map(() => new Float64Array(Math.max(0, steps.length - 1)))
  for (const { at, from, to } of rules) {
    const line = covered[places.get(at) ?? -1]
    if (!line) continue
    for (let step = 0; step < line.length; step += 1) {
      const overlap = Math.min(to, steps[step + 1] ?? 0) - Math.max(from, steps[step] ?? 0)
      if (overlap > 0) line[step] = (line[step] ?? 0) + overlap
    }
  }
  return covered.map((line, border) =>
    Array.from(line, (length, step) => {
      const isOuter = border === 0 || border === borders.length - 1
      return isOuter || length >= ruledShare * ((steps[step + 1] ?? 0) - (steps[step] ?? 0))
    }),
  )
}

type Edges = { readonly down: readonly boolean[][]; readonly across: readonly boolean[][] }

/** The largest rectangle of free places of one region that has its corner here: first to the right, then downwards. */
const cellFrom = (corner: number, width: number, isFree: (place: number) => boolean): GridCell => {
  const row = Math.floor(corner / width)
  const column = corner % width
  let columns = 1
  while (column + columns < width && isFree(corner + columns)) columns += 1
  let rows = 1
  const isWholeRow = (at: number): boolean => {
    for (let step = 0; step < columns; step += 1) if (!isFree(at + step)) return false
    return true
  }
  while (isWholeRow(corner + rows * width)) rows += 1
  return { row, column, rows, columns }
}

const regionsOf = ({ down, across }: Edges, width: number, height: number): number[] => {
  const groups = new Groups(width * height)
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column
      if (column + 1 < width && !down[column + 1]?.[row]) groups.join(place, place + 1)
      if (row + 1 < height && !across[row + 1]?.[column]) groups.join(place, place + width)
    }
  return Array.from({ length: width * height }, (_, place) => groups.of(place))
}

/** Borders at which no cell begins part nothing: they are left out, and the cells counted anew. */
const compact = ({ xs, ys, cells, owners }: Grid, width: number): Grid => {
  const rows = ranks(new Set(cells.map(({ row }) => row)), ys.length)
  const columns = ranks(new Set(cells.map(({ column }) => column)), xs.length)
  const isKept = (kept: readonly number[]) => (_: number, at: number) =>
    at === kept.length - 1 || kept[at] !== kept[at + 1]
  const keptRows = ys.filter(isKept(rows))
  const keptColumns = xs.filter(isKept(columns))
  if (keptRows.length === ys.length && keptColumns.length === xs.length) return { xs, ys, cells, owners }
  const rank = (list: readonly number[], at: number): number => list[at] ?? 0
  const places = new Int32Array((keptRows.length - 1) * (keptColumns.length - 1))
  owners.forEach((owner, place) => {
    const row = rank(rows, Math.floor(place / width) + 1) - 1
    places[row * (keptColumns.length - 1) + rank(columns, (place % width) + 1) - 1] = owner
  })
  const counted = cells.map((cell) => ({
    row: rank(rows, cell.row),
    column: rank(columns, cell.column),
    rows: rank(rows, cell.row + cell.rows) - rank(rows, cell.row),
    columns: rank(columns, cell.column + cell.columns) - rank(columns, cell.column),
  }))
  return { xs: keptColumns, ys: keptRows, cells: counted, owners: places }
}

/** For each border: how many used intervals lie before it. */
const ranks = (used: ReadonlySet<number>, borders: number): number[] => {
  const counts: number[] = []
  for (let at = 0, count = 0; at < borders; at += 1) {
    counts.push(count)
    if (used.has(at)) count += 1
  }
  return counts
}

/** The cells that the lines of a frame bound; undefined where there is no grid of at least two columns. */
export const gridOf = ({ across, down }: Frame): Grid | undefined => {
  if (across.length === 0 || down.length === 0) return undefined
  const xs = bordersOf(down, across)
  const ys = bordersOf(across, down)
  const [width, height] = [xs.length - 1, ys.length - 1]
  if (width < 2 || height < 1 || width * height > mostPlaces) return undefined
  const regions = regionsOf({ down: ruledAt(down, xs, ys), across: ruledAt(across, ys, xs) }, width, height)
  const owners = new Int32Array(width * height).fill(-1)
  const cells: GridCell[] = []
  for (let place = 0; place < owners.length; place += 1) {
    if (owners[place] !== -1) continue
    const region = regions[place]
    const cell = cellFrom(place, width, (other) => regions[other] === region && owners[other] === -1)
    for (let row = 0; row < cell.rows; row += 1)
      owners.fill(cells.length, place + row * width, place + row * width + cell.columns)
    cells.push(cell)
  }
  return compact({ xs, ys, cells, owners }, width)
}

/** Index of the interval between borders in which a place lies; −1 outside. */
export const intervalOf = (borders: readonly number[], place: number): number => {
  let low = 0
  let high = borders.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((borders[middle] ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return low === borders.length ? -1 : low - 1
}

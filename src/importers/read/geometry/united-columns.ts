/** Borders of columns on two pages laid over each other: the place of each border of either among all of them. */
export type United = {
  readonly xs: readonly number[]
  readonly first: readonly number[]
  readonly second: readonly number[]
}

/** The same border may stand so far apart, in points, on two pages. */
const sameBorder = 4
/** Fewer inner borders in common, or a smaller share of them, may be chance. */
const fewestShared = 2
const leastShare = 2 / 3

const laidOver = (a: readonly number[], b: readonly number[]): United & { readonly shared: number } => {
  const xs: number[] = []
  const [first, second]: [number[], number[]] = [[], []]
  let shared = 0
  for (let [at, other] = [0, 0]; at < a.length || other < b.length;) {
    const [x, y] = [a[at] ?? Infinity, b[other] ?? Infinity]
    const isSame = Math.abs(x - y) <= sameBorder
    if (isSame) shared += 1
    if (isSame || x < y) first[at++] = xs.length
    if (isSame || y < x) second[other++] = xs.length
    xs.push(Math.min(x, y))
  }
  return { xs, first, second, shared }
}

/**
 * The columns of a form whose pages draw different ones of its borders; undefined where the pages are not as wide or
 * have too few borders in common. Mirrored margins may shift the whole.
 */
export const unitedColumns = (a: readonly number[], b: readonly number[]): United | undefined => {
  const shift = (a[0] ?? 0) - (b[0] ?? 0)
  const shifted = b.map((x) => x + shift)
  if (Math.abs((a.at(-1) ?? 0) - (shifted.at(-1) ?? 0)) > sameBorder) return undefined
  const { shared, ...united } = laidOver(a, shifted)
  const inner = shared - 2
  return inner >= Math.max(fewestShared, leastShare * (Math.min(a.length, b.length) - 2)) ? united : undefined
}

type Spanning = { readonly column: number; readonly columns: number }

/** A cell in the columns of both pages. `places`: those of the borders of its own page. */
export const respanned = <T extends Spanning>(cell: T, places: readonly number[]): T => {
  const column = places[cell.column] ?? 0
  return { ...cell, column, columns: (places[cell.column + cell.columns] ?? column) - column }
}

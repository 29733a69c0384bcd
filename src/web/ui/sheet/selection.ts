/** A place in the sheet: counted among the rows that are shown. */
export type Spot = { readonly row: number; readonly column: number }

/** What is selected: from where it began to where it reaches, and the cell at hand where that is not the first. */
export type Selection = { readonly anchor: Spot; readonly head: Spot; readonly at?: Spot }

/** The cell that is typed into. */
export const atHand = ({ anchor, at }: Selection): Spot => at ?? anchor

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

export type Size = { readonly rows: number; readonly columns: number }

export const only = (spot: Spot): Selection => ({ anchor: spot, head: spot })

export const areaOf = ({ anchor, head }: Selection): Area => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
})

export const isWithin = ({ top, bottom, left, right }: Area, { row, column }: Spot): boolean =>
  row >= top && row <= bottom && column >= left && column <= right

const between = (value: number, most: number): number => Math.max(0, Math.min(most, value))

export const clamp = ({ row, column }: Spot, size: Size): Spot => ({
  row: between(row, size.rows - 1),
  column: between(column, size.columns - 1),
})

export type Direction = 'up' | 'down' | 'left' | 'right'

const steps: Readonly<Record<Direction, Spot>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
}

const moved = (spot: Spot, step: Spot): Spot => ({ row: spot.row + step.row, column: spot.column + step.column })

const isInside = ({ row, column }: Spot, size: Size): boolean =>
  row >= 0 && column >= 0 && row < size.rows && column < size.columns

export const stepTo = (spot: Spot, direction: Direction, size: Size): Spot => clamp(moved(spot, steps[direction]), size)

/** As Ctrl with an arrow goes: to the end of the filled cells, or over the empty ones to the next filled, or to the edge. */
export const jumpTo = (
  spot: Spot,
  direction: Direction,
  { size, isFilled }: { readonly size: Size; readonly isFilled: (spot: Spot) => boolean },
): Spot => {
  const step = steps[direction]
  let at = moved(spot, step)
  if (!isInside(at, size)) return spot
  const isRun = isFilled(spot) && isFilled(at)
  let last = at
  while (isInside(at, size) && isFilled(at) === isRun) {
    last = at
    at = moved(at, step)
  }
  return isRun || !isInside(at, size) ? last : at
}

/** The cell after one in reading order within an area; round from its end to its beginning. */
export const nextWithin = (
  area: Area,
  spot: Spot,
  { isDown, by }: { readonly isDown: boolean; readonly by: 1 | -1 },
): Spot => {
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const [row, column] = [spot.row - area.top, spot.column - area.left]
  const count = rows * columns
  const index = (isDown ? column * rows + row : row * columns + column) + by + count
  const place = index % count
  return isDown
    ? { row: area.top + (place % rows), column: area.left + Math.floor(place / rows) }
    : { row: area.top + Math.floor(place / columns), column: area.left + (place % columns) }
}

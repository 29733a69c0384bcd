import { hasRoom, isFilled, spacingOf, type CellSpan } from './cell-room.ts'
import { cellText, type CellText } from './cell-text.ts'
import { cutNumbers } from './cut-numbers.ts'
import { framesOf, gridOf, intervalOf, type Grid, type GridCell } from './frames.ts'
import { boxFromFrame, fromFrame, toFrame, type Rule, type Turn } from './page-geometry.ts'
import type { PageCell, PageTable } from './page-content.ts'
import { centreOf, middleOf, type Word } from './words.ts'

/** A table with its place in the frame of the page's text. */
export type PlacedTable = {
  readonly table: PageTable
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Found = { readonly tables: readonly PlacedTable[]; readonly rest: readonly Word[] }

/** More grids on one page are a drawing or a hostile file. */
const mostGrids = 200

const pointOf = (word: Word, turn: Turn): { x: number; y: number } => {
  const point = { x: middleOf(word), y: centreOf(word) }
  return word.turn === turn ? point : toFrame(fromFrame(point, word.turn), turn)
}

const placeIn = ({ xs, ys }: Grid, { x, y }: { x: number; y: number }): number => {
  const column = intervalOf(xs, x)
  const row = intervalOf(ys, y)
  return row === -1 || column === -1 ? -1 : row * (xs.length - 1) + column
}

/** Borders between different cells on the line a word stands on. */
const bordersAt = ({ xs, ys, owners }: Grid, y: number): number[] => {
  const row = intervalOf(ys, y)
  const width = xs.length - 1
  return row === -1
    ? []
    : xs.filter((_, at) => at > 0 && at < width && owners[row * width + at - 1] !== owners[row * width + at])
}

/** Words by cell; those outside are left to others. */
const share = (grid: Grid, words: readonly Word[], turn: Turn): { cells: Word[][]; rest: Word[] } => {
  const cells = grid.cells.map((): Word[] => [])
  const rest: Word[] = []
  const put = (word: Word): void => {
    const place = placeIn(grid, pointOf(word, turn))
    const cell = place === -1 ? undefined : cells[grid.owners[place] ?? -1]
    ;(cell ?? rest).push(word)
  }
  for (const word of words) {
    const parts = word.turn === turn ? cutNumbers(word, bordersAt(grid, centreOf(word))) : [word]
    for (const one of parts) put(one)
  }
  return { cells, rest }
}

const areaOf = ({ xs, ys }: Grid): number => ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0))

const textIn = (grid: Grid, cell: GridCell, words: readonly Word[]): ((turn: Turn) => CellText) => {
  const left = grid.xs[cell.column] ?? 0
  const right = grid.xs[cell.column + cell.columns] ?? left
  return (turn) => cellText(words, turn, { left, right })
}

const noCell: GridCell = { row: 0, column: 0, rows: 0, columns: 0 }

const spanOf = ({ xs, ys }: Grid, cell: GridCell, { extent }: CellText): CellSpan | undefined => {
  const { row, rows, column, columns } = cell
  const [cellTop, cellLeft] = [ys[row] ?? 0, xs[column] ?? 0]
  const [cellBottom, cellRight] = [ys[row + rows] ?? cellTop, xs[column + columns] ?? cellLeft]
  return extent && { ...extent, cellTop, cellBottom, cellLeft, cellRight }
}

/** The cells with their text, and whether it may go on behind a page break: what cells keep from rules is told by all. */
const cellsOf = (grid: Grid, words: readonly (readonly Word[])[], turn: Turn): PageCell[] => {
  const texts = grid.cells.map((cell, at) => textIn(grid, cell, words[at] ?? [])(turn))
  const spans = texts.map((text, at) => spanOf(grid, grid.cells[at] ?? noCell, text))
  const spacing = spacingOf(spans.flatMap((span) => span ?? []))
  return grid.cells.map((cell, at) => {
    const { lines = [] } = texts[at] ?? {}
    const span = spans[at]
    return {
      ...cell,
      lines,
      isFull: span !== undefined && isFilled(span, spacing),
      hasRoom: span !== undefined && hasRoom(span, spacing),
    }
  })
}

const tableOf = (grid: Grid, words: readonly (readonly Word[])[], turn: Turn): PlacedTable => {
  const { xs, ys } = grid
  const [left = 0, top = 0] = [xs[0], ys[0]]
  const [right, bottom] = [xs.at(-1) ?? left, ys.at(-1) ?? top]
  const box = boxFromFrame({ x: left, y: top, width: right - left, height: bottom - top }, turn)
  const size = { rows: ys.length - 1, columns: xs.length - 1 }
  return {
    table: { kind: 'table', isRuled: true, ...size, xs, box, cells: cellsOf(grid, words, turn) },
    left,
    right,
    top,
    bottom,
  }
}

/** Fewer cells with text are a frame or a drawing. */
const fewestFilled = 2

/** Tables bounded by lines, the smallest first, so that a table inside a cell keeps its own words. */
export const ruledTables = (words: readonly Word[], rules: readonly Rule[], turn: Turn): Found => {
  const grids = framesOf(rules)
    .flatMap((frame) => gridOf(frame) ?? [])
    .toSorted((a, b) => areaOf(a) - areaOf(b))
    .slice(0, mostGrids)
  const tables: PlacedTable[] = []
  let rest = words
  for (const grid of grids) {
    const shared = share(grid, rest, turn)
    if (shared.cells.filter(({ length }) => length > 0).length < fewestFilled) continue
    rest = shared.rest
    tables.push(tableOf(grid, shared.cells, turn))
  }
  return { tables, rest }
}

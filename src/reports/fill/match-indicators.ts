import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import type { Scope } from '../forms/form-facts.ts'
import { noRoom } from './fill-problem.ts'
import { endWords, indicatorColumns, namedIn, plainLabel } from './form-labels.ts'
import { fillValue, joined, placed, type Matches } from './match-labels.ts'
import type { TextGrid } from './text-grid.ts'

type Columns = { readonly row: number; readonly at: ReadonlyMap<string, number> }

/** The row that heads the indicators: it names 三级指标 and a target. */
const headOf = (grid: TextGrid): Columns | undefined => {
  const rows = new Map<number, Map<string, number>>()
  for (const { row, column, text } of grid.cells) {
    const name = text === '' ? undefined : namedIn(indicatorColumns, text)
    if (name === undefined) continue
    const at = rows.get(row) ?? new Map<string, number>()
    if (!at.has(name)) at.set(name, column)
    rows.set(row, at)
  }
  const found = [...rows].find(([, at]) => at.has('name') && at.has('target'))
  return found && { row: found[0], at: found[1] }
}

type Line = { readonly row: number; readonly level1: string; readonly level2: string }

/** Rows below the head whose name cell is free, down to the first row that sums up or signs. */
const freeLines = (grid: TextGrid, { row: head, at }: Columns): readonly Line[] => {
  const nameColumn = at.get('name') ?? 0
  const rows = [...new Set(grid.cells.map(({ row }) => row))].filter((row) => row > head).toSorted((a, b) => a - b)
  const ends = new Set(grid.cells.filter(({ row, text }) => row > head && endWords.test(text)).map(({ row }) => row))
  const stop = Math.min(...ends, Number.POSITIVE_INFINITY)
  const levelAt = (row: number, name: string): string => {
    const column = at.get(name)
    return column === undefined ? '' : plainLabel(grid.textAt(row, column))
  }
  return rows
    .filter((row) => row < stop && grid.isFree(row, nameColumn))
    .map((row) => ({ row, level1: levelAt(row, 'level1'), level2: levelAt(row, 'level2') }))
}

const stem = (level: string): string => plainLabel(level).replace(/指标$/u, '')

const alike = (printed: string, level: string): boolean =>
  printed === '' || stem(printed) === stem(level) || (level !== '' && stem(printed).includes(stem(level)))

const textOf = (scope: Scope, key: string): string => printDraftValue(scope.read(key) ?? { kind: 'absent' })

/** The first free line under the printed levels the indicator belongs to. */
const lineFor = (scope: Scope, lines: readonly Line[], used: ReadonlySet<number>): Line | undefined =>
  lines.find(
    ({ row, level1, level2 }) =>
      !used.has(row) && alike(level1, textOf(scope, 'level1')) && alike(level2, textOf(scope, 'level2')),
  )

const lineCells = (grid: TextGrid, scope: Scope, spot: { columns: Columns; row: number }): Matches => {
  const { columns, row } = spot
  return joined(
    [...columns.at].map(([name, column]): Matches => {
      const value: DraftValue = scope.read(name) ?? { kind: 'absent' }
      const { top } = grid.areaAt(row, column)
      // Levels merged over several rows were printed with the form, or were filled with the first of them.
      if (printDraftValue(value) === '' || top !== row || !grid.isFree(row, column)) return joined([])
      const look = name === 'points' || name === 'score' ? 'number' : 'text'
      return placed(grid, { row, column }, fillValue(value, look, '万元'))
    }),
  )
}

/** Indicators in the free rows below their head, each under its printed level; those without a row are named. */
export const matchIndicators = (grid: TextGrid, indicators: readonly Scope[]): Matches => {
  const columns = headOf(grid)
  if (!columns) return joined([])
  const lines = freeLines(grid, columns)
  const used = new Set<number>()
  return joined(
    indicators.map((scope) => {
      const line = lineFor(scope, lines, used)
      if (!line) return { cells: new Map(), problems: [noRoom(textOf(scope, 'name'))] }
      used.add(line.row)
      return lineCells(grid, scope, { columns, row: line.row })
    }),
  )
}

import { emptyDraft } from '#domain/filing/draft.ts'
import type { FileProblem } from '../json-cursor.ts'
import type { Form, FormFormula } from './form.ts'
import { formNames, placeForm, type PlacedCell } from './place-form.ts'

const nothing = { facts: { draft: emptyDraft, rectifications: [] }, project: undefined, whole: true } as const

/** How often each column of a row is covered. */
const coverage = (cells: readonly PlacedCell[], rows: number, width: number): readonly (readonly number[])[] => {
  const grid = Array.from({ length: rows }, () => Array.from({ length: width }, () => 0))
  const beyond = Array.from({ length: rows }, () => 0)
  for (const { row, column, rows: high, columns: wide } of cells)
    for (let at = row; at < Math.min(row + high, rows + 1); at += 1)
      for (let to = column; to < column + wide; to += 1) {
        const line = grid[at - 1]
        if (line && to <= width) line[to - 1] = (line[to - 1] ?? 0) + 1
        else beyond[at - 1] = 1
      }
  return grid.map((line, index) => [...line, ...(beyond[index] ? [2] : [])])
}

const rowProblems = (path: string, cells: readonly PlacedCell[], width: number): readonly FileProblem[] => {
  const rows = Math.max(0, ...cells.map(({ row }) => row))
  return coverage(cells, rows, width).flatMap((line, index) => {
    const covered = line.reduce((total, count) => total + count, 0)
    return line.length === width && line.every((count) => count === 1)
      ? []
      : [
          {
            path: `${path} (row ${index + 1})`,
            problem: `the cells cover ${covered} of ${width} columns`,
            remedy: `let "columns" and "rows" of the row's cells cover each of the ${width} columns of "widths" once`,
          },
        ]
  })
}

const namesIn = (formula: FormFormula): readonly string[] => {
  switch (formula.kind) {
    case 'rate':
      return [formula.of, ...formula.by]
    case 'sum':
      return formula.of
    case 'execution-score':
      return [formula.points, formula.rate]
  }
}

const nameProblems = (cells: readonly PlacedCell[]): readonly FileProblem[] => {
  const known = formNames(cells)
  const used = cells.flatMap(({ cell }) => (cell.content.kind === 'formula' ? namesIn(cell.content.formula) : []))
  return [...new Set(used)]
    .filter((name) => !known.has(name))
    .map((name) => ({
      path: 'blocks',
      problem: `a formula uses "${name}", which no cell is named`,
      remedy: `give a cell the "name", or use one of: ${[...known].join(', ')}`,
    }))
}

/** Rows that do not fill the width of the table, and formulas that name no cell. */
export const formGridProblems = (form: Form): readonly FileProblem[] => {
  const width = form.widths.length
  const table = placeForm(form.blocks, 1, nothing).cells
  return [
    ...rowProblems('blocks', table, width),
    ...rowProblems('head', placeForm(form.head, 1, nothing).cells, width),
    ...rowProblems('foot', placeForm(form.foot, 1, nothing).cells, width),
    ...nameProblems(table),
  ]
}

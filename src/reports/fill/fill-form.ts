import type { DraftFiling, DraftProject } from '#domain/filing/draft.ts'
import { departmentScope, projectScope, rowScopes, type Scope } from '../forms/form-facts.ts'
import { noLabels } from './fill-problem.ts'
import { fillWorkbook, type Filling } from './fill-workbook.ts'
import { plainLabel } from './form-labels.ts'
import { matchIndicators } from './match-indicators.ts'
import { joined, matchLabels, matchMoney, type Matches } from './match-labels.ts'
import { openPackage } from './open-package.ts'
import { sharedStrings, textGrid, type TextGrid } from './text-grid.ts'

/** Sheets of a form workbook beyond the first few are notes and lists of codes. */
const mostSheets = 20
/** A form has some hundred cells; a sheet with very many is a data table. */
const mostCells = 20_000

const isProjectForm = (grid: TextGrid): boolean => grid.cells.some(({ text }) => plainLabel(text) === '项目名称')

const matchesOf = (grid: TextGrid, draft: DraftFiling, project: DraftProject | undefined): Matches => {
  const facts = { draft, rectifications: [] }
  const own = isProjectForm(grid) ? (project ?? draft.projects[0]) : undefined
  const scope: Scope = own ? projectScope(facts, own) : departmentScope(facts)
  const indicators = rowScopes('indicators', { facts, project: own, outer: scope })
  const parts = [
    matchLabels(grid, scope),
    matchMoney(grid, scope, own !== undefined),
    matchIndicators(grid, indicators),
  ]
  return joined(parts)
}

/**
 * Fills an official blank form: values go right of or below their labels, amounts where row and column meet, indicators
 * into the free rows below their head. Nothing is overwritten and no row is added; what did not fit is told. A form of
 * a project takes `project`, by default the draft's first. Never throws.
 */
export const fillForm = (bytes: Uint8Array, draft: DraftFiling, project?: DraftProject): Filling => {
  const opening = openPackage(bytes)
  if (opening.kind === 'refused') return { kind: 'refused', problems: [opening.problem] }
  const strings = sharedStrings(opening.open)
  const grids = [...opening.open.sheets.keys()].slice(0, mostSheets).flatMap((name): readonly TextGrid[] => {
    const grid = textGrid(opening.open, name, strings)
    return grid && grid.cells.length <= mostCells ? [grid] : []
  })
  const matches = joined(grids.map((grid) => matchesOf(grid, draft, project)))
  if (matches.cells.size === 0) return { kind: 'refused', problems: [...matches.problems, noLabels] }
  const filled = fillWorkbook(bytes, matches.cells)
  return { ...filled, problems: [...matches.problems, ...filled.problems] }
}

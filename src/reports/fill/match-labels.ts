import { numberOf } from '../forms/cell-values.ts'
import type { FormLook } from '../forms/form.ts'
import type { Scope } from '../forms/form-facts.ts'
import { boundValue } from '../forms/place-form.ts'
import { convertFigure } from '#domain/filing/draft-amount.ts'
import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { normalise } from '#domain/number/decimal.ts'
import { alreadyFilled, type FillProblem } from './fill-problem.ts'
import {
  departmentMoneyRows,
  labels,
  moneyColumns,
  namedIn,
  plainLabel,
  projectMoneyRows,
  type Label,
} from './form-labels.ts'
import type { FillValue } from './set-cells.ts'
import { addressIn, type TextGrid } from './text-grid.ts'

/** What goes where (工作表!B3), and what did not. */
export type Matches = { readonly cells: ReadonlyMap<string, FillValue>; readonly problems: readonly FillProblem[] }

export const noMatches: Matches = { cells: new Map(), problems: [] }

export const joined = (parts: readonly Matches[]): Matches => ({
  cells: new Map(parts.flatMap(({ cells }) => [...cells])),
  problems: parts.flatMap(({ problems }) => problems),
})

/** A fact as it goes into a cell: a number where it is one, in the unit the form says. */
export const fillValue = (value: DraftValue, look: FormLook, unit: '万元' | '元'): FillValue => {
  const yuan =
    look === 'money' && unit === '元' && value.kind === 'figure' ? convertFigure(value.figure, '元', 2) : undefined
  if (yuan && yuan.qualifier === '') return normalise(yuan.value)
  return numberOf(value, look) ?? printDraftValue(value)
}

type Spot = { readonly row: number; readonly column: number }

/** The value's cell where it is free; a problem where something stands there that is no label itself. */
export const placed = (grid: TextGrid, spot: Spot, value: FillValue): Matches => {
  const { top, left } = grid.areaAt(spot.row, spot.column)
  const at = addressIn(grid, top, left)
  if (grid.isFree(top, left)) return { cells: new Map([[at, value]]), problems: [] }
  const text = grid.textAt(top, left)
  return text === '' ? noMatches : { cells: new Map(), problems: [alreadyFilled(at, text)] }
}

const valueSpot = (grid: TextGrid, { row, column }: Spot, { side }: Label): Spot => {
  const area = grid.areaAt(row, column)
  return side === 'right' ? { row, column: area.right + 1 } : { row: area.bottom + 1, column }
}

/** A heading beside a heading (年度总体目标 | 预期目标) has its value elsewhere. */
const isHeading = (text: string): boolean => {
  const plain = plainLabel(text)
  return labels.some(({ words }) => words.includes(plain))
}

/** Values of the labels that stand alone: the cell right of them, or below. */
export const matchLabels = (grid: TextGrid, scope: Scope): Matches =>
  joined(
    grid.cells.map(({ row, column, text }) => {
      const plain = text === '' ? '' : plainLabel(text)
      const label = plain === '' ? undefined : labels.find(({ words }) => words.includes(plain))
      const found = label && boundValue(scope, label.keys)
      if (!label || !found) return noMatches
      const spot = valueSpot(grid, { row, column }, label)
      if (isHeading(grid.textAt(spot.row, spot.column))) return noMatches
      return placed(grid, spot, fillValue(found.value, label.look, '万元'))
    }),
  )

/** 金额单位：元 somewhere on the sheet; forms say 万元 or nothing otherwise. */
export const moneyUnit = (grid: TextGrid): '万元' | '元' =>
  grid.cells.some(({ text }) => /单位[：:]\s*元/u.test(text.slice(0, 60))) ? '元' : '万元'

const stages: Readonly<Record<string, readonly string[]>> = {
  opening: ['opening-budget'],
  budget: ['annual-budget', 'budget'],
  actual: ['execution', 'final-account'],
}

const moneyKeys = (isProject: boolean, line: string, stage: string): readonly string[] => {
  if (isProject) return [`project.${line}${stage}`]
  if (stage === 'rate') return [`rate:execution${line}`]
  return (stages[stage] ?? []).map((name) => `${name}${line}`)
}

/** Below its heading a money column goes on for so many rows at most. */
const reach = 15

/** Amounts where a row (一般公共预算) and a column (年初预算数) of the money block meet. */
export const matchMoney = (grid: TextGrid, scope: Scope, isProject: boolean): Matches => {
  const heads = grid.cells.flatMap((cell) => {
    const stage = namedIn(moneyColumns, cell.text)
    return stage === undefined ? [] : [{ ...cell, stage }]
  })
  // A single 预算数 is a label; a money block has at least two columns in one row.
  const blocks = heads.filter((head) => heads.some((other) => other !== head && other.row === head.row))
  const lines = grid.cells.flatMap((cell) => {
    const line = namedIn(isProject ? projectMoneyRows : departmentMoneyRows, cell.text)
    return line === undefined ? [] : [{ ...cell, line }]
  })
  const unit = moneyUnit(grid)
  return joined(
    lines.flatMap(({ row, column, line }) =>
      blocks
        .filter((head) => head.row < row && row - head.row <= reach && head.column > column)
        .map((head) => {
          const found = boundValue(scope, moneyKeys(isProject, line, head.stage))
          if (!found) return noMatches
          const look = head.stage === 'rate' ? 'percent' : 'money'
          return placed(grid, { row, column: head.column }, fillValue(found.value, look, unit))
        }),
    ),
  )
}

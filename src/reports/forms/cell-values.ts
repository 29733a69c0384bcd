import { add, compare, divide, minimum, multiply, one, round, sum, toDecimal, zero } from '#domain/number/decimal.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import type { DraftValue } from '#domain/filing/draft-value.ts'
import { cellName, columnName } from '../write/sheet.ts'
import { inTenThousands, pointsOf } from './form-cells.ts'
import type { FormFormula, FormLook } from './form.ts'
import { boundValue, type PlacedCell } from './place-form.ts'

/** A formula as the sheet calculates it, with the value it has now; undefined where it has none yet. */
export type Calculated = { readonly formula: string; readonly value: Decimal | undefined }

export type Calculator = {
  /** The number a cell holds, whether stated or calculated. */
  readonly numberIn: (cell: PlacedCell) => Decimal | undefined
  readonly calculate: (cell: PlacedCell, formula: FormFormula) => Calculated
}

const hundredth = toDecimal('0.01')

const ratioIn = (value: DraftValue): Decimal | undefined =>
  value.kind === 'figure' && value.figure.qualifier === '' && value.figure.unit === '%'
    ? multiply(value.figure.value, hundredth)
    : undefined

/** A fact as the number a cell of this look holds: 万元, points, or a ratio (96.62% is 0.9662); undefined for words. */
export const numberOf = (value: DraftValue, look: FormLook): Decimal | undefined => {
  if (look === 'money') return inTenThousands(value)
  if (look === 'number') return pointsOf(value)
  return look === 'percent' ? ratioIn(value) : undefined
}

/** A1, or A1:A5 for cells below each other. */
const rangesOf = (cells: readonly PlacedCell[]): readonly string[] => {
  const ranges: { column: number; from: number; to: number }[] = []
  for (const { row, column } of cells) {
    const last = ranges.at(-1)
    if (last && last.column === column && last.to === row - 1) last.to = row
    else ranges.push({ column, from: row, to: row })
  }
  return ranges.map(({ column, from, to }) =>
    from === to ? cellName(from, column) : `${columnName(column)}${from}:${columnName(column)}${to}`,
  )
}

type Finder = (cell: PlacedCell, name: string) => readonly PlacedCell[]

/** A name with a dot finds every cell of that name in the row or group; one without, the cell in the same row. */
const finderOf = (cells: readonly PlacedCell[]): Finder => {
  const named = new Map<string, PlacedCell[]>()
  const note = (name: string, cell: PlacedCell): void => {
    named.set(name, [...(named.get(name) ?? []), cell])
  }
  for (const cell of cells)
    if (cell.cell.name !== '') {
      note(`${cell.row}:${cell.cell.name}`, cell)
      note(`${cell.group}.${cell.cell.name}`, cell)
    }
  return (cell, name) => named.get(name.includes('.') ? name : `${cell.row}:${name}`) ?? []
}

const nameOf = (cell: PlacedCell | undefined): string => (cell ? cellName(cell.row, cell.column) : '0')

/** spent ÷ budget as a ratio to four decimals, undefined where the budget is not above zero. */
const ratio = (spent: Decimal | undefined, budget: Decimal | undefined): Decimal | undefined =>
  spent && budget && compare(budget, zero) > 0 ? divide(spent, budget, { scale: 4, rounding: halfUp }) : undefined

type Helpers = { readonly find: Finder; readonly numberIn: Calculator['numberIn'] }

const rate = (cell: PlacedCell, formula: FormFormula & { kind: 'rate' }, { find, numberIn }: Helpers): Calculated => {
  const spent = find(cell, formula.of)[0]
  const bases = formula.by.flatMap((name) => find(cell, name))
  const base = bases.find((one) => numberIn(one)) ?? bases[0]
  const [a, b] = [nameOf(spent), nameOf(base)]
  return {
    formula: `IF(AND(ISNUMBER(${a}),N(${b})>0),ROUND(${a}/${b},4),"")`,
    value: ratio(spent && numberIn(spent), base && numberIn(base)),
  }
}

const total = (cell: PlacedCell, formula: FormFormula & { kind: 'sum' }, { find, numberIn }: Helpers): Calculated => {
  const cells = formula.of.flatMap((name) => find(cell, name))
  const ranges = rangesOf(cells).join(',')
  const values = cells.flatMap((one) => numberIn(one) ?? [])
  return {
    formula: ranges === '' ? '0' : `IF(COUNT(${ranges})=0,"",SUM(${ranges}))`,
    value: values.length === 0 ? undefined : sum(values),
  }
}

const executionScore = (
  cell: PlacedCell,
  formula: FormFormula & { kind: 'execution-score' },
  { find, numberIn }: Helpers,
): Calculated => {
  const [points, of] = [find(cell, formula.points)[0], find(cell, formula.rate)[0]]
  const [full, reached] = [points && numberIn(points), of && numberIn(of)]
  const [a, b] = [nameOf(points), nameOf(of)]
  return {
    formula: `IF(ISNUMBER(${b}),ROUND(${a}*MIN(${b},1),2),"")`,
    value: full && reached && round(multiply(full, minimum(reached, one)), 2, halfUp),
  }
}

/** Calculates the formulas of a table; one that leads back to itself has no value. */
export const calculatorOf = (cells: readonly PlacedCell[]): Calculator => {
  const known = new Map<PlacedCell, Decimal | undefined>()
  const find = finderOf(cells)
  const numberIn = (cell: PlacedCell): Decimal | undefined => {
    if (known.has(cell)) return known.get(cell)
    known.set(cell, undefined)
    const { content, look } = cell.cell
    const value = content.kind === 'formula' ? calculate(cell, content.formula).value : boundNumber(cell, look)
    known.set(cell, value)
    return value
  }
  const calculate = (cell: PlacedCell, formula: FormFormula): Calculated => {
    switch (formula.kind) {
      case 'rate':
        return rate(cell, formula, { find, numberIn })
      case 'sum':
        return total(cell, formula, { find, numberIn })
      case 'execution-score':
        return executionScore(cell, formula, { find, numberIn })
    }
  }
  return { numberIn, calculate }
}

/** Numbers that stand in the form itself (the 10 points of execution) count as well. */
const boundNumber = ({ cell: { content }, scope }: PlacedCell, look: FormLook): Decimal | undefined => {
  if (content.kind === 'bind') {
    const found = boundValue(scope, content.keys)
    return found && numberOf(found.value, look)
  }
  return content.kind === 'text' && look === 'number' && /^\d+(?:\.\d+)?$/u.test(content.text)
    ? add(zero, toDecimal(content.text))
    : undefined
}

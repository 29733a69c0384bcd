import { HyperFormula } from 'hyperformula'
import { toNumber } from '#domain/number/decimal.ts'
import { actualAt, isInverse, itemCount, moneyOf, targetAt } from './scheme-fixture.ts'

/** Column letters of an index: 0 → A, 26 → AA. */
const column = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : column(Math.floor(index / 26) - 1) + column(index % 26)

type Cell = number | string

const at = {
  target: (item: number) => column(item),
  actual: (item: number) => column(itemCount + item),
  money: (index: number) => column(2 * itemCount + index),
  score: (item: number) => column(2 * itemCount + 8 + item),
  total: column(3 * itemCount + 8),
  totalIndex: 3 * itemCount + 8,
}

/** Every formula depends on one cell, so that setting it recalculates all of them and nothing else. */
const factor = (units: number): string => `$A$${units + 1}`

const scoreFormula = (item: number, row: number, units: number): string => {
  const [target, actual] = [`${at.target(item)}${row}`, `${at.actual(item)}${row}*${factor(units)}`]
  return isInverse(item) ? `=ROUND(2.5*MIN(1,${target}/(${actual})),2)` : `=ROUND(2.5*MIN(1,${actual}/${target}),2)`
}

const checkFormulas = (row: number, units: number): readonly string[] => {
  const [budget, execution, rate, source1, source2, source3, basic, project] = Array.from(
    { length: 8 },
    (_, index) => `${at.money(index)}${row}`,
  )
  const spent = `${execution}*${factor(units)}`
  const tolerant = (left: string, right: string, tolerance: string): string =>
    `=IF(ABS(ROUND(${left}-${right},4))<=${tolerance},1,0)`
  return [
    tolerant(`(${source1}+${source2}+${source3})`, spent, '0.02'),
    tolerant(`(${basic}+${project})`, spent, '0.015'),
    `=IF(ROUND(${spent}/${budget}*100,2)=${rate},1,0)`,
    tolerant(`(${budget}-${spent})`, `(${budget}-${execution})`, '0.015'),
    `=IF(MAX(${source1},${source2},${source3})<=${spent},1,0)`,
    `=IF(AND(${at.total}${row}>=0,${at.total}${row}<=100),1,0)`,
  ]
}

const rowOf = (unit: number, units: number): Cell[] => {
  const row = unit + 1
  const items = Array.from({ length: itemCount }, (_, item) => item)
  const { budget, execution, rate, bySource, byNature } = moneyOf(unit)
  return [
    ...items.map((item) => toNumber(targetAt(item))),
    ...items.map((item) => toNumber(actualAt(unit, item))),
    ...[budget, execution, rate, ...bySource, ...byNature].map(toNumber),
    ...items.map((item) => scoreFormula(item, row, units)),
    `=ROUND(SUM(${at.score(0)}${row}:${at.score(itemCount - 1)}${row}),2)`,
    `=IF(${at.total}${row}>=90,"优",IF(${at.total}${row}>=80,"良",IF(${at.total}${row}>=60,"中","差")))`,
    ...checkFormulas(row, units),
  ]
}

export type Sheet = {
  /** Recalculates every formula once. */
  readonly recalculate: () => void
  readonly totals: () => readonly number[]
  readonly held: () => number
}

/** The same scoring and the same six checks as formulas, built once; only recalculation is measured. */
export const buildSheet = (units: number): Sheet => {
  const sheet = HyperFormula.buildFromArray([...Array.from({ length: units }, (_, unit) => rowOf(unit, units)), [1]], {
    licenseKey: 'gpl-v3',
  })
  const rows = Array.from({ length: units }, (_, row) => row)
  let turn = false
  const numberAt = (row: number, col: number): number => Number(sheet.getCellValue({ sheet: 0, row, col }))
  return {
    recalculate: () => {
      // An unchanged cell recalculates nothing: the factor moves by far less than any rounding sees.
      turn = !turn
      sheet.setCellContents({ sheet: 0, row: units, col: 0 }, turn ? 1 : 1 + 1e-13)
    },
    totals: () => rows.map((row) => numberAt(row, at.totalIndex)),
    held: () =>
      rows.reduce(
        (held, row) =>
          held + [2, 3, 4, 5, 6, 7].reduce((sum, offset) => sum + numberAt(row, at.totalIndex + offset), 0),
        0,
      ),
  }
}

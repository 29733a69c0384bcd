import { compare, divide, minimum, multiply, one, sum, zero, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { blankValue, cellName, formulaValue, type SheetValue } from '../write/sheet.ts'

type Rate = { readonly spent: Decimal | undefined; readonly budget: Decimal | undefined }

/** spent ÷ budget as a ratio to four decimals, undefined where the budget is not above zero. */
export const ratioOf = ({ spent, budget }: Rate): Decimal | undefined =>
  spent && budget && compare(budget, zero) > 0 ? divide(spent, budget, { scale: 4, rounding: halfUp }) : undefined

/** A rate that is calculated in the sheet, with the value it has now; blank where it has none. */
export const rateFormula = (
  row: number,
  columns: { readonly spent: number; readonly budget: number },
  rate: Rate,
): SheetValue => {
  const ratio = ratioOf(rate)
  const [spent, budget] = [cellName(row, columns.spent), cellName(row, columns.budget)]
  return ratio ? formulaValue(`IF(N(${budget})>0,ROUND(${spent}/${budget},4),"")`, ratio) : blankValue
}

/** Sum of a column between two rows (both included). */
export const sumFormula = (
  column: number,
  rows: { readonly from: number; readonly to: number },
  values: readonly (Decimal | undefined)[],
): SheetValue => {
  const total = sum(values.flatMap((value) => value ?? []))
  return formulaValue(`SUM(${cellName(rows.from, column)}:${cellName(rows.to, column)})`, total)
}

/** Points of budget execution: full points × the rate, never more than full (财预〔2020〕10号). */
export const executionScore = (rate: Rate, points: Decimal): Decimal | undefined => {
  const ratio = ratioOf(rate)
  return ratio && multiply(points, minimum(ratio, one))
}

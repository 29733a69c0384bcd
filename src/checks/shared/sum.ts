import { absolute, printDecimal, subtract, sum, type Decimal } from '#domain/number/decimal.ts'
import { sumIntervals } from '#domain/number/interval.ts'
import { agree, type Agreement } from './compare.ts'
import { inUnit, sideOf, type Figure } from './quantity.ts'

/** A total beside the sum of its parts, as text and as numbers in the unit of the total. */
export type Footing = {
  readonly agreement: Agreement
  /** The sum of the parts is above the total. */
  readonly isOver: boolean
  readonly arithmetic: string
  readonly expected: string
  readonly printed: string
  readonly difference: string
  readonly unit: string
}

/** As printed where the unit is the same; else converted, so that the shown sum can be checked by hand. */
const shownIn = (figure: Figure, unit: string): Decimal =>
  figure.unit === unit ? figure.value : inUnit(sideOf(figure).value, unit)

/** Adds the parts and compares them with the total: equal, within what rounding explains, or apart. */
export const footing = (total: Figure, parts: readonly Figure[]): Footing => {
  const sides = parts.map(sideOf)
  const added = {
    value: sum(sides.map(({ value }) => value)),
    interval: sumIntervals(sides.map((side) => side.interval)),
  }
  const shown = parts.map((part) => shownIn(part, total.unit))
  const result = sum(shown)
  const gap = subtract(result, total.value)
  return {
    agreement: agree(sideOf(total), added),
    isOver: gap.units > 0n,
    arithmetic: `${shown.map(printDecimal).join(' + ')} = ${printDecimal(result)}`,
    expected: printDecimal(result),
    printed: printDecimal(total.value),
    difference: printDecimal(absolute(gap)),
    unit: total.unit,
  }
}

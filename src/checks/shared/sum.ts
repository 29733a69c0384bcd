import { absolute, printDecimal, subtract, sum, type Decimal } from '#domain/number/decimal.ts'
import { subtractIntervals, sumIntervals } from '#domain/number/interval.ts'
import { agree, type Agreement, type Side } from './compare.ts'
import { inUnit, sideOf, type Figure } from './quantity.ts'

/** A printed figure beside what its parts give, as text and as numbers in the unit of the printed figure. */
export type Footing = {
  readonly agreement: Agreement
  /** The parts give more than printed. */
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

const added = (figures: readonly Figure[]): Side => {
  const sides = figures.map(sideOf)
  return { value: sum(sides.map(({ value }) => value)), interval: sumIntervals(sides.map((side) => side.interval)) }
}

const less = (a: Side, b: Side): Side => ({
  value: subtract(a.value, b.value),
  interval: subtractIntervals(a.interval, b.interval),
})

/** Adds and subtracts, and compares with the printed figure: equal, within what rounding explains, or apart. */
export const balance = (printed: Figure, plus: readonly Figure[], minus: readonly Figure[]): Footing => {
  const { unit } = printed
  const shown = (figures: readonly Figure[]): readonly Decimal[] => figures.map((figure) => shownIn(figure, unit))
  const result = subtract(sum(shown(plus)), sum(shown(minus)))
  const gap = subtract(result, printed.value)
  const left = [shown(plus).map(printDecimal).join(' + '), ...shown(minus).map(printDecimal)].join(' − ')
  return {
    agreement: agree(sideOf(printed), less(added(plus), added(minus))),
    isOver: gap.units > 0n,
    arithmetic: `${left} = ${printDecimal(result)}`,
    expected: printDecimal(result),
    printed: printDecimal(printed.value),
    difference: printDecimal(absolute(gap)),
    unit,
  }
}

/** A total beside the sum of its parts. */
export const footing = (total: Figure, parts: readonly Figure[]): Footing => balance(total, parts, [])

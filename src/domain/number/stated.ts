import type { Place } from '../text/place.ts'
import {
  absolute,
  add,
  compare,
  decimal,
  hundred,
  isNegative,
  isZero,
  multiply,
  negate,
  normalise,
  one,
  subtract,
  toDecimal,
  zero,
  type Decimal,
} from './decimal.ts'
import { interval, point, printedInterval, type Interval } from './interval.ts'
import { findUnit } from './unit.ts'

/**
 * 约 about · 近 nearly · 超 a little more than (超 超过 逾 余 多) · 以上 不少于 ≥ ≤ > < a bound instead of a value.
 * 以上 is a bound, not a rounding: 85%以上 may well be 95%.
 */
export const qualifiers = ['about', 'nearly', 'over', 'at-least', 'at-most', 'more-than', 'less-than'] as const
export type Qualifier = (typeof qualifiers)[number]

export type ChangeDirection = 'up' | 'down'

/** 同比增长 7.2%, 环比下降 3 个百分点: change against last year (or another base) printed behind a figure. */
export type Change = {
  readonly basis: 'year-on-year' | 'period-on-period' | 'unstated'
  readonly direction: ChangeDirection
  readonly value: Decimal
  readonly unit: string
}

/**
 * How a period is printed. `months` 1-12月, 上半年 · `cut-off` 截至11月30日, 11月累计 · `full-year` 全年 ·
 * `year` 2022年 alone · `open` 截至目前, 今年以来: a cut-off without a date.
 */
export type PeriodKind = 'months' | 'cut-off' | 'full-year' | 'year' | 'open'

/** The time a figure covers, as printed. Months are 1–12; what is not printed is undefined. */
export type Period = {
  readonly kind: PeriodKind
  readonly fromMonth: number | undefined
  readonly toMonth: number | undefined
  readonly toDay: number | undefined
  readonly year: number | undefined
  readonly printed: string
  readonly place: Place
}

/** A figure as printed, and where. `value` keeps the printed decimals; `unit` is '' when none is printed. */
export type StatedFigure = {
  readonly value: Decimal
  readonly unit: string
  /** The qualifying word itself ("约", "余", "≥"), or ''. */
  readonly qualifierPrinted: string
  readonly qualifier: Qualifier | undefined
  readonly change: Change | undefined
  readonly period: Period | undefined
  readonly place: Place
}

/** Next order of the last non-zero digit: 240 多 stays below 250, 3000 余 below 4000. */
const nextOrder = (value: Decimal): Decimal => {
  const { units, scale } = normalise(value)
  let step = 1n
  while (units !== 0n && units % (step * 10n) === 0n) step *= 10n
  return decimal(units + step, scale)
}

const isExactCount = (unit: string): boolean => {
  const dimension = findUnit(unit)?.dimension
  return (dimension === 'item' || dimension === 'person' || dimension === 'visit') && !/^[万亿]/u.test(unit)
}

/** An open bound reaches ten times its value: wide enough never to accuse, finite enough to compare. */
const farFrom = (value: Decimal): Decimal => (isZero(value) ? hundred : multiply(absolute(value), decimal(10n)))

const twentieth = toDecimal('0.05')
const nineTenths = toDecimal('0.9')

/** Of a negative figure the qualifier speaks of the size: 近 −5% lies between −5% and −4.5%. */
const bySize =
  (bound: (size: Decimal) => Interval) =>
  (value: Decimal): Interval => {
    const { low, high } = bound(absolute(value))
    return isNegative(value) ? interval(negate(high), negate(low)) : interval(low, high)
  }

const atLeast = (value: Decimal): Interval => interval(value, farFrom(value))
const atMost = (value: Decimal): Interval => interval(isNegative(value) ? negate(farFrom(value)) : zero, value)

const bounds = {
  about: bySize((size) => interval(subtract(size, multiply(size, twentieth)), add(size, multiply(size, twentieth)))),
  nearly: bySize((size) => interval(multiply(size, nineTenths), size)),
  over: bySize((size) => interval(size, nextOrder(size))),
  'at-least': atLeast,
  'more-than': atLeast,
  'at-most': atMost,
  'less-than': atMost,
} as const satisfies Record<Qualifier, (value: Decimal) => Interval>

/**
 * Every value the printed figure may stand for: the printed decimals give ± ½ of the last digit, counts without a
 * larger unit are exact, and a qualifier widens (tolerance rules 1 and 4).
 */
export const intervalOf = (figure: Pick<StatedFigure, 'value' | 'unit' | 'qualifier'>): Interval => {
  if (figure.qualifier !== undefined) return bounds[figure.qualifier](figure.value)
  // A bare 0 means "none", and a whole count is a count: neither is a rounded measurement.
  const isExact = figure.value.scale === 0 && (isZero(figure.value) || isExactCount(figure.unit))
  return isExact ? point(figure.value) : printedInterval(figure.value)
}

/** Interval in the base unit of the figure (万元 → 元). */
export const baseInterval = (figure: Pick<StatedFigure, 'value' | 'unit' | 'qualifier'>): Interval => {
  const { low, high } = intervalOf(figure)
  const factor = findUnit(figure.unit)?.factor ?? one
  return interval(multiply(low, factor), multiply(high, factor))
}

export const isQualified = (figure: Pick<StatedFigure, 'qualifier'>): boolean => figure.qualifier !== undefined
export const signedChange = (change: Change): Decimal =>
  change.direction === 'down' ? negate(change.value) : change.value
export const sameValue = (a: Pick<StatedFigure, 'value'>, b: Pick<StatedFigure, 'value'>): boolean =>
  compare(a.value, b.value) === 0

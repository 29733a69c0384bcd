import type { Place } from '../text/place.ts'
import {
  add,
  compare,
  decimal,
  isZero,
  multiply,
  negate,
  normalise,
  subtract,
  toDecimal,
  type Decimal,
} from './decimal.ts'
import { interval, point, printedInterval, type Interval } from './interval.ts'
import { findUnit, isPercent } from './unit.ts'

/** 约 about · 近 nearly · 超 more than (超 超过 逾 余 多 以上) · ≥ ≤ > < a bound printed instead of a value. */
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

const bounds = {
  about: (value) =>
    interval(subtract(value, multiply(value, toDecimal('0.05'))), add(value, multiply(value, toDecimal('0.05')))),
  nearly: (value) => interval(multiply(value, toDecimal('0.9')), value),
  over: (value) => interval(value, nextOrder(value)),
  'at-least': (value) => interval(value, isTopped(value)),
  'more-than': (value) => interval(value, isTopped(value)),
  'at-most': (value) => interval(decimal(0n), value),
  'less-than': (value) => interval(decimal(0n), value),
} as const satisfies Record<Qualifier, (value: Decimal) => Interval>

/** An open bound reaches ten times its value: wide enough never to accuse, finite enough to compare. */
const isTopped = (value: Decimal): Decimal => multiply(value, decimal(10n))

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
  const factor = isPercent(figure.unit) ? decimal(1n) : (findUnit(figure.unit)?.factor ?? decimal(1n))
  return interval(multiply(low, factor), multiply(high, factor))
}

export const isQualified = (figure: Pick<StatedFigure, 'qualifier'>): boolean => figure.qualifier !== undefined
export const signedChange = (change: Change): Decimal =>
  change.direction === 'down' ? negate(change.value) : change.value
export const sameValue = (a: Pick<StatedFigure, 'value'>, b: Pick<StatedFigure, 'value'>): boolean =>
  compare(a.value, b.value) === 0

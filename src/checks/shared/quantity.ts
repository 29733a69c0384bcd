import { printFigure as print } from '#domain/filing/draft-value.ts'
import { compare, divide, hundred, multiply, normalise, one, type Decimal } from '#domain/number/decimal.ts'
import { divideIntervals, interval, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { baseInterval, isQualified, type StatedFigure } from '#domain/number/stated.ts'
import { findUnit, isMoney, isPercent, toBase, type Dimension } from '#domain/number/unit.ts'
import type { Side } from './compare.ts'

export type Figure = Pick<StatedFigure, 'value' | 'unit' | 'qualifier' | 'qualifierPrinted'>

/** 万 beside money means 万元 (tolerance rule 5). */
export const asMoney = <T extends Figure>(figure: T): T =>
  figure.unit === '万' || figure.unit === '亿' ? { ...figure, unit: `${figure.unit}元` } : figure

/** The figure in the base unit of its family, with every value it may stand for. */
export const sideOf = (figure: Figure): Side => ({
  value: toBase(figure.value, figure.unit).value,
  interval: baseInterval(figure),
})

/** The family a unit belongs to; a unit outside the list is a family of its own. */
export const baseOf = (unit: string): string => findUnit(unit)?.base ?? unit

const dimensionOf = (unit: string): Dimension | undefined => findUnit(unit)?.dimension

/** Is the unit of one of these kinds? */
export const isOf = (unit: string, dimensions: ReadonlySet<Dimension | undefined>): boolean =>
  dimensions.has(dimensionOf(unit))

const counting: ReadonlySet<Dimension | undefined> = new Set(['item', 'person', 'visit'])
const additive: ReadonlySet<Dimension | undefined> = new Set([
  ...counting,
  'money',
  'area',
  'volume',
  'mass',
  'length',
  'energy',
])

/** Units that count: pieces, people, visits. */
export const isCountUnit = (unit: string): boolean => isOf(unit, counting) && !/^[万亿]/u.test(unit)

/** Units in which a whole divides into parts: neither ratios nor points, time or scores. */
export const isAdditive = (unit: string): boolean => isOf(unit, additive)

/** A number of things or people, printed without rounding or qualifier. */
export const isPlainCount = (figure: Figure): boolean =>
  !isQualified(figure) && figure.value.scale === 0 && isCountUnit(figure.unit)

export const isExactCount = (figure: Figure): boolean => isPlainCount(figure) && figure.value.units > 0n

/** As printed: qualifier, number, unit. */
export const printFigure = ({ value, unit, qualifierPrinted }: Figure): string =>
  print({ value, unit, qualifier: qualifierPrinted })

/** A value in the base unit, shown in `unit` (元 → 万元), without needless zeros. */
export const inUnit = (value: Decimal, unit: string): Decimal =>
  normalise(divide(value, findUnit(unit)?.factor ?? one, { scale: value.scale + 6, rounding: halfUp }))

/** part ÷ whole in percent, to `scale` decimals, half up. The whole is above zero. */
export const percentOf = (part: Decimal, whole: Decimal, scale: number): Decimal =>
  divide(multiply(part, hundred), whole, { scale, rounding: halfUp })

/** Every percentage part ÷ whole may be; undefined where the whole may be zero. */
export const percentInterval = (part: Interval, whole: Interval): Interval | undefined => {
  const quotient = divideIntervals(part, whole)
  return quotient && interval(multiply(quotient.low, hundred), multiply(quotient.high, hundred))
}

export const isRate = (figure: Figure): boolean => isPercent(figure.unit)
export const isAmountUnit = (unit: string): boolean => isMoney(unit) || unit === '万' || unit === '亿'
export const isAbove = (a: Decimal, b: Decimal): boolean => compare(a, b) > 0

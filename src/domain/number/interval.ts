import { add, compare, decimal, divide, maximum, minimum, multiply, subtract, type Decimal } from './decimal.ts'
import { ceiling, floor } from './rounding.ts'

/** A closed interval [low, high]. */
export type Interval = { readonly low: Decimal; readonly high: Decimal }

export const interval = (low: Decimal, high: Decimal): Interval => ({ low, high })
export const point = (value: Decimal): Interval => interval(value, value)

/** All values that print as `value` with its decimals: value ± ½ of the last printed digit (tolerance rule 1). */
export const printedInterval = (value: Decimal): Interval => {
  const half = decimal(5n, value.scale + 1)
  return interval(subtract(value, half), add(value, half))
}

export const addIntervals = (a: Interval, b: Interval): Interval => interval(add(a.low, b.low), add(a.high, b.high))
export const subtractIntervals = (a: Interval, b: Interval): Interval =>
  interval(subtract(a.low, b.high), subtract(a.high, b.low))
export const sumIntervals = (intervals: readonly Interval[]): Interval =>
  intervals.reduce(addIntervals, point(decimal(0n)))

export const multiplyIntervals = (a: Interval, b: Interval): Interval => {
  const [first, ...rest] = [
    multiply(a.low, b.low),
    multiply(a.low, b.high),
    multiply(a.high, b.low),
    multiply(a.high, b.high),
  ] as const
  return interval(rest.reduce(minimum, first), rest.reduce(maximum, first))
}

/** Quotient bounds widened outward to `scale` decimals; undefined when the divisor may be zero or negative. */
export const divideIntervals = (a: Interval, b: Interval, scale = 8): Interval | undefined => {
  if (b.low.units <= 0n) return undefined
  const lowBase = a.low.units < 0n ? b.low : b.high
  const highBase = a.high.units < 0n ? b.high : b.low
  return interval(
    divide(a.low, lowBase, { scale, rounding: floor }),
    divide(a.high, highBase, { scale, rounding: ceiling }),
  )
}

export const overlap = (a: Interval, b: Interval): boolean => compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0
export const contains = (outer: Interval, value: Decimal): boolean =>
  compare(outer.low, value) <= 0 && compare(value, outer.high) <= 0

import { compare, divide, hundred, isNegative, isZero, multiply, printDecimal, type Decimal } from './decimal.ts'
import type { Rounding } from './rounding.ts'

/** An exact quotient of two decimals; the denominator is never zero. */
export type Ratio = { readonly numerator: Decimal; readonly denominator: Decimal }

export type PercentFormat = { readonly decimals: number; readonly rounding: Rounding }

/** numerator ÷ denominator, kept exact. Undefined where the denominator is zero: there is no rate to speak of. */
export const ratioOf = (numerator: Decimal, denominator: Decimal): Ratio | undefined =>
  isZero(denominator) ? undefined : { numerator, denominator }

/** The ratio in per cent, rounded once: 6600.83 ÷ 6831.42 to 2 decimals is 96.62. */
export const percentOf = ({ numerator, denominator }: Ratio, { decimals, rounding }: PercentFormat): Decimal =>
  divide(multiply(numerator, hundred), denominator, { scale: decimals, rounding })

/** Prints 96.62% with exactly the decimals asked for. */
export const printPercent = (ratio: Ratio, format: PercentFormat): string =>
  `${printDecimal(percentOf(ratio, format))}%`

/** −1, 0 or 1 by exact value, without dividing. */
export const compareRatios = (a: Ratio, b: Ratio): -1 | 0 | 1 => {
  const isFlipped = isNegative(a.denominator) !== isNegative(b.denominator)
  const left = multiply(a.numerator, b.denominator)
  const right = multiply(b.numerator, a.denominator)
  return isFlipped ? compare(right, left) : compare(left, right)
}

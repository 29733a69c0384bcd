import type { Rounding } from './rounding.ts'

/** An exact decimal: `units` × 10^-`scale`. The scale is kept, so 92.20 and 92.2 print as they were written. */
export type Decimal = { readonly units: bigint; readonly scale: number }

// Scoring and checking call these millions of times: small powers are kept, and equal scales need none.
const powers = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))
const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent)

export const decimal = (units: bigint, scale = 0): Decimal => ({ units, scale })

export const zero: Decimal = decimal(0n)
export const one: Decimal = decimal(1n)
export const hundred: Decimal = decimal(100n)

/** Reads `-1,234.50` (digits with optional sign, thousands separators and fraction); anything else is undefined. */
export const parseDecimal = (text: string): Decimal | undefined => {
  const match = /^([+-]?)(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?$/u.exec(text.trim())
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const units = BigInt(whole.replaceAll(/[,，]/gu, '') + fraction)
  return decimal(sign === '-' ? -units : units, fraction.length)
}

/** Like {@link parseDecimal}, for literals in code and checked data: throws on anything that is no decimal. */
export const toDecimal = (text: string): Decimal => {
  const parsed = parseDecimal(text)
  if (!parsed) throw new RangeError(`not a decimal: ${text}`)
  return parsed
}

/** Prints every digit of the scale: 92.20 stays 92.20. */
export const printDecimal = ({ units, scale }: Decimal): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const sign = units < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** Widens to a larger scale without changing the value. */
const widen = (value: Decimal, scale: number): bigint =>
  scale === value.scale ? value.units : value.units * powerOfTen(scale - value.scale)

export const add = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return decimal(widen(a, scale) + widen(b, scale), scale)
}

export const negate = (value: Decimal): Decimal => decimal(0n - value.units, value.scale)
export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b))
export const multiply = (a: Decimal, b: Decimal): Decimal => decimal(a.units * b.units, a.scale + b.scale)
export const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, zero)

/** −1, 0 or 1, by value: 92.2 equals 92.20. */
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 => {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [widen(a, scale), widen(b, scale)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

export const equals = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0
export const isZero = (value: Decimal): boolean => value.units === 0n
export const isNegative = (value: Decimal): boolean => value.units < 0n
export const minimum = (a: Decimal, b: Decimal): Decimal => (compare(a, b) <= 0 ? a : b)
export const maximum = (a: Decimal, b: Decimal): Decimal => (compare(a, b) >= 0 ? a : b)
export const absolute = (value: Decimal): Decimal => (isNegative(value) ? negate(value) : value)

/** Rounds to `scale` decimals; widening is exact. */
export const round = (value: Decimal, scale: number, rounding: Rounding): Decimal =>
  scale >= value.scale
    ? decimal(widen(value, scale), scale)
    : decimal(rounding(value.units, powerOfTen(value.scale - scale)), scale)

/** a ÷ b to `scale` decimals. Throws on division by zero: callers decide what an empty denominator means. */
export const divide = (a: Decimal, b: Decimal, to: { scale: number; rounding: Rounding }): Decimal => {
  if (b.units === 0n) throw new RangeError('division by zero')
  const sign = b.units < 0n ? -1n : 1n
  const numerator = sign * a.units * powerOfTen(to.scale + b.scale)
  const denominator = sign * b.units * powerOfTen(a.scale)
  return decimal(to.rounding(numerator, denominator), to.scale)
}

/** Drops trailing zeros of the fraction: 92.20 → 92.2, 100.00 → 100. */
export const normalise = (value: Decimal): Decimal => {
  let { units, scale } = value
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n
    scale -= 1
  }
  return decimal(units, scale)
}

/** Nearest JavaScript number, for charts and sorting only; never for arithmetic that is shown. */
export const toNumber = (value: Decimal): number => Number(printDecimal(value))

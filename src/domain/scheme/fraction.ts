import { decimal, type Decimal } from '../number/decimal.ts'
import type { Rounding } from '../number/rounding.ts'

/** An exact quotient over ÷ under, under > 0. Points stay fractions until one named rounding ends the calculation. */
export type Fraction = { readonly over: bigint; readonly under: bigint }

const powers = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent))
const tenTo = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent)

export const zeroFraction: Fraction = { over: 0n, under: 1n }

export const fractionOf = ({ units, scale }: Decimal): Fraction => ({ over: units, under: tenTo(scale) })

/** points × part ÷ whole, exactly; `whole` must be above zero. */
export const portion = (points: Decimal, part: Decimal, whole: Decimal): Fraction => ({
  over: points.units * part.units * tenTo(whole.scale),
  under: whole.units * tenTo(points.scale + part.scale),
})

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? { over: a.over + b.over, under: a.under }
    : { over: a.over * b.under + b.over * a.under, under: a.under * b.under }

export const subtractFractions = (a: Fraction, b: Fraction): Fraction =>
  addFractions(a, { over: 0n - b.over, under: b.under })

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.over,
  under: a.under * b.under,
})

export const lessThan = (a: Fraction, b: Fraction): boolean => a.over * b.under < b.over * a.under
export const smallerFraction = (a: Fraction, b: Fraction): Fraction => (lessThan(b, a) ? b : a)

/** Nothing below zero, nothing above `top`. */
export const clampFraction = (value: Fraction, top: Fraction): Fraction =>
  value.over < 0n ? zeroFraction : smallerFraction(value, top)

/** The one place where a score is rounded. */
export const roundFraction = ({ over, under }: Fraction, scale: number, rounding: Rounding): Decimal =>
  decimal(rounding(over * tenTo(scale), under), scale)

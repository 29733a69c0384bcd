import { decimal, normalise, round, zero, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'

/** A spreadsheet computes with 15 significant digits; what a file stores behind them is binary noise. */
const significant = 15
const longest = 60
const largestExponent = 320

const stored = /^(?<sign>[+-]?)(?<whole>\d*)(?:\.(?<fraction>\d*))?(?:[eE](?<exponent>[+-]?\d{1,3}))?$/u

const shift = (units: bigint, scale: number): Decimal =>
  scale >= 0 ? decimal(units, scale) : decimal(units * 10n ** BigInt(-scale), 0)

const digitsOf = (units: bigint): number => (units < 0n ? -units : units).toString().length

/** Rounds to 15 significant digits, ties away from zero, and drops the zeros at the end of the fraction. */
export const toFifteenDigits = (value: Decimal): Decimal => {
  const excess = digitsOf(value.units) - significant
  if (excess <= 0) return normalise(value)
  const kept = round(decimal(value.units, excess), 0, halfUp).units
  return normalise(shift(kept, value.scale - excess))
}

/** Outside what a spreadsheet can hold: nothing but a zero, or no number. */
const beyond = (power: number): Decimal | undefined => (power < 0 ? zero : undefined)

/** A number as a sheet's XML stores it (`0.28499999999999998`, `1.5E-3`), as the spreadsheet sees it: exactly 0.285. */
export const parseStored = (text: string): Decimal | undefined => {
  const match = text.length <= longest ? stored.exec(text) : null
  if (!match) return undefined
  const { sign, whole = '', fraction = '', exponent = '0' } = match.groups ?? {}
  if (whole + fraction === '') return undefined
  const power = Number(exponent)
  if (Math.abs(power) > largestExponent) return beyond(power)
  const units = BigInt(whole + fraction)
  return toFifteenDigits(shift(sign === '-' ? -units : units, fraction.length - power))
}

import { decimal, one, sum, type Decimal } from '../number/decimal.ts'

const unitsAt = (value: Decimal, scale: number): bigint => value.units * 10n ** BigInt(scale - value.scale)

/**
 * Splits `total` by `weights` (none negative) so that the shares add up to it exactly: each share is cut to `scale`
 * decimals, and the units left over go to the largest remainders, the earlier one first. All weights zero: evenly.
 */
export const splitByWeights = (total: Decimal, weights: readonly Decimal[], scale: number): readonly Decimal[] => {
  const usable = sum(weights).units === 0n ? weights.map(() => one) : weights
  const fine = Math.max(scale, total.scale, ...usable.map((weight) => weight.scale))
  const whole = unitsAt(total, fine)
  const parts = usable.map((weight) => unitsAt(weight, fine))
  const all = parts.reduce((a, b) => a + b, 0n)
  const cut = parts.map((part) => (whole * part) / all)
  const remainders = parts.map((part, index) => ({ index, remainder: (whole * part) % all }))
  const missing = Number(whole - cut.reduce((a, b) => a + b, 0n))
  const raised = new Set(
    remainders
      .toSorted((a, b) => Number(b.remainder - a.remainder))
      .slice(0, missing)
      .map(({ index }) => index),
  )
  return cut.map((units, index) => decimal(units + (raised.has(index) ? 1n : 0n), fine))
}

/** The next share; there are as many as there were weights, so none is ever missing. */
export const nextOf = (shares: Iterator<Decimal>): Decimal => {
  const { value }: { value: Decimal } = shares.next()
  return value
}

export const splitEvenly = (total: Decimal, count: number, scale: number): readonly Decimal[] =>
  count === 0
    ? []
    : splitByWeights(
        total,
        Array.from({ length: count }, () => one),
        scale,
      )

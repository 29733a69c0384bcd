import { compare, decimal, divide, hundred, multiply, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { divideIntervals, multiplyIntervals, point, type Interval } from '#domain/number/interval.ts'
import { ceiling, floor, halfUp } from '#domain/number/rounding.ts'
import { percentOf } from './quantity.ts'

const whole = (value: Decimal, rounding: typeof floor): bigint =>
  divide(value, decimal(1n), { scale: 0, rounding }).units

const prints = (k: bigint, n: bigint, rate: Decimal): boolean =>
  compare(percentOf(decimal(k), decimal(n), rate.scale), rate) === 0

/** Up to so many bases are tried one by one; a wider range holds every rate of so few decimals. */
const tried = 2000n

/** A count k ≤ n whose share of some n in the range prints as the rate; rounded half up. */
export const shareOf = (
  rate: Decimal,
  range: Interval,
): { readonly part: bigint; readonly base: bigint } | undefined => {
  const [low, high] = [whole(range.low, ceiling), whole(range.high, floor)]
  const last = high - low < tried ? high : low + tried
  for (let base = low > 0n ? low : 1n; base <= last; base += 1n) {
    const near = whole(divide(multiply(rate, decimal(base)), hundred, { scale: 0, rounding: halfUp }), floor)
    const part = [near, near + 1n, near - 1n].find((k) => k >= 0n && k <= base && prints(k, base, rate))
    if (part !== undefined) return { part, base }
  }
  return undefined
}

/** The share of n nearest to the rate: "174 ÷ 179 = 97.21%". */
export const nearestShare = (rate: Decimal, base: Decimal): string => {
  const part = divide(multiply(rate, base), hundred, { scale: 0, rounding: halfUp })
  const { scale } = rate
  return `${printDecimal(part)} ÷ ${printDecimal(base)} = ${printDecimal(percentOf(part, base, scale))}%`
}

/** The whole numbers n of which k prints as the rate: k ÷ (rate ± ½ of its last digit). */
export const basesOf = (k: Interval, rate: Interval): { readonly low: bigint; readonly high: bigint } | undefined => {
  const range = divideIntervals(multiplyIntervals(k, point(hundred)), rate)
  return range && { low: whole(range.low, ceiling), high: whole(range.high, floor) }
}

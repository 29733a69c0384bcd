import { compare, type Decimal } from '../number/decimal.ts'

/** Five values that tell how many values lie: the least, the quarters, the greatest. */
export type Quartiles = {
  readonly low: Decimal
  readonly lower: Decimal
  readonly median: Decimal
  readonly upper: Decimal
  readonly high: Decimal
}

/** Undefined where nothing is given. A quarter is the value of rank ⌈share × n⌉: one that was given, none made up. */
export const quartilesOf = (values: readonly Decimal[]): Quartiles | undefined => {
  const sorted = values.toSorted(compare)
  const at = (quarters: number): Decimal | undefined =>
    sorted[Math.max(0, Math.ceil((quarters * sorted.length) / 4) - 1)]
  const [low, lower, median, upper, high] = [at(0), at(1), at(2), at(3), at(4)]
  return low && lower && median && upper && high && { low, lower, median, upper, high }
}

/** In which quarter a value lies among others, from 1; what equals a border belongs to the lower quarter. */
export const quarterOf = (value: Decimal, { lower, median, upper }: Quartiles): 1 | 2 | 3 | 4 => {
  if (compare(value, lower) <= 0) return 1
  if (compare(value, median) <= 0) return 2
  return compare(value, upper) <= 0 ? 3 : 4
}

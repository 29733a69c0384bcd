import { absolute, compare, printDecimal, subtract, type Decimal } from '#domain/number/decimal.ts'
import { overlap, type Interval } from '#domain/number/interval.ts'

/** Equality first, then the interval (tolerance rule 2): equal holds, meeting intervals are rounding, apart fails. */
export type Agreement = 'holds' | 'within-rounding' | 'fails'

export type Side = { readonly value: Decimal; readonly interval: Interval }

export const agree = (a: Side, b: Side): Agreement => {
  if (compare(a.value, b.value) === 0) return 'holds'
  return overlap(a.interval, b.interval) ? 'within-rounding' : 'fails'
}

/** |a − b| as text. */
export const differenceOf = (a: Decimal, b: Decimal): string => printDecimal(absolute(subtract(a, b)))

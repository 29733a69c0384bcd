import { absolute, compare, isZero, printDecimal, subtract } from '#domain/number/decimal.ts'
import { overlap } from '#domain/number/interval.ts'
import { intervalOf } from '#domain/number/stated.ts'
import type { Agreement } from './compare.ts'
import { percentInterval, percentOf, printFigure, sideOf, type Figure } from './quantity.ts'

/** A printed percentage beside the one its printed operands give. */
export type Ratio = {
  readonly agreement: Agreement
  readonly arithmetic: string
  /** Percent without the sign, to the printed decimals. */
  readonly expected: string
  readonly printed: string
  /** Percent with two digits more than printed. */
  readonly exact: string
  readonly difference: string
}

/** Two digits more than printed, so that the reader sees how it rounds. */
const shownScale = (scale: number): number => scale + 2

/** Round half up first; only if that differs do the intervals decide (rule R02). Undefined where the whole is no base. */
export const ratioOf = (rate: Figure, part: Figure, whole: Figure): Ratio | undefined => {
  const [a, b] = [sideOf(part), sideOf(whole)]
  if (isZero(b.value) || b.value.units < 0n) return undefined
  const { scale } = rate.value
  const rounded = percentOf(a.value, b.value, scale)
  const range = percentInterval(a.interval, b.interval)
  const isEqual = compare(rounded, rate.value) === 0
  const isNear = range !== undefined && overlap(range, intervalOf(rate))
  const exact = printDecimal(percentOf(a.value, b.value, shownScale(scale)))
  return {
    agreement: isEqual ? 'holds' : isNear ? 'within-rounding' : 'fails',
    arithmetic: `${printFigure(part)} ÷ ${printFigure(whole)} = ${exact}%`,
    exact,
    expected: printDecimal(rounded),
    printed: printDecimal(rate.value),
    difference: printDecimal(absolute(subtract(rounded, rate.value))),
  }
}

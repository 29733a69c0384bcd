import { add, decimal, divide, multiply, sum, type Decimal } from '../number/decimal.ts'
import { roundings } from '../number/rounding.ts'
import type { Measure, Parts } from './measure.ts'
import type { Precision } from './settings.ts'

const weighted = ({ of }: Parts, pick: 'target' | 'actual', precision: Precision): Decimal =>
  divide(sum(of.map((part) => multiply(part[pick], part.money))), sum(of.map(({ money }) => money)), {
    scale: precision.working,
    rounding: roundings[precision.rounding],
  })

/**
 * One figure pair from several units or projects: absolute values add up, ratios weigh by money (湖北-type forms).
 * undefined when ratios have no money to weigh by.
 */
export const combineParts = (parts: Parts, precision: Precision): Pick<Measure, 'target' | 'actual'> | undefined => {
  if (parts.kind === 'absolute')
    return {
      target: parts.of.reduce((total, part) => add(total, part.target), decimal(0n)),
      actual: parts.of.reduce((total, part) => add(total, part.actual), decimal(0n)),
    }
  return sum(parts.of.map(({ money }) => money)).units > 0n
    ? { target: weighted(parts, 'target', precision), actual: weighted(parts, 'actual', precision) }
    : undefined
}

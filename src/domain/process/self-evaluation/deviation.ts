import { compare, hundred, isNegative, isZero, multiply, add, type Decimal } from '../../number/decimal.ts'
import type { Comparator } from '../../scheme/measure.ts'
import type { ActualValue } from './actual-value.ts'

/** How a result stands to its target. `far-over` is better than planned by more than the share the year allows. */
export type Deviation = 'met' | 'unmet' | 'far-over' | 'unknown'

export type DeviationTarget = { readonly comparator: Comparator; readonly target: Decimal | undefined }

const isMet = (comparator: Comparator, order: -1 | 0 | 1): boolean => {
  if (order === 0) return comparator !== '>' && comparator !== '<'
  if (comparator === '>=' || comparator === '>') return order > 0
  return (comparator === '<=' || comparator === '<') && order < 0
}

/** actual × 100 > target × (100 + share). */
const isFarOver = (actual: Decimal, target: Decimal, share: Decimal): boolean =>
  !isZero(target) &&
  !isNegative(target) &&
  compare(multiply(actual, hundred), multiply(target, add(hundred, share))) > 0

/** Where a reason is needed. `farOver` is in per cent of the target; undefined where the year sets none. */
export const deviationOf = (
  { comparator, target }: DeviationTarget,
  actual: ActualValue,
  farOver: Decimal | undefined,
): Deviation => {
  if (actual.kind === 'level') return actual.level === 'achieved' ? 'met' : 'unmet'
  if (!target) return 'unknown'
  if (!isMet(comparator, compare(actual.value, target))) return 'unmet'
  const isFloor = comparator === '>=' || comparator === '>'
  return isFloor && farOver && isFarOver(actual.value, target, farOver) ? 'far-over' : 'met'
}

import { compare, one, type Decimal } from '../../number/decimal.ts'
import type { StatedFigure } from '../../number/stated.ts'
import { sameBase, toBase } from '../../number/unit.ts'
import { words, type Words } from '../../words/words.ts'
import type { Comparator } from '../measure.ts'

export type Pair =
  | { readonly target: Decimal; readonly actual: Decimal }
  | { readonly target: Decimal; readonly why: Words }

const mismatch = (target: string, actual: string): Words =>
  words(
    `目标值与实际值单位不同（${target}、${actual}），无法比较`,
    `target and actual have different units (${target}, ${actual})`,
  )

/** A rate written without its sign: 98 may stand for 98 %, 0.98 might be either. */
const isUnclearRate = (targetUnit: string, actual: StatedFigure): boolean =>
  targetUnit === '%' && actual.unit === '' && compare(actual.value, one) <= 0 && actual.value.units !== 0n

/** Target and actual in one unit. `rowUnit` is the unit printed with the indicator's name. */
export const pairOf = (target: StatedFigure, actual: StatedFigure, rowUnit: string): Pair => {
  const targetUnit = target.unit || rowUnit
  const actualUnit = actual.unit || targetUnit
  if (targetUnit === '' || targetUnit === actualUnit)
    return isUnclearRate(targetUnit, actual)
      ? {
          target: target.value,
          why: words('实际值未写%，是比例还是百分数不明', 'the actual has no % sign: a share or a percentage?'),
        }
      : { target: target.value, actual: actual.value }
  return sameBase(targetUnit, actualUnit)
    ? { target: toBase(target.value, targetUnit).value, actual: toBase(actual.value, actualUnit).value }
    : { target: target.value, why: mismatch(targetUnit, actualUnit) }
}

const qualified = words(
  '实际完成值写成了条件或约数，不能当作确定的值',
  'the actual is a condition or an approximation, not a value',
)

/** An approximate actual counts only where its sure side already meets the target. */
export const refuseQualified = (actual: StatedFigure, pair: Pair, comparator: Comparator): Pair => {
  if (actual.qualifier === undefined || 'why' in pair) return pair
  const isSure = actual.qualifier === 'over' && comparator.startsWith('>') && compare(pair.actual, pair.target) >= 0
  return isSure ? pair : { target: pair.target, why: qualified }
}

import { one, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import {
  clampFraction,
  fractionOf,
  lessThan,
  multiplyFractions,
  portion,
  subtractFractions,
  type Fraction,
} from '../fraction.ts'
import type { Measure } from '../measure.ts'
import { scored, type Outcome } from '../rule.ts'

/** Beyond target × (1 + tolerance), points × rate × the excess share are lost, unless the reason was accepted. */
export type OverAchievementReduction = { readonly tolerance: Decimal; readonly rate: Decimal }

const excess = ({ target, actual }: Measure, { tolerance }: OverAchievementReduction): Fraction | undefined => {
  if (target === undefined || actual === undefined || target.units <= 0n) return undefined
  const beyond = subtractFractions(
    subtractFractions(portion(one, actual, target), fractionOf(one)),
    fractionOf(tolerance),
  )
  return lessThan({ over: 0n, under: 1n }, beyond) ? beyond : undefined
}

export const reduceOverAchievement = (
  rule: OverAchievementReduction,
): ((points: Decimal, measure: Measure, outcome: Outcome) => Outcome) => {
  const rate = fractionOf(rule.rate)
  return (points, measure, outcome) => {
    if (outcome.kind === 'open' || measure.excessExplained) return outcome
    const beyond = excess(measure, rule)
    if (beyond === undefined) return outcome
    const loss = multiplyFractions(multiplyFractions(fractionOf(points), rate), beyond)
    return scored(clampFraction(subtractFractions(outcome.points, loss), fractionOf(points)), 'over-achieved')
  }
}

export const tellOverAchievement = ({ tolerance, rate }: OverAchievementReduction): Words =>
  words(
    `超出目标${printDecimal(tolerance)}倍以上且无合理说明的，按超出部分×${printDecimal(rate)}扣减`,
    `beyond the target by more than ${printDecimal(tolerance)} of it without accepted reason: points × ${printDecimal(rate)} × the excess off`,
  )

import { one, printDecimal, subtract, type Decimal } from '../../number/decimal.ts'
import { ceiling, floor } from '../../number/rounding.ts'
import { words } from '../../words/words.ts'
import { clampFraction, fractionOf, multiplyFractions, portion, subtractFractions, type Fraction } from '../fraction.ts'
import { full, scored, unknown, type RuleModule, type RuleOf } from '../rule.ts'

type Deduction = RuleOf<'deduction-per-unit'>

const roundSteps = {
  proportional: (steps: Fraction): Fraction => steps,
  begun: ({ over, under }: Fraction): Fraction => ({ over: ceiling(over, under), under: 1n }),
  complete: ({ over, under }: Fraction): Fraction => ({ over: floor(over, under), under: 1n }),
} as const

const stepsIn = {
  proportional: ['按比例', 'pro rata'],
  begun: ['不足一档按一档', 'a step begun counts'],
  complete: ['满一档才扣', 'only complete steps count'],
} as const

const lost = ({ loss, per, steps }: Deduction, excess: Decimal): Fraction =>
  multiplyFractions(roundSteps[steps](portion(one, excess, per)), fractionOf(loss))

/** Full points up to a limit, then `loss` points for every `per` units beyond it, never below zero. */
export const deductionPerUnit: RuleModule<'deduction-per-unit'> = {
  version: '1',
  name: words('按单位扣分', 'deduction per unit'),
  prepare: (rule) => (points, measure) => {
    const limit = rule.limit ?? measure.target
    if (limit === undefined) return unknown(points, 'no-target')
    if (measure.actual === undefined) return unknown(points, 'no-actual')
    const excess = rule.worse === 'above' ? subtract(measure.actual, limit) : subtract(limit, measure.actual)
    if (excess.units <= 0n) return full(points, 'within-limit')
    const top = fractionOf(points)
    return scored(clampFraction(subtractFractions(top, lost(rule, excess)), top), 'deducted')
  },
  formula: ({ worse, limit, loss, per, steps }) =>
    words(
      `${worse === 'above' ? '超过' : '低于'}${limit ? printDecimal(limit) : '目标值'}的部分，每${printDecimal(per)}扣${printDecimal(loss)}分（${stepsIn[steps][0]}），扣完为止`,
      `${printDecimal(loss)} points off per ${printDecimal(per)} ${worse} ${limit ? printDecimal(limit) : 'the target'} (${stepsIn[steps][1]}), not below zero`,
    ),
}

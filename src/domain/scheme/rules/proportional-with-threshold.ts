import { isNegative, one, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { fractionOf, lessThan, portion } from '../fraction.ts'
import { atEdge, full, none, scored, withFigures, type Outcome, type RuleModule, type RuleOf } from '../rule.ts'

type Sides = { readonly part: Decimal; readonly whole: Decimal; readonly reason: 'proportion' | 'inverse-proportion' }

const judge = (pass: Decimal, points: Decimal, { part, whole, reason }: Sides): Outcome => {
  const completion = portion(one, part, whole)
  if (lessThan(completion, fractionOf(pass))) return none('below-pass')
  return lessThan(completion, fractionOf(one)) ? scored(portion(points, part, whole), reason) : full(points, 'met')
}

const sides = ({ better }: RuleOf<'proportional-with-threshold'>, target: Decimal, actual: Decimal): Sides =>
  better === 'higher'
    ? { part: actual, whole: target, reason: 'proportion' }
    : { part: target, whole: actual, reason: 'inverse-proportion' }

/** In proportion, but nothing below a pass line (a share of the target). */
export const proportionalWithThreshold: RuleModule<'proportional-with-threshold'> = {
  version: '1',
  name: words('有及格线的比例', 'proportional with pass line'),
  prepare(rule, { settings }) {
    const [atTargetZero, atNegative] = [atEdge('targetZero', settings), atEdge('negativeActual', settings)]
    return withFigures((points, target, actual) => {
      if (target.units <= 0n) return atTargetZero(points)
      if (isNegative(actual)) return atNegative(points)
      // Nothing spent, lost or late where less is better: the best there is.
      if (rule.better === 'lower' && actual.units === 0n) return full(points, 'met')
      return judge(rule.pass, points, sides(rule, target, actual))
    })
  },
  formula: ({ pass, better }) =>
    words(
      `完成程度（${better === 'higher' ? '实际值÷目标值' : '目标值÷实际值'}）低于${printDecimal(pass)}不得分，否则按比例计分`,
      `no points when ${better === 'higher' ? 'actual ÷ target' : 'target ÷ actual'} is below ${printDecimal(pass)}, else in proportion`,
    ),
}

import { compare, isNegative, printDecimal, subtract } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { clampFraction, fractionOf, portion, subtractFractions } from '../fraction.ts'
import { atEdge, full, none, scored, unknown, type RuleModule } from '../rule.ts'

/** Satisfaction in %: full from a settable rate, then points off per percentage point below it. */
export const satisfactionInterval: RuleModule<'satisfaction-interval'> = {
  version: '1',
  name: words('满意度区间', 'satisfaction interval'),
  prepare(rule, { settings }) {
    const atNegative = atEdge('negativeActual', settings)
    return (points, { actual }) => {
      if (actual === undefined) return unknown(points, 'no-actual')
      if (isNegative(actual)) return atNegative(points)
      if (compare(actual, rule.full) >= 0) return full(points, 'met')
      if (rule.zeroBelow && compare(actual, rule.zeroBelow) < 0) return none('below-pass')
      const top = fractionOf(points)
      const lost = portion(rule.loss, subtract(rule.full, actual), rule.per)
      return scored(clampFraction(subtractFractions(top, lost), top), 'deducted')
    }
  },
  formula: ({ full: from, loss, per, zeroBelow }) =>
    words(
      `满意度≥${printDecimal(from)}得满分，每低${printDecimal(per)}扣${printDecimal(loss)}分${zeroBelow ? `，低于${printDecimal(zeroBelow)}不得分` : ''}`,
      `full points from ${printDecimal(from)}, ${printDecimal(loss)} off per ${printDecimal(per)} below${zeroBelow ? `, none below ${printDecimal(zeroBelow)}` : ''}`,
    ),
}

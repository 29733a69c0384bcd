import { one } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { addFractions, fractionOf, multiplyFractions, zeroFraction, type Fraction } from '../fraction.ts'
import { scored, unknown, type Outcome, type RuleModule } from '../rule.ts'

const lowOf = (outcome: Outcome): Fraction => (outcome.kind === 'scored' ? outcome.points : outcome.low)
const highOf = (outcome: Outcome): Fraction => (outcome.kind === 'scored' ? outcome.points : outcome.high)

/** Points × the mean completion of several indicators, each completion at most 100 %. */
export const cappedMean: RuleModule<'capped-mean'> = {
  version: '1',
  name: words('完成程度平均', 'capped mean'),
  prepare:
    (_rule, { scorerFor }) =>
    (points, { rows }) => {
      if (rows === undefined || rows.length === 0) return unknown(points, 'no-rows')
      // Each indicator is scored by its comparator's rule as if it were worth one point.
      const outcomes = rows.map(({ comparator, measure }) => scorerFor(comparator)(one, measure))
      const each = { over: fractionOf(points).over, under: fractionOf(points).under * BigInt(rows.length) }
      const total = (of: (outcome: Outcome) => Fraction): Fraction =>
        multiplyFractions(each, outcomes.map(of).reduce(addFractions, zeroFraction))
      return outcomes.every(({ kind }) => kind === 'scored')
        ? scored(total(lowOf), 'mean')
        : { kind: 'open', low: total(lowOf), high: total(highOf), reason: 'rows-open' }
    },
  formula: () =>
    words(
      '得分＝分值×各指标完成程度（每项不超过100%）的平均值',
      'points × mean completion of the indicators, each at most 100 %',
    ),
}

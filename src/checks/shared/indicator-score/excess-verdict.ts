import { add, compare, equals, hundred, multiply, printDecimal, type Decimal } from '#domain/number/decimal.ts'
import { baseInterval } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, type Verdict } from '../../check.ts'
import { isUnfilled, nameOf } from '../cells.ts'
import { printFigure, sideOf } from '../quantity.ts'
import { reachedOf, type Reached } from '../unmet.ts'
import { tellScore, type ScoredRow } from './scored-row.ts'
import type { ScoringRules } from './scoring-rules.ts'

/** Does a value surely lie further above its target than the rules allow? A ceiling is never passed this way. */
const isFarAbove = ({ target, actual }: Reached, excess: Decimal): boolean => {
  const bound = sideOf(target).value
  return (
    target.qualifier !== 'at-most' &&
    target.qualifier !== 'less-than' &&
    bound.units > 0n &&
    compare(multiply(baseInterval(actual).low, hundred), multiply(bound, add(hundred, excess))) > 0
  )
}

/** Full marks far above a target, where the document prints how far is too far and no reason is given. */
export const excessVerdict = (scored: ScoredRow, { excess, places }: ScoringRules): Verdict | undefined => {
  const { row, points, score } = scored
  const reached = reachedOf(row)
  if (!excess || !reached || !equals(points, score) || !isUnfilled(row.reason)) return undefined
  if (!isFarAbove(reached, excess)) return undefined
  const sides = `${printFigure(reached.actual)} / ${printFigure(reached.target)}`
  return fails({
    severity: 'note',
    message: words(
      `${tellScore(scored)}，实际值超过目标值${printDecimal(excess)}%以上（${sides}），没有说明原因。`,
      `"${nameOf(row)}" has full marks ${printDecimal(excess)}% and more above its target (${sides}) without a reason.`,
    ),
    places: [...scored.places, ...places],
    arithmetic: sides,
    benign: words('工作量可能因政策调整等客观原因增加。', 'The work may have grown for reasons outside the unit.'),
    remedy: words(
      '请说明原因，目标值偏低的按规则扣分。',
      'Give the reason; where the target was too low, score by the rules.',
    ),
  })
}

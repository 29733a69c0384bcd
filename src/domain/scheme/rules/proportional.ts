import { compare, isNegative } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { atEdge, full, scored, withFigures, type RuleModule } from '../rule.ts'

/** Positive indicators: points × actual ÷ target, never above the points. */
export const proportional: RuleModule<'proportional'> = {
  version: '1',
  name: words('正向比例', 'proportional'),
  prepare(_rule, { settings }) {
    const [atTargetZero, atNegative] = [atEdge('targetZero', settings), atEdge('negativeActual', settings)]
    return withFigures((points, target, actual) => {
      if (target.units <= 0n) return atTargetZero(points)
      if (compare(actual, target) >= 0) return full(points, 'met')
      return isNegative(actual) ? atNegative(points) : scored(portion(points, actual, target), 'proportion')
    })
  },
  formula: () => words('得分＝分值×实际值÷目标值，不超过分值', 'points × actual ÷ target, at most the points'),
}

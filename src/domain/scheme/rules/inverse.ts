import { compare, isNegative } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { atEdge, full, scored, withFigures, type RuleModule } from '../rule.ts'

/** Negative indicators (the lower the better): points × target ÷ actual, never above the points. */
export const inverse: RuleModule<'inverse'> = {
  version: '1',
  name: words('反向比例', 'inverse'),
  prepare(_rule, { settings }) {
    const atTargetZero = atEdge('targetZero', settings)
    return withFigures((points, target, actual) => {
      if (compare(actual, target) <= 0) return full(points, 'met')
      // A limit of zero that is exceeded gives 0 ÷ actual = 0; below zero the quotient means nothing.
      return isNegative(target) ? atTargetZero(points) : scored(portion(points, target, actual), 'inverse-proportion')
    })
  },
  formula: () => words('得分＝分值×目标值÷实际值，不超过分值', 'points × target ÷ actual, at most the points'),
}

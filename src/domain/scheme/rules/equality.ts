import { equals, maximum, minimum } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { atEdge, full, none, scored, withFigures, type RuleModule } from '../rule.ts'

/** The actual must equal the target; otherwise nothing, or points × min(A ÷ T, T ÷ A). */
export const equality: RuleModule<'equality'> = {
  version: '1',
  name: words('等值', 'equality'),
  prepare({ otherwise }, { settings }) {
    const atTargetZero = atEdge('targetZero', settings)
    return withFigures((points, target, actual) => {
      if (equals(actual, target)) return full(points, 'met')
      if (otherwise === 'zero') return none('not-met')
      if (target.units <= 0n) return atTargetZero(points)
      if (actual.units <= 0n) return none('not-met')
      return scored(portion(points, minimum(actual, target), maximum(actual, target)), 'nearness')
    })
  },
  formula: ({ otherwise }) =>
    otherwise === 'zero'
      ? words('等于目标值得满分，否则不得分', 'full points when equal to the target, else none')
      : words('得分＝分值×实际值与目标值中较小者÷较大者', 'points × the smaller ÷ the larger of actual and target'),
}

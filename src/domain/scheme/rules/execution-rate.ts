import { compare, isNegative } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { atEdge, full, scored, withFigures, type RuleModule } from '../rule.ts'

/** Budget execution: points × spending ÷ budget. Which budget it is, the scheme's binding says. */
export const executionRate: RuleModule<'execution-rate'> = {
  version: '1',
  name: words('预算执行率', 'execution rate'),
  prepare(_rule, { settings }) {
    const atBudgetZero = atEdge('budgetZero', settings)
    const [atNegative, atOver] = [atEdge('negativeActual', settings), atEdge('executionOver', settings)]
    return withFigures((points, budget, spent) => {
      if (budget.units <= 0n) return atBudgetZero(points)
      if (isNegative(spent)) return atNegative(points)
      const order = compare(spent, budget)
      if (order === 0) return full(points, 'met')
      return order > 0 ? atOver(points) : scored(portion(points, spent, budget), 'proportion')
    })
  },
  formula: () => words('得分＝分值×执行数÷预算数，不超过分值', 'points × spending ÷ budget, at most the points'),
}

import { printDecimal, sum } from '../../number/decimal.ts'
import { words, type Language } from '../../words/words.ts'
import { fractionOf } from '../fraction.ts'
import { scored, unknown, type CheckPoint, type RuleModule } from '../rule.ts'

const list = (checks: readonly CheckPoint[], language: Language): string =>
  checks.map(({ name, points }) => `${name[language]} ${printDecimal(points)}`).join('、')

/** Points of the check points that are fulfilled; unanswered ones stay open. */
export const checklistSum: RuleModule<'checklist-sum'> = {
  version: '1',
  name: words('检查点合计', 'checklist sum'),
  prepare:
    ({ checks }) =>
    (points, measure) => {
      const answers = measure.checks
      if (answers === undefined) return unknown(points, 'no-input')
      const worth = (accepted: readonly (boolean | undefined)[]) =>
        fractionOf(sum(checks.filter(({ id }) => accepted.includes(answers.get(id))).map((check) => check.points)))
      return checks.every(({ id }) => answers.has(id))
        ? scored(worth([true]), 'checked')
        : { kind: 'open', low: worth([true]), high: worth([true, undefined]), reason: 'checks-open' }
    },
  formula: ({ checks }) =>
    words(`各检查点得分之和：${list(checks, 'zh')}`, `sum of the check points: ${list(checks, 'en')}`),
}

import { one, printDecimal } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { scored, unknown, type RuleModule } from '../rule.ts'

/** A judge chooses one of the scheme's grades; each stands for a share of the points. */
export const gradedJudgement: RuleModule<'graded-judgement'> = {
  version: '1',
  name: words('分级评判', 'graded judgement'),
  prepare: ({ grades }) => {
    const shares = new Map(grades.map(({ name, share }) => [name, share]))
    return (points, { grade }) => {
      const share = grade === undefined ? undefined : shares.get(grade)
      return share === undefined ? unknown(points, 'no-grade') : scored(portion(points, share, one), 'judged')
    }
  },
  formula: ({ grades }) => {
    const list = grades.map(({ name, share }) => `${name} ${printDecimal(share)}`).join('、')
    return words(`按评判等级取分值的比例：${list}`, `share of the points by judged grade: ${list}`)
  },
}

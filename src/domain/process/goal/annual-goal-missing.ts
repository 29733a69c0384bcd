import { words } from '../../words/words.ts'
import type { Advice } from '../indicator/advice.ts'
import { isBlank } from '../result.ts'
import type { GoalRevision } from './goal.ts'

/** 年度绩效目标未填: indicators show how far a goal was reached; without its words there is none. */
export const annualGoalMissing = ({ texts }: Pick<GoalRevision, 'texts'>): readonly Advice[] =>
  isBlank(texts.annual)
    ? [
        {
          rule: 'annual-goal-missing',
          indicator: undefined,
          severity: 'error',
          problem: words('没有写年度绩效目标', 'The annual goal is not written'),
          rewrite: words(
            '请写明本年做什么、做到什么程度，如“完成管网清淤120公里，消除积水点20处”',
            'Say what is done this year and how far, e.g. "120 km of drains cleared, 20 flooding spots removed"',
          ),
        },
      ]
    : []

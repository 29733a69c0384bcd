import { expect, it } from 'vitest'
import { annualGoalMissing } from './annual-goal-missing.ts'

it('asks for the words of the annual goal, not for those of the mid-term one', () => {
  expect(annualGoalMissing({ texts: { annual: ' \n', 'mid-term': '三年目标' } })).toMatchObject([
    { rule: 'annual-goal-missing', severity: 'error' },
  ])
  expect(annualGoalMissing({ texts: { annual: '完成养护', 'mid-term': '' } })).toEqual([])
})

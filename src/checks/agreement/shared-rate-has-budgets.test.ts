import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sharedRateHasBudgets } from './shared-rate-has-budgets.ts'

describe('a rate shared by several amounts of spending', () => {
  it.each([
    ['甲园项目共支出60.50万元，乙园项目共支出38.20万元，预算执行率均为100%。', 'fails'],
    ['甲园项目预算60.50万元，支出60.50万元，乙园项目预算38.20万元，支出38.20万元，预算执行率均为100%。', 'holds'],
    ['甲园项目共支出60.50万元，预算执行率均为100%。', 'cannot-tell'],
    ['甲园项目共支出60.50万元，预算执行率100%，乙园项目共支出38.20万元，预算执行率均为100%。', 'cannot-tell'],
    ['甲园项目共支出60.50万元，乙园项目共支出38.20万元，居民满意率均为100%。', 'cannot-tell'],
    ['', 'cannot-tell'],
  ])('has their budgets beside it or not: “%s” gives %s', (text, outcome) => {
    expect(outcomes(sharedRateHasBudgets, text)).toEqual([outcome])
  })

  it('is told with every amount', () => {
    const [verdict] = judging(
      sharedRateHasBudgets,
      '甲园项目共支出60.50万元，乙园项目共支出38.20万元，预算执行率均为98%。',
    )
    expect(verdict).toMatchObject({ printed: '98%', places: [{}, {}, {}] })
  })
})

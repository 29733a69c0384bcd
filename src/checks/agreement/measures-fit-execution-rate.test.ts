import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { measuresFitExecutionRate } from './measures-fit-execution-rate.ts'

const report = (money: string, measure: string): string =>
  `一、收支情况\n\n${money}\n\n二、改进措施\n\n一是${measure}二是加强培训，提高业务能力。\n`
const full = '全年预算数600万元，执行数600万元，预算执行率100%。'

describe('a measure to spend faster', () => {
  it('is asked about at a rate of 100%', () => {
    expect(outcomes(measuresFitExecutionRate, report(full, '优化支出结构，切实提高预算执行率。'))).toEqual(['fails'])
  })

  it('fits a lower rate', () => {
    const money = '全年预算数600万元，执行数540万元，预算执行率90%。'
    expect(outcomes(measuresFitExecutionRate, report(money, '加快支出进度。'))).toEqual(['holds'])
  })

  it.each([
    [full, '细化绩效目标。'],
    ['全年运转正常。', '加快支出进度。'],
  ])('cannot be judged: %s %s', (money, measure) => {
    expect(outcomes(measuresFitExecutionRate, report(money, measure))).toEqual(['cannot-tell'])
  })
})

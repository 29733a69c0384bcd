import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { financeRateHasBase } from './finance-rate-has-base.ts'

describe('a budget rate without its base', () => {
  it('is computed on the larger total that is printed', () => {
    const text = moneyReport('总支出400万元，其中本年支出300万元，预算执行率100%。')
    expect(judging(financeRateHasBase, text)).toMatchObject([
      { kind: 'fails', severity: 'warning', arithmetic: '300万元 ÷ 400万元 = 75.00%', expected: '75', printed: '100' },
    ])
  })

  it('is computed on the budget that is printed', () => {
    const text = moneyReport(
      '年初预算支出300万元。本年支出350万元，其中财政拨款支出330万元，其他支出20万元。财政拨款已完成进度，预算完成率100%。',
    )
    expect(judging(financeRateHasBase, text)).toMatchObject([
      { kind: 'fails', severity: 'warning', arithmetic: '330万元 ÷ 300万元 = 110.00%' },
    ])
  })

  it.each([
    ['总支出300万元，本年支出300万元，预算执行率100%。', 'fails note'],
    ['总支出300.4万元，其中本年支出300万元，预算执行率100%。', 'fails note'],
  ])('weighs less where the printed base gives it or none is printed: %s', (money, outcome) => {
    expect(outcomes(financeRateHasBase, moneyReport(money))).toEqual([outcome])
  })

  it.each([
    ['全年预算数400万元，执行数300万元，完成预算的75%。'],
    ['预算执行率75%。'],
    ['全年预算数400万元，执行数300万元，完成预算的75%。政府性基金预算支出30万元，预算执行率75%。'],
    ['没有比率。'],
  ])('is not raised in “%s”', (money) => {
    expect(outcomes(financeRateHasBase, moneyReport(money))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { financeRate } from './finance-rate.ts'

const about = (money: string, more = '') => outcomes(financeRate, moneyReport(money, more))

describe('a rate of the department’s money', () => {
  it.each([
    ['全年预算数200万元，执行数150万元，完成预算的75%。'],
    ['全年预算数200万元，执行数133.34万元，完成预算的66.7%。'],
    ['本年总收入200万元，其中财政拨款150万元，占总收入的75%，其他收入50万元，占总收入的25%。'],
  ])('follows from the amounts in “%s”', (money) => {
    expect(new Set(about(money))).toEqual(new Set(['holds']))
  })

  it('is told with both operands', () => {
    const text = moneyReport('全年预算数200万元，执行数150万元，完成预算的78%。')
    expect(judging(financeRate, text)).toMatchObject([
      {
        kind: 'fails',
        severity: 'error',
        arithmetic: '150万元 ÷ 200万元 = 75.00%',
        expected: '75',
        difference: '3',
        unit: '%',
      },
    ])
  })

  it('says so where it holds by rounding only', () => {
    const message = (rate: string) =>
      judging(financeRate, moneyReport(`全年预算数300万元，执行数200万元，完成预算的${rate}。`)).map((verdict) =>
        verdict.kind === 'holds' ? verdict.message.zh : '',
      )
    expect(message('66.7%')).toEqual([expect.stringMatching(/66\.667%，四舍五入后相符。$/u)])
    const [exact] = judging(financeRate, moneyReport('全年预算数200万元，执行数150万元，完成预算的75%。'))
    expect(exact).toMatchObject({ message: { zh: expect.stringMatching(/计算为75\.00%。$/u) } })
  })

  it('is within rounding where only the intervals of the amounts meet it', () => {
    expect(about('全年预算数3万元，执行数2万元，完成预算的80%。')).toEqual(['within-rounding'])
  })

  it.each([
    ['全年预算数约200万元，执行数150万元，完成预算的98%。', '', 'fails note'],
    ['年初预算200万元，执行数150万元，预算完成率98%。', '', 'fails warning'],
    ['年初预算200万元，执行数150万元，完成年初预算的98%。', '', 'fails error'],
  ])('weighs less where its base is not certain: %s', (money, more, outcome) => {
    expect(about(money, more)).toEqual([outcome])
  })

  it.each([
    ['全年预算数200万元，执行数150万元，完成预算的75%，其中基本支出预算完成率99%。', ['holds']],
    ['基本支出预算数100万元，基本支出执行数90万元，基本支出预算执行率90%。', ['holds']],
  ])('of a part is judged by amounts of the part only: %s', (money, outcome) => {
    expect(about(money)).toEqual(outcome)
  })

  it.each([['预算完成率98%。'], ['全年预算数0万元，执行数0万元，完成预算的100%。'], ['全年预算数200万元。']])(
    'is not told of “%s”',
    (money) => {
      expect(about(money)).toEqual(['cannot-tell'])
    },
  )
})

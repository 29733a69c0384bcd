import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { shareOfTotal } from './share-of-total.ts'

describe('the share of a part', () => {
  it.each([
    ['登记老人80人，其中独居20人，占比25%。', ['holds']],
    ['登记老人80人，其中独居20人，占登记老人的25%。', ['holds']],
    ['登记老人80人，其中独居20人、失能30人，占比37.5%。', ['holds']],
    ['登记老人80人，其中独居20人，占比35%。', ['fails warning']],
    ['登记老人80人，其中独居约20人，占比35%。', ['fails note']],
    ['登记老人80人，其中独居20人，占全区独居老人的35%。', ['cannot-tell']],
    ['登记老人80人，其中独居20人，满意率35%。', ['cannot-tell']],
    ['登记老人80人，其中独居20人。', ['cannot-tell']],
    ['登记老人0人，其中独居20人，占比25%。', ['cannot-tell']],
    ['登记老人80人。其中独居20人，占比25%。', ['holds']],
    ['', ['cannot-tell']],
  ])('in “%s”', (text, outcome) => {
    expect(outcomes(shareOfTotal, text)).toEqual(outcome)
  })

  it('shows part, total and quotient', () => {
    expect(judging(shareOfTotal, '登记老人80人，其中独居20人，占比35%。')).toMatchObject([
      { arithmetic: '20人 ÷ 80人 = 25.00%', expected: '25', printed: '35', difference: '10' },
    ])
  })

  it('leaves the department’s own money to its own check', () => {
    const text = moneyReport('本年收入200万元，其中财政拨款收入150万元，占75%，其他收入50万元，占25%。')
    expect(outcomes(shareOfTotal, text)).toEqual(['cannot-tell'])
  })
})

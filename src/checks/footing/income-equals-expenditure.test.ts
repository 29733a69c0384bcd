import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { incomeEqualsExpenditure } from './income-equals-expenditure.ts'

const about = (money: string) => outcomes(incomeEqualsExpenditure, moneyReport(money))

describe('income and expenditure', () => {
  it.each([
    ['年初预算收入90.50万元，年初预算支出90.50万元。'],
    ['总收入90.50万元，总支出90.50万元。'],
    ['本年收入90.50万元，本年支出90.50万元。'],
  ])('balance in “%s”', (money) => {
    expect(about(money)).toEqual(['holds'])
  })

  it('are compared source by source, and listed where they are equal', () => {
    const about = (spent: string) =>
      judging(
        incomeEqualsExpenditure,
        moneyReport(
          `部门决算收入90.50万元，其中财政拨款收入80.20万元，其他收入10.30万元。部门决算支出85.00万元，其中财政拨款支出${spent}万元，其他支出4.80万元。`,
        ),
      )
    expect(about('80.20')).toMatchObject([{ kind: 'holds', arithmetic: '80.20 = 80.20' }])
    expect(about('80.10')).toMatchObject([{ kind: 'cannot-tell' }])
  })

  it('are told with both sides where they do not', () => {
    expect(
      judging(incomeEqualsExpenditure, moneyReport('年初预算收入90.50万元，年初预算支出91.50万元。')),
    ).toMatchObject([{ kind: 'fails', severity: 'warning', arithmetic: '90.50 ≠ 91.50', difference: '1.00' }])
  })

  it.each([
    ['本年收入90.50万元，本年支出80.50万元。'],
    ['总收入90.50万元，本年支出80.50万元。'],
    ['年初预算收入90.50万元。'],
    ['没有金额。'],
  ])('may differ or are not told in “%s”', (money) => {
    expect(about(money)).toEqual(['cannot-tell'])
  })
})

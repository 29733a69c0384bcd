import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { carryOver } from './carry-over.ts'

describe('what is carried over', () => {
  it('is budget less spending', () => {
    expect(
      judging(carryOver, moneyReport('全年预算数80.50万元，执行数70.25万元。年末结转和结余10.25万元。')),
    ).toMatchObject([{ kind: 'holds', arithmetic: '80.50 − 70.25 = 10.25' }])
  })

  it('is only pointed out where it differs: unspent money may have been returned', () => {
    expect(outcomes(carryOver, moneyReport('全年预算数80.50万元，执行数70.25万元。年末结转和结余3万元。'))).toEqual([
      'fails note',
    ])
  })

  it.each([
    [moneyReport('年初预算80.50万元，执行数70.25万元。年末结转和结余10.25万元。')],
    [moneyReport('全年预算数80.50万元，执行数70.25万元。')],
    [moneyReport('1.全年预算数80.50万元，执行数70.25万元。', '2.年末结转和结余10.25万元。')],
    [''],
  ])('is not told where the paragraph lacks one of the three', (text) => {
    expect(outcomes(carryOver, text)).toEqual(['cannot-tell'])
  })
})

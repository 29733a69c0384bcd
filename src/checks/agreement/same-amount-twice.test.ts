import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sameAmountTwice } from './same-amount-twice.ts'

const conclusion = (words: string): string => `二、评价分析\n（一）自评结论\n${words}`

describe('an amount of the department printed twice', () => {
  it.each([
    [moneyReport('全年预算数500.25万元，执行数400万元。', conclusion('全年预算数500.25万元。'))],
    [moneyReport('2022年预算收支总预算500.25万元。', conclusion('全年预算数500.25万元。'))],
    [moneyReport('全年预算数500.25万元。', conclusion('从评价情况来看整体较为理想，预算收支总预算500.25万元。'))],
    [
      moneyReport(
        '本部门收入和支出全部纳入预算管理，本年支出400.10万元。',
        conclusion('从评价情况来看整体较为理想，部门决算支出400.10万元。'),
      ),
    ],
  ])('is the same', (text) => {
    expect(outcomes(sameAmountTwice, text)).toEqual(['holds'])
  })

  it.each([
    ['部门决算收入90.50万元，其中财政拨款收入80.20万元，其他收入10.30万元。部门非财政拨款收入10.30万元。', 'holds'],
    [
      '部门决算收入90.50万元，其中财政拨款收入80.20万元，其他收入10.30万元。部门非财政拨款收入10.00万元。',
      'cannot-tell',
    ],
  ])('may stand under another name, and is listed where it is equal: “%s”', (money, outcome) => {
    expect(outcomes(sameAmountTwice, moneyReport(money))).toEqual([outcome])
  })

  it.each([
    ['对全部项目开展绩效监控，共涉及资金90.50万元。', 'holds'],
    ['对部分项目开展绩效监控，共涉及资金50.50万元。', 'cannot-tell'],
    ['对全部项目开展绩效监控，完成报表90.50万元。', 'cannot-tell'],
  ])('may be called the money of what is reported on, and is listed where it is equal: “%s”', (words, outcome) => {
    const text = moneyReport('全年预算数90.50万元，执行数0万元。', `（四）部门整体绩效管理情况\n${words}`)
    expect(outcomes(sameAmountTwice, text)).toEqual([outcome])
  })

  it('is said once where both places print it alike', () => {
    const text = moneyReport('全年预算数500.25万元。', conclusion('全年预算数500.25万元。'))
    expect(judging(sameAmountTwice, text)).toMatchObject([
      { message: { zh: '“预算”两处均为500.25万元。', en: '“预算” is 500.25万元 in both places.' } },
    ])
  })

  it('is raised where it differs', () => {
    const text = moneyReport('全年预算数500.25万元，执行数400万元。', conclusion('本部门全年预算数500.52万元。'))
    expect(judging(sameAmountTwice, text)).toMatchObject([
      { kind: 'fails', severity: 'error', arithmetic: '500.25万元 ≠ 500.52万元', difference: '0.27', unit: '万元' },
    ])
  })

  it('weighs less where one is about', () => {
    const text = moneyReport('全年预算数500.25万元。', conclusion('全年预算数约900万元。'))
    expect(outcomes(sameAmountTwice, text)).toEqual(['fails note'])
  })

  it.each([
    [moneyReport('总支出500万元，其中本年支出400万元。')],
    [moneyReport('全年预算数500.25万元。', conclusion('全年预算数500.3万元。'))],
    [moneyReport('年初预算500万元。', conclusion('全年预算数600万元。'))],
    [''],
  ])('is not told of other amounts or other precision', (text) => {
    expect(outcomes(sameAmountTwice, text)).toEqual(['cannot-tell'])
  })
})

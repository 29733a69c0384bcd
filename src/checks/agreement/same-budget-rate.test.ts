import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sameBudgetRate } from './same-budget-rate.ts'

const money = '全年预算数400万元，执行数300万元，完成预算的75%。'
const table = (rate: string): string =>
  tableOf(
    ['关键指标', '指标完成情况'],
    [
      ['财政资金预算完成率（%）', rate],
      ['活动场次（场）', '12'],
    ],
  )
const text = (words: string): string => `（四）各重点任务项目支出完成情况分析\n\n${words}`

describe('the budget rate of the department', () => {
  it.each([
    [table('75%'), ['holds']],
    [table('98%'), ['fails error']],
    [table('≥70%'), ['cannot-tell']],
    [table('完成'), ['cannot-tell']],
    [text('财政资金预算完成率75%。'), ['holds']],
    [text('财政资金预算完成率约98%。'), ['fails note']],
    [text('绿化经费到位，预算执行率98%。'), ['cannot-tell']],
    [`二、综合评价分析\n（一）自评结论综述\n\n部门预算资金支出率78%。`, ['fails error']],
  ])('is the same everywhere', (more, outcome) => {
    expect(outcomes(sameBudgetRate, `${moneyReport(money)}\n\n${more}`)).toEqual(outcome)
  })

  it('may equal any of several printed rates', () => {
    const two =
      '财政拨款预算数400万元，财政拨款决算数300万元，预算完成率75%。全年预算数500万元，执行数300万元，完成预算的60%。'
    expect(judging(sameBudgetRate, `${moneyReport(two)}\n\n${table('60%')}`).map(({ kind }) => kind)).toContain('holds')
  })

  it('is not compared where two rates are printed with their own amounts', () => {
    const two =
      '年初预算200万元，全年预算数400万元，执行数300万元，完成预算的75%。年初预算600万元，执行数300万元，完成年初预算的50%。'
    expect(outcomes(sameBudgetRate, moneyReport(two))).toEqual(['cannot-tell'])
    expect(outcomes(sameBudgetRate, moneyReport(money, `二、综合评价分析\n（一）自评结论综述\n${money}`))).toEqual([
      'holds',
    ])
  })

  it('is compared as printed where no amounts are', () => {
    const text = moneyReport('本部门预算执行情况良好，预算执行率75%。')
    expect(outcomes(sameBudgetRate, `${text}\n\n${table('98%')}`)).toEqual(['fails error'])
    expect(outcomes(sameBudgetRate, `${text}\n\n${table('75%')}`)).toEqual(['holds'])
  })

  it('is not that of one nature of spending', () => {
    const text = moneyReport('基本支出预算100万元，基本支出执行数60万元，基本支出预算执行率60%。')
    expect(outcomes(sameBudgetRate, `${text}\n\n${table('75%')}`)).toEqual(['cannot-tell'])
  })

  it('is not the completion of its target, which stands in a column of its own', () => {
    const columns = ['指标名称', '年度指标值', '实际完成值', '指标完成率']
    const rows = (actual: string) => tableOf(columns, [['财政资金预算完成率', '≥70%', actual, '100%']])
    const about = (actual: string) => outcomes(sameBudgetRate, `${moneyReport(money)}\n\n${rows(actual)}`)
    expect(about('75%')).toEqual(['holds'])
    expect(about('98%')).toEqual(['fails error'])
    expect(about('完成')).toEqual(['cannot-tell'])
  })

  it('is not told where it stands once or never', () => {
    expect(outcomes(sameBudgetRate, moneyReport(money))).toEqual(['cannot-tell'])
    expect(outcomes(sameBudgetRate, table('75%'))).toEqual(['cannot-tell'])
  })
})

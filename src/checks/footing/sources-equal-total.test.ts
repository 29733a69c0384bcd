import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { asGrid } from '#tests/fixtures/forms/print-form.ts'
import { projectDeclaration, projectForm } from '#tests/fixtures/forms/sound-forms.ts'
import { sourcesEqualTotal } from './sources-equal-total.ts'

const about = (money: string) => outcomes(sourcesEqualTotal, moneyReport(money))

describe('money by source and by nature', () => {
  it.each([
    ['全年预算数100.00万元，其中一般公共预算60.00万元，政府性基金预算40.00万元。'],
    ['本年支出120.50万元。按支出性质分，基本支出70.25万元，项目支出50.25万元。'],
    ['本年支出120.50万元。按资金来源分，一般公共预算财政拨款支出120.50万元，其他资金支出0万元。'],
    ['财政拨款决算数100.00万，其中一般公共预算决算数60.00万元，基金预算决算数40.00万元。'],
    ['财政拨款决算数1亿元，其中一般公共预算决算数6000万元，基金预算决算数4000万元。'],
  ])('adds up in “%s”', (money) => {
    expect(about(money)).toEqual(['holds'])
  })

  it('is told with total, parts, sum and difference', () => {
    const text = moneyReport('执行数90.00万元。按资金来源分，一般公共预算支出80.00万元，其他资金支出12.00万元。')
    expect(judging(sourcesEqualTotal, text)).toMatchObject([
      {
        kind: 'fails',
        severity: 'error',
        arithmetic: '80.00 + 12.00 = 92.00',
        expected: '92.00',
        printed: '90.00',
        difference: '2.00',
        unit: '万元',
      },
    ])
  })

  it('is within what rounding explains', () => {
    expect(about('执行数92.6万元。按资金来源分，一般公共预算支出80.33万元，其他资金支出12.30万元。')).toEqual([
      'within-rounding',
    ])
  })

  it.each([
    ['执行数90.00万元。按资金来源分，一般公共预算支出60.00万元，其他资金支出12.00万元。', 'fails error'],
    ['执行数90.00万元，其中一般公共预算支出60.00万元，政府性基金预算支出12.00万元。', 'fails warning'],
    ['执行数90.00万元，其中一般公共预算支出80.00万元，政府性基金预算支出12.00万元。', 'fails error'],
    ['执行数90.00万元，其中基本支出60.00万元，项目支出12.00万元。', 'fails error'],
    ['执行数约90万元，其中基本支出60.00万元，项目支出12.00万元。', 'fails note'],
    ['执行数90.00万元，其中基本支出60.00万元，基本支出（人员）50.00万元，项目支出30.00万元。', 'fails note'],
  ])('that does not add up: “%s” gives %s', (money, outcome) => {
    expect(about(money)).toEqual([outcome])
  })

  it.each([
    ['本部门总收入90.50万元，其中本年收入80.20万元。', 'fails warning'],
    ['本部门总支出90.50万元，其中本年支出80.20万元。', 'fails warning'],
    ['本部门总收入90.50万元，其中本年收入90.70万元。', 'fails error'],
    ['本部门总收入约90万元，其中本年收入80.20万元。', 'fails note'],
    ['本部门总收入90.5万元，其中本年收入90.47万元。', 'within-rounding'],
    ['本部门总收入90.50万元，其中本年收入90.50万元。', 'holds'],
    ['本部门总收入90.50万元，其中本年收入80.20万元。年初结转和结余10.30万元。', 'holds'],
    ['本部门总收入90.50万元，其中本年收入80.20万元。年初结转和结余8.30万元。', 'fails warning'],
    ['本部门总收入90.50万元，其中本年收入80.20万元，上年结转10.30万元。', 'holds'],
  ])('names what is left beside the money of the year: “%s” gives %s', (money, outcome) => {
    expect(about(money)).toEqual([outcome])
  })

  it('tells the remainder', () => {
    const told = (total: string) =>
      judging(sourcesEqualTotal, moneyReport(`本部门总收入${total}万元，其中本年收入80.20万元。`))
    expect(told('90.50')).toMatchObject([
      { arithmetic: '90.50 − 80.20 = 10.30', difference: '10.30', places: [{}, {}] },
    ])
    expect(told('80.00')).toMatchObject([{ arithmetic: '80.00 − 80.20 = −0.20' }])
  })

  it.each([['执行数90.00万元，其中基本支出60.00万元。'], ['执行数90.00万元。'], ['没有金额。']])(
    'is not told of “%s”',
    (money) => {
      expect(about(money)).toEqual(['cannot-tell'])
    },
  )
})

describe('the money of a form', () => {
  it('adds up, column by column', () => {
    expect(outcomes(sourcesEqualTotal, asGrid(projectForm))).toEqual(['holds', 'holds', 'holds'])
    const [, , executed] = judging(sourcesEqualTotal, asGrid(projectForm, { '54.00': '55.00' }))
    expect(executed).toMatchObject({ kind: 'fails', severity: 'error', printed: '55.00', expected: '54.00' })
  })

  it('adds up in every form of a file', () => {
    const text = `${asGrid(projectForm)}\n${asGrid(projectForm, { '54.00': '55.00' })}`
    expect(outcomes(sourcesEqualTotal, text).filter((outcome) => outcome !== 'holds')).toEqual(['fails error'])
  })

  it('has no source above its total, though the others are left open', () => {
    const open = { '0.00': '', '10.00': '', '44.00': '' }
    expect(outcomes(sourcesEqualTotal, asGrid(projectForm, { ...open, '60.00': '0' }))).toEqual(['fails error'])
    expect(outcomes(sourcesEqualTotal, asGrid(projectForm, open))).toEqual(['cannot-tell'])
  })

  it('is not told of a form that has a name and no money of a year', () => {
    expect(outcomes(sourcesEqualTotal, asGrid(projectDeclaration))).toEqual(['cannot-tell'])
  })
})

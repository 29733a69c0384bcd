import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { accountTextAgrees } from './account-text-agrees.ts'

const failing = (text: string) => judging(accountTextAgrees, text).filter(({ kind }) => kind === 'fails')

describe('the explanation beside the tables', () => {
  it.each([
    ['account', soundAccount, 19],
    ['budget', soundBudget, 3],
  ])('agrees throughout the sound %s', (_, text, count) => {
    expect(outcomes(accountTextAgrees, text)).toEqual(Array.from({ length: count }, () => 'holds'))
  })

  it.each([
    ['收、支总计均为1,310.00万元', '收、支总计均为1,301.00万元', '1301.00万元'],
    ['本年支出合计1,300.00万元', '本年支出合计1,030.00万元', '1030.00万元'],
    ['事业收入30.00万元', '事业收入3.00万元', '3.00万元'],
    ['项目支出420.00万元', '项目支出402.00万元', '402.00万元'],
    ['支出决算为1,198.00万元', '支出决算为1,189.00万元', '1189.00万元'],
    ['公务接待费支出决算为8.00万元', '公务接待费支出决算为8.80万元', '8.80万元'],
    ['支出预算为35.00万元', '支出预算为53.00万元', '53.00万元'],
  ])('differs: “%s” as “%s”', (from, to, printed) => {
    expect(failing(altered([from, to]))).toMatchObject([{ printed, places: [{}, {}] }])
  })

  it('shows the amount said and the cell', () => {
    const [failed] = failing(altered(['本年收入合计1,300.50万元', '本年收入合计1,305.00万元']))
    expect(quotesOf(failed)).toEqual(['1,305.00万元', '1,300.50'])
  })

  it.each([
    ['本年支出合计1,300.00万元', '本年支出合计0.13亿元', 'holds'],
    ['本年支出合计1,300.00万元', '本年支出合计13,000,000元', 'holds'],
    ['收、支总计均为1,310.00万元', '收、支总计均为0.13亿元', 'holds'],
    ['2023年度本年支出合计1,300.00万元', '2022年度本年支出合计1,700.00万元', 'holds'],
    ['2023年度本年支出合计1,300.00万元', '上年度本年支出合计1,700.00万元', 'holds'],
  ])('takes “%s” as “%s" for what it is', (from, to, outcome) => {
    expect(new Set(outcomes(accountTextAgrees, altered([from, to])))).toEqual(new Set([outcome]))
  })

  it('is within rounding where the printed decimals just meet', () => {
    const text = soundBudget.replace('收入总计1,210万元', '收入总计1,210.00005万元')
    expect(outcomes(accountTextAgrees, text)).toContain('within-rounding')
  })

  it('takes the totals of the year from their own tables where the first table is missing', () => {
    const from = soundAccount.indexOf('收入支出决算总表')
    const text = soundAccount.slice(0, from) + soundAccount.slice(soundAccount.indexOf('收入决算表', from))
    expect(outcomes(accountTextAgrees, text)).toHaveLength(18)
  })

  it('is only pointed out where the table was not wholly understood', () => {
    const text = altered(
      ['本年支出合计1,300.00万元', '本年支出合计1,030.00万元'],
      ['十九、住房保障支出\t50\t70.00', '十九、住房保障支出\t50\t70.00\n九、其他\t9\t待定'],
    )
    expect(failing(text)).toMatchObject([{ severity: 'note', printed: '1030.00万元' }])
  })

  it('is not compared where a document holds the tables of several organisations', () => {
    const twice = `${soundAccount}\n第四部分 下属单位决算表\n${soundAccount.split('第二部分')[1] ?? ''}`
    expect(outcomes(accountTextAgrees, twice)).toEqual(['cannot-tell'])
  })

  it('is compared with the account where budgets stand beside it', () => {
    const rows = [
      ['收入', '', '', '支出', '', ''],
      ['项目', '年初预算数', '决算数', '项目', '年初预算数', '决算数'],
      ['一、拨款收入', '9.00', '8.00', '一、公共服务支出', '9.00', '8.00'],
      ['收入总计', '9.00', '8.00', '支出总计', '9.00', '8.00'],
    ]
    const text = accountPage('收入支出决算总表', rows, '2023年度收入总计8.00万元，支出总计9.00万元。')
    expect(outcomes(accountTextAgrees, text)).toEqual(['holds', 'fails'])
  })

  it('is not compared where there are no tables', () => {
    expect(outcomes(accountTextAgrees, '本年支出合计5万元。')).toEqual(['cannot-tell'])
  })
})

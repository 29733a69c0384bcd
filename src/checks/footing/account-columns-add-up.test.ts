import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { accountColumnsAddUp } from './account-columns-add-up.ts'

const failing = (text: string) => judging(accountColumnsAddUp, text).filter(({ kind }) => kind === 'fails')

const page = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
  outcomes(accountColumnsAddUp, accountPage('支出决算表', [head, ...rows]))

describe('the total column of an account table', () => {
  it('equals its parts throughout the sound account', () => {
    expect(new Set(outcomes(accountColumnsAddUp, soundAccount))).toEqual(new Set(['holds']))
  })

  it('fails in the one row that differs, with both sides', () => {
    const text = altered(['2010302\t一般行政管理事务\t300.00\t\t300.00', '2010302\t一般行政管理事务\t310.00\t\t300.00'])
    expect(failing(text)).toMatchObject([
      { severity: 'error', expected: '300.00', printed: '310.00', difference: '10.00', unit: '万元', places: [{}, {}] },
    ])
  })

  it('divides vehicles within the three public expenses', () => {
    const text = altered(['\t12.00\t0.00\t12.00\t8.00', '\t12.00\t1.00\t12.00\t8.00'])
    expect(failing(text)).toMatchObject([{ severity: 'error', expected: '13.00', printed: '12.00' }])
  })

  it.each([
    [
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['201', '公共服务', '3.1', '1.55', '1.6'],
      'within-rounding',
    ],
    [['科目编码', '科目名称', '合计', '基本支出', '项目支出'], ['201', '公共服务', '3.1', '1.5', '1.9'], 'fails error'],
    // 其中, personnel within basic spending and the change against last year are not added.
    [
      ['科目编码', '科目名称', '合计', '基本支出', '其中：工资', '项目支出'],
      ['201', '公共服务', '5', '3', '2', '2'],
      'holds',
    ],
    [
      ['编码', '名称', '合计', '基本支出', '人员经费', '公用经费', '项目支出'],
      ['201', '公', '5', '3', '2', '1', '2'],
      'holds',
    ],
    [['编码', '名称', '合计', '基本支出', '项目支出', '比上年增减'], ['201', '公共服务', '5', '3', '2', '7'], 'holds'],
    // Balances stand beside the spending of the year.
    [
      ['编码', '名称', '年初结转', '本年支出合计', '基本支出', '项目支出'],
      ['201', '公共服务', '9', '5', '3', '2'],
      'holds',
    ],
  ])('%j with %j: %s', (head, row, outcome) => {
    expect(page(head, row)).toContain(outcome)
    expect(page(head, row).filter((each) => each !== outcome && each !== 'holds')).toEqual([])
  })

  it('leaves 其中 out below a common head too', () => {
    const rows = [
      ['科目编码', '科目名称', '本年支出', '', '', ''],
      ['', '', '合计', '基本支出', '其中：工资', '项目支出'],
      ['201', '公共服务', '5', '3', '2', '2'],
    ]
    expect(outcomes(accountColumnsAddUp, accountPage('支出决算表', rows))).toEqual(['holds'])
  })

  it('is only pointed out where most rows differ: the columns may not be meant to be added', () => {
    const rows = ['201', '202', '203'].map((code) => [code, '事务', '9', '1', '2'])
    expect(page(['编码', '名称', '合计', '甲支出', '乙支出'], ...rows)).toEqual([
      'fails note',
      'fails note',
      'fails note',
    ])
  })

  it.each([
    ['no total column', ['编码', '名称', '基本支出', '项目支出'], ['201', '公共服务', '1', '2']],
    ['no part printed', ['编码', '名称', '合计', '基本支出', '项目支出'], ['201', '公共服务', '9', '', '—']],
    ['no total printed', ['编码', '名称', '合计', '基本支出', '项目支出'], ['201', '公共服务', '', '1', '2']],
    [
      'words in place of a part',
      ['编码', '名称', '合计', '基本支出', '项目支出'],
      ['201', '公共服务', '9', '1', '待定'],
    ],
  ])('is not told of a table with %s', (_, head, row) => {
    expect(page(head, row)).toEqual(['cannot-tell'])
  })

  it('is not told of other documents', () => {
    expect(outcomes(accountColumnsAddUp, '一段文字。')).toEqual(['cannot-tell'])
  })
})

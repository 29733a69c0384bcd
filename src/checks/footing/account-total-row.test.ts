import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { accountTotalRow } from './account-total-row.ts'

const failing = (text: string) => judging(accountTotalRow, text).filter(({ kind }) => kind === 'fails')

describe('the total row of an account table', () => {
  it.each([
    ['account', soundAccount],
    ['budget', soundBudget],
  ])('equals its rows throughout the sound %s', (_, text) => {
    expect(new Set(outcomes(accountTotalRow, text))).toEqual(new Set(['holds']))
  })

  it.each([
    ['five items of one side', ['事业收入\t5\t30.00', '事业收入\t5\t31.00'], '1301.50'],
    [
      'the classes of a table',
      ['221\t住房保障支出\t70.00\t70.00\t\t\t', '221\t住房保障支出\t71.00\t70.00\t\t\t'],
      '1301.50',
    ],
    [
      'the totals of the classes of spending',
      ['303\t对个人和家庭的补助\t80.00', '303\t对个人和家庭的补助\t81.00'],
      '781.00',
    ],
  ] as const)('fails where it differs from %s', (_, change, expected) => {
    expect(failing(altered(change))).toMatchObject([{ expected }])
  })

  it('adds the balances where no total of the year is printed', () => {
    const rows = [
      ['收入', '', '支出', ''],
      ['项目', '金额', '项目', '金额'],
      ['一、财政拨款收入', '8', '一、公共服务支出', '9'],
      ['二、上年结转', '2', '二、结转下年', '1'],
      ['收入总计', '10', '支出总计', '10'],
    ]
    expect(outcomes(accountTotalRow, accountPage('收入支出决算总表', rows))).toEqual(['holds'])
  })

  it('is only pointed out where rows have no codes and stand on no side', () => {
    const rows = [
      ['单位名称', '合计', '财政拨款收入'],
      ['合计', '9.00', '9.00'],
      ['甲单位', '5.00', '5.00'],
      ['乙单位', '3.00', '3.00'],
    ]
    expect(outcomes(accountTotalRow, accountPage('收入决算表', rows))).toEqual(['fails note', 'fails note'])
  })

  it('of vehicles equals what was bought and run', () => {
    const text = soundBudget.replace('（2）公务用车运行费\t200,000', '（2）公务用车运行费\t150,000')
    expect(failing(text)).toMatchObject([{ severity: 'error', expected: '150000', printed: '200000', unit: '元' }])
  })

  it.each([
    [
      'items without total',
      [
        ['单位名称', '合计'],
        ['甲单位', '5'],
      ],
    ],
    [
      'no total',
      [
        ['科目编码', '科目名称', '合计'],
        ['201', '甲', '5'],
      ],
    ],
    [
      'a total alone',
      [
        ['科目编码', '科目名称', '合计'],
        ['合计', '', '5'],
      ],
    ],
    [
      'codes that stand twice',
      [
        ['科目编码', '科目名称', '合计'],
        ['合计', '', '9'],
        ['201', '甲', '5'],
        ['201', '甲', '5'],
      ],
    ],
  ])('is not told of a table with %s', (_, rows) => {
    expect(outcomes(accountTotalRow, accountPage('支出决算表', rows))).toEqual(['cannot-tell'])
  })
})

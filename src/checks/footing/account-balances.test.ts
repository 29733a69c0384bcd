import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { accountBalances } from './account-balances.ts'

const failing = (text: string) => judging(accountBalances, text).filter(({ kind }) => kind === 'fails')

const head = ['编码', '名称', '年初结转和结余', '本年收入', '本年支出', '年末结转和结余']
const fund = (...row: readonly string[]) =>
  outcomes(accountBalances, accountPage('政府性基金预算财政拨款收入支出决算表', [head, ['合计', '', ...row]]))

describe('the balances of an account', () => {
  it('hold throughout the sound account', () => {
    expect(new Set(outcomes(accountBalances, soundAccount))).toEqual(new Set(['holds']))
  })

  it('fail where a balance does not fill the total', () => {
    expect(failing(altered(['年初结转和结余\t29\t9.50', '年初结转和结余\t29\t8.50']))).toMatchObject([
      { severity: 'error', expected: '1309.00', printed: '1310.00' },
    ])
  })

  it('fail where the two sides differ', () => {
    const text = altered(
      ['总计\t31\t1,310.00', '总计\t31\t1,311.00'],
      ['年初结转和结余\t29\t9.50', '年初结转和结余\t29\t10.50'],
    )
    expect(failing(text)).toMatchObject([{ severity: 'error', expected: '1311.00', printed: '1310.00' }])
  })

  it.each([
    [['10', '50', '45', '15'], 'holds'],
    [['', '50', '45', '5'], 'holds'],
    [['10', '50.5', '45.26', '15.2'], 'within-rounding'],
    [['10', '50', '45', '12'], 'fails warning'],
    [['10', '50', '45', ''], 'cannot-tell'],
    [['10', '', '45', '12'], 'cannot-tell'],
  ])('of a fund with %j: %s', (row, outcome) => {
    expect(fund(...row)).toEqual([outcome])
  })

  it.each([
    [
      'one side',
      [
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['收入总计', '10', '', ''],
      ],
    ],
    [
      'several stages in a row',
      [
        ['收入', '', '', '支出', '', ''],
        ['项目', '年初预算数', '决算数', '项目', '年初预算数', '决算数'],
        ['收入总计', '10', '12', '支出总计', '11', '12'],
      ],
    ],
    [
      'a year without total',
      [
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['本年收入合计', '10', '一、公共服务', '9'],
      ],
    ],
    [
      'no amount at all',
      [
        ['收入', '', '支出', ''],
        ['项目', '金额', '项目', '金额'],
        ['本年收入合计', '', '一、公共服务', '9'],
        ['收入总计', '', '支出总计', '9'],
      ],
    ],
  ])('are not told of a table with %s', (_, rows) => {
    expect(outcomes(accountBalances, accountPage('收入支出决算总表', rows))).toEqual(['cannot-tell'])
  })

  it('are only pointed out where a row could not be read', () => {
    const rows = [
      ['收入', '', '支出', ''],
      ['项目', '金额', '项目', '金额'],
      ['一、拨款收入', '10', '一、公共服务', '9'],
      ['三、其他收入', '待定', '', ''],
      ['收入总计', '10.00', '支出总计', '9.00'],
    ]
    expect(outcomes(accountBalances, accountPage('收入支出决算总表', rows))).toEqual(['fails note'])
  })
})

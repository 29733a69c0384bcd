import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { basicTotalOf } from './figures.ts'
import { accountSetsOf, spokenSet } from './sets.ts'

const rows = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['201', '公共服务', '5', '3', '2'],
]
const lines = rows.map((row) => row.join('\t')).join('\n')
const withBudget = accountPage('支出决算表', rows).replace('第三部分', `2023年部门支出预算表\n\n${lines}\n\n第三部分`)

describe('the set of tables a text speaks of', () => {
  it('is the account where a budget stands beside it', () => {
    const filing = reading(withBudget)
    expect(accountSetsOf(filing).map(({ stage }) => stage)).toEqual(['final-account', 'budget'])
    expect(spokenSet(filing)?.stage).toBe('final-account')
  })

  it('is the budget where there is nothing else, and none where there is no table', () => {
    const budget = accountPage('2023年部门支出预算表', rows).replaceAll('决算', '预算')
    expect(spokenSet(reading(budget))?.stage).toBe('budget')
    expect(spokenSet(reading('一段文字。'))).toBeUndefined()
  })
})

describe('basic spending as a whole', () => {
  const basic = (...more: readonly (readonly string[])[]): string | undefined => {
    const page = accountPage('一般公共预算财政拨款基本支出决算表', [
      ['科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', '3.00'],
      ['302', '商品和服务支出', '2.00'],
      ...more,
    ])
    const set = spokenSet(reading(page))
    const found = set && basicTotalOf(set)
    return found && printDecimal(found.figure.value)
  }

  it('is the total printed, else staff and running costs together', () => {
    const parts = [
      ['', '人员经费合计', '3.00'],
      ['', '公用经费合计', '2.00'],
    ]
    expect(basic(...parts)).toBe('5.00')
    expect(basic(...parts, ['', '合计', '5.10'])).toBe('5.10')
    expect(basic()).toBeUndefined()
  })
})

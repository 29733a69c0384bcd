import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { columnOf, nameOfTable } from './amounts.ts'

const tableOf = (title: string, head: readonly string[]) =>
  reading(accountPage(title, [head, ['合计', '', ...head.slice(2).map(() => '1')]])).accounts

describe('amounts of an account table', () => {
  it('stand in the column of the first measure that is there', () => {
    const [table] = tableOf('支出决算表', ['科目编码', '科目名称', '本年支出合计', '基本支出'])
    expect(table && columnOf(table, ['expenditure', 'total'])).toBe(0)
    expect(table && columnOf(table, ['project', 'basic'])).toBe(1)
    expect(table && columnOf(table, ['project'])).toBe(-1)
  })

  it.each([
    ['支出决算表', '支出决算表'],
    ['部门支出预算总体情况表', '支出总表'],
    ['项目支出决算明细表', '项目支出表'],
  ])('of “%s” are told with its official name %s', (title, name) => {
    expect(tableOf(title, ['科目编码', '项目名称', '合计']).map(nameOfTable)).toEqual([name])
  })
})

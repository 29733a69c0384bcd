import { describe, expect, it } from 'vitest'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { soundBudget } from '#tests/fixtures/accounts/budget.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'

describe('money in the prose of a published account', () => {
  const { finance, rates, projects, score } = reading(soundAccount)

  it('is that of the whole department, not of single items, purposes and projects', () => {
    expect(finance.map(({ metric }) => metric.replace(/^.*2023年度/u, ''))).toEqual([
      '收、支总计均为',
      '本年收入合计',
      '财政拨款收入',
      '事业收入',
      '其他收入',
      '本年支出合计',
      '基本支出',
      '项目支出',
      '财政拨款收、支总计均为',
      '一般公共预算财政拨款支出',
      '一般公共预算财政拨款支出年初预算为',
      '支出决算为',
      '一般公共预算财政拨款基本支出',
      '本年支出',
    ])
  })

  it('is of the source its heading or the budget before it names', () => {
    expect(finance.find(({ metric }) => metric === '支出决算为')).toMatchObject({ source: 'general-budget' })
  })

  it('has shares of the whole they name', () => {
    const share = rates.find(({ metric }) => metric.includes('占本年支出合计'))
    expect(finance[share?.denominator ?? -1]?.metric).toMatch(/本年支出合计$/u)
  })

  it.each([
    ['account', soundAccount],
    ['budget', soundBudget],
  ])('of an %s has no projects and no score of the department', (_, text) => {
    expect(reading(text)).toMatchObject({ projects: [], score: undefined })
    expect([projects, score]).toEqual([[], undefined])
  })
})

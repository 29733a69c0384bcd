import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { budgetsDifferFromSpending } from './budgets-differ-from-spending.ts'

const table = (...rows: readonly (readonly string[])[]): string =>
  tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], rows)
const equal = table(['道路养护', '62.5', '62.5'], ['垃圾收运', '80', '80'], ['宣传活动', '20', '20'])

describe('budgets equal to spending', () => {
  it('everywhere are noted', () => {
    expect(outcomes(budgetsDifferFromSpending, equal)).toEqual(['fails note'])
  })

  it('beside admitted adjustments are reported', () => {
    const text = `一、项目支出\n\n${equal}\n\n二、存在的问题\n\n部分项目年中调整较多，预算编制还不够准确。\n`
    const [verdict] = judging(budgetsDifferFromSpending, text)
    expect(verdict).toMatchObject({ kind: 'fails', severity: 'warning', arithmetic: '62.5 = 62.5；80 = 80；20 = 20' })
    expect(verdict?.places).toHaveLength(4)
  })

  it('in some rows hold', () => {
    expect(
      outcomes(
        budgetsDifferFromSpending,
        table(['道路养护', '62.5', '60'], ['垃圾收运', '80', '80'], ['宣传活动', '20', '20']),
      ),
    ).toEqual(['holds'])
  })

  it('of two projects, or without amounts, cannot be told', () => {
    expect(
      outcomes(
        budgetsDifferFromSpending,
        table(['道路养护', '62.5', '62.5'], ['垃圾收运', '80', '80'], ['宣传活动', '', '20']),
      ),
    ).toEqual(['cannot-tell'])
  })
})

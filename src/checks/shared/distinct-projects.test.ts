import { describe, expect, it } from 'vitest'
import { absentCell } from '#domain/filing/indicator.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { distinctProjects, inTenThousands, inYuan, projectMoney } from './distinct-projects.ts'

const table = (...rows: readonly (readonly string[])[]): string =>
  tableOf(['项目名称', '预算数（万元）', '支出数（万元）'], rows)

describe('the money of projects', () => {
  it('is counted in yuan, and only money is', () => {
    expect(inYuan({ value: toDecimal('1.5'), unit: '万元' })).toEqual(toDecimal('15000.0'))
    expect(inYuan({ value: toDecimal('3'), unit: '人' })).toBeUndefined()
    expect(inTenThousands(toDecimal('15000.0'))).toBe('1.5')
  })

  it('is the budget, else the spending, else nothing', () => {
    const filing = reading(table(['道路养护', '62.5', '60'], ['垃圾收运', '', '80'], ['宣传活动', '待定', '待定']))
    expect(projectMoney(filing).map(({ figure }) => figure.value)).toEqual([toDecimal('62.5'), toDecimal('80')])
  })

  it('is nothing where neither cell holds money', () => {
    const filing = reading(table(['道路养护', '62', '60']))
    const bare = filing.projects.map((project) => ({ ...project, budget: absentCell, actual: absentCell }))
    expect(projectMoney({ ...filing, projects: bare })).toEqual([])
    expect(projectMoney(reading(table(['道路养护', '待定', '62']))).map(({ figure }) => figure.value)).toEqual([
      toDecimal('62'),
    ])
  })

  it('counts a project listed twice once', () => {
    const filing = reading(
      table(['道路养护（市政）', '62.5', '60'], ['道路养护', '62.5', '60'], ['道路养护', '40', '40']),
    )
    expect(distinctProjects(filing)).toHaveLength(2)
  })
})

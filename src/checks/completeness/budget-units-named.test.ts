import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { budgetUnitsNamed } from './budget-units-named.ts'

const report = (words: string, heading = '（一）部门概况'): string => `一、基本情况\n\n${heading}\n\n${words}`

describe('the units of a department', () => {
  it.each([
    [report('部门决算包括3个预算单位。'), ['fails']],
    [report('部门决算包括3个预算单位，分别是：办事处本级、综合中心、保障中心。'), ['holds']],
    [report('部门决算包括3个预算单位，下属单位2个。'), ['fails']],
    [report('内设机构3个。'), ['cannot-tell']],
    [report('下属单位3个，开展街、村两级服务。'), ['fails']],
    [report('我单位按年度计划组织开展绩效检查工作，检查3个预算单位。', '（四）部门整体绩效管理情况'), ['cannot-tell']],
    ['', ['cannot-tell']],
  ])('%s gives %s', (text, outcome) => {
    expect(outcomes(budgetUnitsNamed, text)).toEqual(outcome)
  })
})

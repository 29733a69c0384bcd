import { describe, expect, it } from 'vitest'
import { goalTable, indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { outcomes, judging } from '#tests/fixtures/checks/reading.ts'
import { indicatorFiledInItsClass } from './indicator-filed-in-its-class.ts'

describe('the class of an indicator', () => {
  it('of quantity does not suit a rate, which is said once for all of them', () => {
    const table = indicatorTable([
      ['产出指标', '数量指标', '办结率（%）', '90%', '95%'],
      ['产出指标', '数量指标', '抽检覆盖率（%）', '90%', '95%'],
      ['产出指标', '数量指标', '开展培训（场）', '8', '9'],
    ])
    expect(outcomes(indicatorFiledInItsClass, table)).toEqual(['fails', 'holds'])
    expect(judging(indicatorFiledInItsClass, table)[0]?.places).toHaveLength(2)
  })

  it('of a field of work does not suit a rate of the budget', () => {
    const [verdict] = judging(indicatorFiledInItsClass, goalTable)
    expect(verdict).toMatchObject({
      kind: 'fails',
      message: { zh: '“预算完成率（%）”反映预算管理，却列为“道路绿化提升”的指标。' },
    })
  })

  it('of output suits a rate of the budget', () => {
    const table = indicatorTable([['产出指标', '时效指标', '预算执行率（%）', '90%', '95%']])
    expect(outcomes(indicatorFiledInItsClass, table)).toEqual(['holds'])
  })

  it('cannot be told where there is none', () => {
    expect(outcomes(indicatorFiledInItsClass, tableOf(['三级指标', '目标值'], [['预算执行率（%）', '90%']]))).toEqual([
      'cannot-tell',
    ])
  })
})

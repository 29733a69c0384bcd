import { describe, expect, it } from 'vitest'
import { indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { outcomes, failuresIn } from '#tests/fixtures/checks/reading.ts'
import { indicatorsHaveTargets } from './indicators-have-targets.ts'

describe('targets of indicators', () => {
  it('are there', () => {
    const table = indicatorTable([['产出指标', '数量指标', '开展培训（场）', '8', '9']])
    expect(outcomes(indicatorsHaveTargets, table)).toEqual(['holds'])
  })

  it('lack their column', () => {
    const table = tableOf(
      ['三级指标', '实际值'],
      [
        ['开展培训（场）', '9'],
        ['居民满意度（%）', '91%'],
      ],
    )
    expect(failuresIn(indicatorsHaveTargets, table)).toEqual(['三级指标|实际值'])
  })

  it('are open in single rows', () => {
    const table = indicatorTable([
      ['产出指标', '数量指标', '开展培训（场）', '', '9'],
      ['产出指标', '数量指标', '修缮道路（米）', '—', '200'],
      ['产出指标', '数量指标', '发放补贴（人）', '不适用', '30'],
    ])
    expect(failuresIn(indicatorsHaveTargets, table)).toHaveLength(1)
  })

  it('cannot be told without a table', () => {
    expect(outcomes(indicatorsHaveTargets, '无表。')).toEqual(['cannot-tell'])
  })
})

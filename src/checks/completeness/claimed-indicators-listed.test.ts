import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { claimedIndicatorsListed } from './claimed-indicators-listed.ts'

const claim = '本单位较好完成各项产出和效益指标。'

describe('indicators said to be met', () => {
  it('are missing where the report lists none', () => {
    expect(failuresIn(claimedIndicatorsListed, claim)).toEqual(['较好完成各项产出和效益指标'])
  })

  it('are missing too where they are said to be set', () => {
    expect(failuresIn(claimedIndicatorsListed, '各项目均设置了产出指标、效益指标、满意度指标。')).toEqual([
      '设置了产出指标、效益指标、满意度指标',
    ])
  })

  it.each(['一、存在的问题\n\n个别项目设置了数量、质量指标，但是不够细化。\n', '科学设置产出、效益等绩效指标。'])(
    'are not said to be set in “%s”',
    (text) => {
      expect(outcomes(claimedIndicatorsListed, text)).toEqual(['cannot-tell'])
    },
  )

  it('are only asked for where a table is attached', () => {
    const text = `一、结论\n\n${claim}\n\n二、附件\n\n部门整体支出绩效自评表\n`
    expect(outcomes(claimedIndicatorsListed, text)).toEqual(['fails note'])
  })

  it('are found in the table', () => {
    const table = indicatorTable([['产出指标', '数量指标', '开展培训（场）', '8', '9']])
    expect(outcomes(claimedIndicatorsListed, `${claim}\n\n${table}\n`)).toEqual(['holds'])
  })

  it.each([['下一年将完善各项绩效指标。'], ['完成上级交办的任务。'], ['']])('are not claimed in “%s”', (text) => {
    expect(outcomes(claimedIndicatorsListed, text)).toEqual(['cannot-tell'])
  })
})

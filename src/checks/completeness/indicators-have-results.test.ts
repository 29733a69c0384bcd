import { describe, expect, it } from 'vitest'
import { indicatorTable, tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { indicatorsHaveResults } from './indicators-have-results.ts'

const rows = (...actuals: readonly string[]): string =>
  indicatorTable(
    actuals.map((actual, at) => ['产出指标', '数量指标', `检查${'甲乙丙丁'.charAt(at)}类场所（家）`, '8', actual]),
  )

describe('results of indicators', () => {
  it('are there', () => {
    expect(outcomes(indicatorsHaveResults, rows('8', '9', '不适用'))).toEqual(['holds'])
  })

  it('are left empty for most', () => {
    const [verdict] = judging(indicatorsHaveResults, rows('', '—', '9'))
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '3 − 2 = 1' })
    expect(quotesOf(verdict)).toHaveLength(2)
  })

  it('may lack in a single row', () => {
    expect(outcomes(indicatorsHaveResults, rows('8', '', '9'))).toEqual(['fails note'])
  })

  it('cannot be told without their column, or of a plan', () => {
    const plan = tableOf(
      ['一级指标', '二级指标', '三级指标', '目标值'],
      [['产出指标', '数量指标', '检查场所（家）', '8']],
    )
    expect(outcomes(indicatorsHaveResults, plan)).toEqual(['cannot-tell'])
    expect(outcomes(indicatorsHaveResults, `项目支出绩效目标申报表\n\n（2023年度）\n\n${rows('', '')}`)).toEqual([
      'cannot-tell',
    ])
  })
})

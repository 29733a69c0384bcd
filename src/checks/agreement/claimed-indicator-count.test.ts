import { describe, expect, it } from 'vitest'
import { indicatorTable } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { claimedIndicatorCount } from './claimed-indicator-count.ts'

const table = indicatorTable([
  ['产出指标', '数量指标', '开展培训（场）', '8', '9'],
  ['产出指标', '质量指标', '验收合格率（%）', '≥90%', '96%'],
  ['效益指标', '社会效益', '居民满意度（%）', '≥85%', '91%'],
])
const withTable = (sentence: string): string => `${sentence}\n\n${table}\n`

describe('the number of indicators in the text', () => {
  it.each([
    ['全年设置3个绩效指标。'],
    ['全年设置2个产出指标、1个效益指标。'],
    ['体系分为2个一级指标和3个二级指标。'],
    ['共列两个产出指标。'],
    ['共列3个三级指标。'],
    ['其中1个质量指标。'],
  ])('agrees with the table: %s', (sentence) => {
    expect(new Set(outcomes(claimedIndicatorCount, withTable(sentence)))).toEqual(new Set(['holds']))
  })

  it('fails with both counts and the difference', () => {
    const [verdict] = judging(claimedIndicatorCount, withTable('全年设置5个产出指标。'))
    expect(verdict).toMatchObject({ kind: 'fails', expected: '2', printed: '5', difference: '3', arithmetic: '5 ≠ 2' })
    expect(quotesOf(verdict)[0]).toBe('5个产出指标')
  })

  it.each([
    ['上级考评体系共66项具体指标。'],
    ['每项目设有4个绩效指标。'],
    ['另有2个创新指标。'],
    ['共列一一个产出指标。'],
    ['本年完成各项工作。'],
  ])('is not judged where it counts something else: %s', (sentence) => {
    expect(outcomes(claimedIndicatorCount, withTable(sentence))).toEqual(['cannot-tell'])
  })

  it('cannot be told without a table', () => {
    expect(outcomes(claimedIndicatorCount, '全年设置3个绩效指标。')).toEqual(['cannot-tell'])
  })

  it('counts first levels where the table has no second', () => {
    const flat = '| 一级指标 | 指标名称 | 目标值 |\n| --- | --- | --- |\n| 产出指标 | 开展培训（场） | 8 |\n'
    expect(outcomes(claimedIndicatorCount, `设1个一级指标、2个二级指标。\n\n${flat}`)).toEqual(['holds', 'fails'])
  })
})

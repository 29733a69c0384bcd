import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { lostPointsHaveReason } from './lost-points-have-reason.ts'

const columns = ['一级指标', '二级指标', '三级指标', '目标值', '实际值', '分值', '得分', '偏差原因分析']
const scored = (target: string, [actual, score, reason]: readonly [string, string, string]): string =>
  tableOf(columns, [['产出指标', '质量指标', '管网验收合格率（%）', target, actual, '10', score, reason]])

describe('points lost', () => {
  it.each([
    ['100%', '100%'],
    ['≥95%', '97%'],
    ['≤95%', '90%'],
  ])('on a target reached need a reason: target %s, actual %s', (target, actual) => {
    const [verdict] = judging(lostPointsHaveReason, scored(target, [actual, '9', '']))
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '9 < 10' })
    expect(outcomes(lostPointsHaveReason, scored(target, [actual, '9', '']))).toEqual(['fails'])
  })

  it('are only noted without a column of reasons', () => {
    const table = tableOf(columns.slice(0, 7), [['产出指标', '质量指标', '合格率（%）', '100%', '100%', '10', '9']])
    expect(outcomes(lostPointsHaveReason, table)).toEqual(['fails note'])
  })

  it.each([
    ['10', ''],
    ['9', '资料归档较迟'],
  ])('are none or have one: %s %s', (score, reason) => {
    expect(outcomes(lostPointsHaveReason, scored('100%', ['100%', score, reason]))).toEqual(['holds'])
  })

  it.each([
    ['100%', '96%', '9'],
    ['100%', '≥100%', '9'],
    ['8场', '8次', '9'],
    ['100%', '', '9'],
  ])('are not judged where the target is not surely reached: %s %s', (target, actual, score) => {
    expect(outcomes(lostPointsHaveReason, scored(target, [actual, score, '']))).toEqual(['cannot-tell'])
  })
})

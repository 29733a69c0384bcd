import { describe, expect, it } from 'vitest'
import { tableOf } from '#tests/fixtures/checks/indicator-table.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { scoreWithinFullMarks } from './score-within-full-marks.ts'

const table = (score: string, points = '10'): string =>
  tableOf(['三级指标', '目标值', '实际值', '分值', '得分'], [['办结率', '90%', '95%', points, score]])

describe('a score', () => {
  it('lies within full marks', () => {
    expect(judging(scoreWithinFullMarks, '自评得分：95分。')).toMatchObject([
      { kind: 'holds', arithmetic: '0 ≤ 95 ≤ 100' },
    ])
    expect(outcomes(scoreWithinFullMarks, '满分为120分，自评得分：110分。')).toEqual(['holds'])
  })

  it('exceeds full marks', () => {
    expect(judging(scoreWithinFullMarks, '自评得分：105分。')).toMatchObject([
      { kind: 'fails', severity: 'error', arithmetic: '105 > 100' },
    ])
  })

  it('of something else may exceed a hundred', () => {
    expect(outcomes(scoreWithinFullMarks, '参加区运动会获得总分275分。')).toEqual(['fails note'])
  })

  it('may do so with bonus points', () => {
    expect(outcomes(scoreWithinFullMarks, '自评得分：102分，含加分。')).toEqual(['fails note'])
  })

  it('of an indicator stays within its points', () => {
    expect(outcomes(scoreWithinFullMarks, table('9.5'))).toEqual(['holds'])
    expect(judging(scoreWithinFullMarks, table('12'))).toMatchObject([
      { kind: 'fails', printed: '12', expected: '≤ 10' },
    ])
  })

  it.each([[table('')], [table('良好')], [table('95%', '10')], [table('9', '95%')], ['']])(
    'cannot be told of %j',
    (text) => {
      expect(outcomes(scoreWithinFullMarks, text)).toEqual(['cannot-tell'])
    },
  )
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { gradeFitsScore } from './grade-fits-score.ts'

describe('the grade', () => {
  it.each([
    ['92.5', '优秀'],
    ['90', '优'],
    ['85', '良好'],
    ['60', '中等'],
    ['72', '合格'],
    ['51', '较差'],
    ['51', '不合格'],
  ])('of a score of %s is %s', (score, grade) => {
    expect(outcomes(gradeFitsScore, `自评得分：${score}分，自评等级为${grade}。`)).toEqual(['holds'])
  })

  it.each([
    ['85', '优秀', '良'],
    ['95', '良好', '优'],
    ['55', '合格', '差'],
  ])('of a score of %s is not %s', (score, grade, band) => {
    expect(judging(gradeFitsScore, `自评得分：${score}分，自评等级为${grade}。`)).toMatchObject([
      { kind: 'fails', expected: band, printed: grade },
    ])
  })

  it('follows bands that the report prints', () => {
    expect(outcomes(gradeFitsScore, '85分以上为优秀。自评得分：86分，自评等级为优秀。')).toEqual(['cannot-tell'])
  })

  it.each([['自评得分：86分。'], ['自评等级为优秀。'], ['']])('cannot be told in “%s”', (text) => {
    expect(outcomes(gradeFitsScore, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { complianceQuestions } from './compliance-questions.ts'

describe('a question', () => {
  it.each([
    ['支付2019年工程尾款。', '2019年工程尾款'],
    ['购买活动纪念品。', '购买活动纪念品'],
    ['支出含加班补助、水电费。', '加班补助'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(complianceQuestions, text)).toEqual([quote])
  })

  it.each([['严禁发放礼品，支付本期工程款。'], ['组织学习培训。']])('is not raised in “%s”', (text) => {
    expect(outcomes(complianceQuestions, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(complianceQuestions, '')).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { moneyWithoutYuan } from './money-without-yuan.ts'

describe('an amount without 元', () => {
  it.each([
    ['全年拨款300.5万，用于绿化。', '拨款300.5万'],
    ['投资总额约2亿。', '投资总额约2亿'],
    ['项目资金共20万,已拨付。', '资金共20万'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(moneyWithoutYuan, text)).toEqual([quote])
  })

  it.each([
    ['全年拨款300.5万元，覆盖27.8万余人。'],
    ['浏览量达20万，点赞3万。'],
    ['投入人力2万，成效明显。'],
    ['税收2.5万亿元。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(moneyWithoutYuan, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(moneyWithoutYuan, '')).toEqual(['cannot-tell'])
  })
})

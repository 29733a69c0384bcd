import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { missingWords } from './missing-words.ts'

describe('a missing word', () => {
  it.each([
    ['充分发党员带头作用。', '充分发'],
    ['广泛“安全用电”宣传活动，效果良好。', '广泛“安全用电”宣传活动'],
    ['绿化项目度预算数15.00万元，年度支出数14.00万元。', '度预算数'],
    ['为20名育龄免费检查。', '20名育龄'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(missingWords, text)).toEqual([quote])
  })

  it.each([
    ['充分发挥作用，积极发展产业，进一步发动群众。'],
    ['深入“两新”组织走访，广泛开展“安全用电”宣传活动。'],
    ['积极“走出去”组织招商活动。'],
    ['绿化项目年度预算数15.00万元。'],
    ['为20名育龄妇女免费检查。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(missingWords, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(missingWords, '')).toEqual(['cannot-tell'])
  })
})

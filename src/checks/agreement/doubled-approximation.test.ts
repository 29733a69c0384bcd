import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { doubledApproximation } from './doubled-approximation.ts'

describe('a doubled approximation', () => {
  it.each([
    ['参加活动超过300多人次。', '超过300多'],
    ['约五百余人到场。', '约五百余'],
    ['资料不少于20份以上。', '不少于20份以上'],
    ['耗时约30天左右。', '约30天左右'],
    ['接待群众近2000余人。', '近2000余'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(doubledApproximation, text)).toEqual([quote])
  })

  it.each([
    ['近十多年来变化很大，近20多年没有间断。'],
    ['约500人次参加，接待300多人。'],
    ['超过300多功能座椅完成安装。'],
    ['至少12名大专以上学历人员。'],
    ['覆盖率达90%以上，约占三成。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(doubledApproximation, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(doubledApproximation, '')).toEqual(['cannot-tell'])
  })
})

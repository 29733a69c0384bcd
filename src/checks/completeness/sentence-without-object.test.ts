import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sentenceWithoutObject } from './sentence-without-object.ts'

describe('an open end', () => {
  it.each([
    ['在教育、卫生等方面完成。', '在教育、卫生等方面完成'],
    ['由街道、社区以及。下一步继续推进。', '以及'],
    ['各村投入提升河岸环境秩序。', '投入提升'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(sentenceWithoutObject, text)).toEqual([quote])
  })

  it.each([
    ['在教育、卫生等方面完成上级任务，保险普及。'],
    ['矛盾得到缓和。知识得到普及。'],
    ['加大投入提升环境，各村投入30万元提升环境。'],
    ['资金投入提升较快。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(sentenceWithoutObject, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(sentenceWithoutObject, '')).toEqual(['cannot-tell'])
  })
})

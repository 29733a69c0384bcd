import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { quotedItemsWithoutMark } from './quoted-items-without-mark.ts'

describe('a missing mark', () => {
  it.each([
    ['举办“甲课堂”、“乙课堂”“丙课堂”活动。', '“甲课堂”、“乙课堂”“丙课堂”'],
    ['举办“甲课堂”“乙课堂”、“丙课堂”活动。', '“甲课堂”“乙课堂”、“丙课堂”'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(quotedItemsWithoutMark, text)).toEqual([quote])
  })

  it.each([['举办“甲课堂”“乙课堂”“丙课堂”活动。'], ['举办“甲课堂”、“乙课堂”、“丙课堂”活动。']])(
    'is not raised in “%s”',
    (text) => {
      expect(outcomes(quotedItemsWithoutMark, text)).toEqual(['holds'])
    },
  )

  it('cannot be told of an empty file', () => {
    expect(outcomes(quotedItemsWithoutMark, '')).toEqual(['cannot-tell'])
  })
})

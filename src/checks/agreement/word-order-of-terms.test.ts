import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { wordOrderOfTerms } from './word-order-of-terms.ts'

describe('an exchanged term', () => {
  it.each([
    ['健全公共服务卫生体系。', '公共服务卫生'],
    ['持续推进人居整治环境工作。', '人居整治环境'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(wordOrderOfTerms, text)).toEqual([quote])
  })

  it.each([['健全公共卫生服务体系和公共服务、卫生体系。'], ['持续推进人居环境整治。']])(
    'is not raised in “%s”',
    (text) => {
      expect(outcomes(wordOrderOfTerms, text)).toEqual(['holds'])
    },
  )

  it('cannot be told of an empty file', () => {
    expect(outcomes(wordOrderOfTerms, '')).toEqual(['cannot-tell'])
  })
})

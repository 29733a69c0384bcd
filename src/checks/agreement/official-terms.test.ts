import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { officialTerms } from './official-terms.ts'

describe('an unofficial term', () => {
  it.each([
    ['第十次党代表会议精神。', '第十次党代表会议'],
    ['区人大代表大会召开。', '人大代表大会'],
    ['戒勉谈话2人次。', '戒勉谈话'],
    ['组织农民工返乡工人培训。', '农民工返乡工人'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(officialTerms, text)).toEqual([quote])
  })

  it.each([['第十次党代表大会精神，区人民代表大会召开。'], ['诫勉谈话2人次。']])('is not raised in “%s”', (text) => {
    expect(outcomes(officialTerms, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(officialTerms, '')).toEqual(['cannot-tell'])
  })
})

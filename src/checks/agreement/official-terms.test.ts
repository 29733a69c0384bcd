import { describe, expect, it } from 'vitest'
import { failuresIn, outcomes } from '#tests/fixtures/checks/reading.ts'
import { officialTerms } from './official-terms.ts'

describe('an unofficial term', () => {
  it.each([
    ['第十次党代表会议精神。', '第十次党代表会议'],
    ['区人大代表大会召开。', '人大代表大会'],
    ['联系区工商行政管理局。', '工商行政管理局'],
    ['原安全生产监督管理局移交。', '安全生产监督管理局'],
    ['原卫计局移交。', '卫计局'],
    ['慰问残废人家庭。', '残废人'],
    ['提醒谈话9人次，戒免谈话2人次。', '戒免谈话'],
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

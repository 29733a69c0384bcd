import { describe, expect, it } from 'vitest'
import { failuresIn, judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { commonMisspellings } from './common-misspellings.ts'

describe('a misspelling', () => {
  it.each([
    ['工程于年底峻工。', '峻工'],
    ['及时下拔经费。', '下拔'],
    ['切实按排好值班。', '按排'],
    ['各钟活动有序开展。', '各钟'],
    ['截至年底，末完成的有两项。', '末完成'],
    ['支出含值班人员误班费。', '误班费'],
    ['深人开展防汛演练。', '深人开展'],
    ['全部台帐已归档。', '台帐'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(commonMisspellings, text)).toEqual([quote])
  })

  it('is told with the right form', () => {
    expect(judging(commonMisspellings, '各钟活动有序开展。')).toMatchObject([
      { message: { zh: '“各钟”应为“各种”（错别字）。' }, remedy: { zh: '改为“各种”。' } },
    ])
  })

  it.each([
    ['周末完成巡查，期末完成考核。'],
    ['公安照明设备更新，资深人开展讲座。'],
    ['内部份额不变。'],
    ['新建全国示范点两个。'],
    ['以经济建设为中心，以经营促发展。'],
    ['各钟表企业按排名领奖。'],
    ['修复盖板三块，批复盖章后生效。'],
    ['工程竣工验收，资金及时拨付。'],
    ['一千部手机由八千部减到五千部。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(commonMisspellings, text)).toEqual(['holds'])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(commonMisspellings, '')).toEqual(['cannot-tell'])
  })
})

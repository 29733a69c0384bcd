import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { listedItemsCounted } from './listed-items-counted.ts'

describe('a number and the items listed', () => {
  it.each([
    ['下属3个预算单位，分别是：综合中心、保障中心、文化站。'],
    ['下属3个预算单位，分别是：综合中心（含队伍、站点）、保障中心、文化站。'],
    ['下属3个预算单位，分别是：综合中心、保障中心和文化站。'],
    ['下属2个单位，分别为“甲、乙”联合站、文化站；另有其他。'],
    ['内设机构3个：（一）党政办、（二）财务室、（三）经济办。'],
    ['开展3项活动，包括讲座、义诊、展览。'],
    ['推进街、村两级中心建设。'],
  ])('agree in “%s”', (text) => {
    expect(outcomes(listedItemsCounted, text)).toEqual(['holds'])
  })

  it.each([
    ['下属4个预算单位，分别是：综合中心、保障中心、文化站。', 'fails warning'],
    ['下属2个预算单位，分别是：综合中心、保障中心、文化站。', 'fails note'],
  ])('do not in “%s”: %s', (text, outcome) => {
    expect(outcomes(listedItemsCounted, text)).toEqual([outcome])
  })

  it('are shown one by one', () => {
    const text = '下属4个预算单位，分别是：综合中心、保障中心、文化站。'
    expect(judging(listedItemsCounted, text)).toMatchObject([
      { arithmetic: 'count(综合中心；保障中心；文化站) = 3', expected: '4', printed: '3' },
    ])
  })

  it.each([
    ['下属4个预算单位，分别是：综合中心、保障中心、文化站等。'],
    ['开展5项活动，包括讲座、义诊。'],
    ['下属4个预算单位，分别是：综合中心、保障中心、文化站'],
    ['下属4个预算单位，分别是综合中心。'],
    ['救助老人、儿童、残疾人两类家庭。'],
    ['改造甲路2个、乙路3项设施。'],
    ['协助企业、商户解决困难30个。'],
    ['完成3项：一是讲座、义诊。'],
    [''],
  ])('are left alone in “%s”', (text) => {
    expect(outcomes(listedItemsCounted, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sameCountTwice } from './same-count-twice.ts'

describe('a count in two places', () => {
  it.each([
    ['建成社区微型消防站16个。\n\n全年新增社区微型消防站16个。'],
    ['发动24个社区成立24支志愿服务队。'],
    ['设立108个网格党支部和108支网格党员先锋队。'],
  ])('is the same in “%s”', (text) => {
    expect(outcomes(sameCountTwice, text)).toEqual(['holds'])
  })

  it('is asked about where a long name has another value in another paragraph', () => {
    const text = '1.社区微型消防站建成数量16个。\n2.社区微型消防站建成数量18个。'
    expect(judging(sameCountTwice, text)).toMatchObject([
      { kind: 'fails', severity: 'warning', arithmetic: '16个 ≠ 18个', difference: '2', unit: '个' },
    ])
  })

  it.each([
    ['1.查处隐患16处。\n2.查处隐患18处。'],
    ['1.社区微型消防站建成数量16个。\n2.社区微型消防站建成数量18个。\n3.社区微型消防站建成数量20个。'],
    ['社区微型消防站建成数量16个，社区微型消防站建成数量18个。'],
    ['镇财政公共总收入实现11335万元，同比增长35.24%。\n镇财政公共收入与去年同期相比增长32.2%。'],
    ['发动2个社区成立2支志愿服务队。'],
    ['走访24户，慰问24人。'],
    ['投入24万元，组建24人的队伍。'],
    ['建成微型消防站16个。清运垃圾16个批次。'],
    [''],
  ])('is left alone in “%s”', (text) => {
    expect(outcomes(sameCountTwice, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { partWithinTotal } from './part-within-total.ts'

describe('a part of a total', () => {
  it.each([
    ['举办讲座20场，其中夜间讲座6场。'],
    ['举办讲座20场。其中夜间讲座6场。'],
    ['共监控资金900.50万元，其中100万以上的项目6项、涉及资金700.25万元。'],
  ])('is within it in “%s”', (text) => {
    expect(outcomes(partWithinTotal, text)).toEqual(['holds'])
  })

  it('is told with both sides', () => {
    const [verdict] = judging(partWithinTotal, '举办讲座20场，其中夜间讲座26场。')
    expect(verdict).toMatchObject({
      kind: 'fails',
      severity: 'error',
      arithmetic: '26场 > 20场',
      difference: '6',
      unit: '场',
    })
    expect(quotesOf(verdict)).toEqual(['举办讲座20场', '其中夜间讲座26场'])
  })

  it.each([
    ['举办讲座20场。其中夜间讲座26场。', 'fails warning'],
    ['举办讲座20场，包括夜间讲座26场。', 'fails warning'],
    ['举办讲座约20场，其中夜间讲座26场。', 'fails note'],
    ['服务50人，走访20人，其中老人26人。', 'fails note'],
    ['改造小区3个，其中新增充电桩50个。', 'fails note'],
    ['改造老旧小区3个，其中连片小区5个。', 'fails error'],
  ])('above it: “%s” gives %s', (text, outcome) => {
    expect(outcomes(partWithinTotal, text)).toEqual([outcome])
  })

  it.each([
    ['举办讲座20场，其中参加老人26人。'],
    ['满意率98%，其中95%为很满意。'],
    ['其中夜间讲座26场。'],
    ['举办讲座20场。参观人员众多，其中老人居多。其中夜间讲座26场。'],
    ['队伍12人，分为两组，甲组30人。'],
    [''],
  ])('is not told of “%s”', (text) => {
    expect(outcomes(partWithinTotal, text)).toEqual(['cannot-tell'])
  })
})

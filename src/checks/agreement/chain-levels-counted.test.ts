import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { chainLevelsCounted } from './chain-levels-counted.ts'

describe('a chain of levels', () => {
  it.each([['完善“街道—社区—楼栋”三级网络。'], ['建立“镇-村-组-户”的四级体系。']])(
    'has as many links as claimed in “%s”',
    (text) => {
      expect(outcomes(chainLevelsCounted, text)).toEqual(['holds'])
    },
  )

  it('is raised where it has not', () => {
    expect(judging(chainLevelsCounted, '完善“街道—社区—楼栋”四级网络。')).toMatchObject([
      { kind: 'fails', severity: 'warning', arithmetic: 'count(街道；社区；楼栋) = 3', expected: '4', printed: '3' },
    ])
  })

  it.each([['打造“示范”四级网络。'], ['建设街道、社区两级中心。'], ['“街道—社区”服务30人。'], ['']])(
    'is not looked for in “%s”',
    (text) => {
      expect(outcomes(chainLevelsCounted, text)).toEqual(['cannot-tell'])
    },
  )
})

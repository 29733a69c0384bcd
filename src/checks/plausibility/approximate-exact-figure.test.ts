import { describe, expect, it } from 'vitest'
import { failuresIn, judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { approximateExactFigure } from './approximate-exact-figure.ts'

describe('an approximator', () => {
  it.each([
    ['巡河约2466次。', '约2466'],
    ['报送629余家。', '629余'],
    ['发放补贴约168.25万元。', '约168.25'],
    ['超过1,234人参加。', '超过1,234'],
    ['实现产值约208.1亿元。', '约208.1'],
    ['服务约17.5万人次。', '约17.5'],
    ['惠及约1.25万人。', '约1.25'],
    ['整治面积超1058亩。', '超1058'],
  ])('is raised in “%s”', (text, quote) => {
    expect(failuresIn(approximateExactFigure, text)).toEqual([quote])
  })

  it.each([
    ['巡河约2460次，约1.5万人次，约370万元，超20.0万元。'],
    ['报送620余家，约15人，20余人。'],
    ['约2023年完成，约95.55%，超1.25倍，超7000人次。'],
    ['配备128多功能杆。'],
  ])('is not raised in “%s”', (text) => {
    expect(outcomes(approximateExactFigure, text)).toEqual(['holds'])
  })

  it('is answered by dropping it or rounding the number', () => {
    expect(judging(approximateExactFigure, '巡河约2466次。')).toMatchObject([
      { remedy: { zh: '删去“约”“超”等概数词，或改用整数。' } },
    ])
  })

  it('cannot be told of an empty file', () => {
    expect(outcomes(approximateExactFigure, '')).toEqual(['cannot-tell'])
  })
})

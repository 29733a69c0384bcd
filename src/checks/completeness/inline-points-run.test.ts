import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { inlinePointsRun } from './inline-points-run.ts'

describe('points within a paragraph', () => {
  it('run on, over paragraphs too', () => {
    expect(judging(inlinePointsRun, '一是摸清家底。二是加强培训。\n\n三是严格考核，落实到人。')).toMatchObject([
      { kind: 'holds', arithmetic: '1, 2, 3' },
    ])
  })

  it('run past ten', () => {
    const text = Array.from('一二三四五六七八九十')
      .map((numeral) => `${numeral}是抓落实。`)
      .join('')
    expect(judging(inlinePointsRun, `${text}十一是重考核。`)).toMatchObject([
      { arithmetic: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11' },
    ])
  })

  it('begin anew with 一是', () => {
    expect(outcomes(inlinePointsRun, '一是摸清家底。二是加强培训。一是严格考核。二是落实责任。')).toEqual([
      'holds',
      'holds',
    ])
  })

  it.each([
    ['一是摸清家底。三是加强培训。', '1, 3'],
    ['一是摸清家底。二是加强培训。二是严格考核。', '1, 2, 2'],
    ['重点如下：二是加强培训。', '2'],
  ])('do not run on in “%s”', (text, arithmetic) => {
    expect(judging(inlinePointsRun, text)).toMatchObject([{ kind: 'fails', arithmetic }])
  })

  it('do not reach over a heading', () => {
    const text =
      '一是摸清家底，建立台账。\n\n二、存在的问题\n\n（一）人员不足。\n\n三、改进措施\n\n二是加强培训，充实力量。\n'
    expect(outcomes(inlinePointsRun, text)).toEqual(['fails'])
  })

  it.each([['这是统一是否必要的问题。'], ['一是摸清家底。'], ['']])('are none in “%s”', (text) => {
    expect(outcomes(inlinePointsRun, text)).toEqual(['cannot-tell'])
  })

  it('are not looked for in tables', () => {
    expect(outcomes(inlinePointsRun, '| 项目 | 情况 |\n| --- | --- |\n| 甲 | 一是好。三是差。 |\n')).toEqual([
      'cannot-tell',
    ])
  })
})

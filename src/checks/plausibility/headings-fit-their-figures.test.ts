import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { headingsFitTheirFigures } from './headings-fit-their-figures.ts'

const under = (heading: string, text: string): string =>
  `一、工作成效\n\n（一）${heading}\n\n${text}\n\n（二）民生保障\n\n办好实事，居民生活得到改善。\n`

describe('a heading of upswing', () => {
  it('above a falling figure is asked about', () => {
    const [verdict] = judging(headingsFitTheirFigures, under('经济稳中向好', '税收收入3.1亿元，同比下降5.2%。'))
    expect(verdict?.kind).toBe('fails')
    expect(quotesOf(verdict)).toEqual(['（一）经济稳中向好', '税收收入3.1亿元'])
  })

  it('above rising figures holds', () => {
    expect(outcomes(headingsFitTheirFigures, under('经济稳中向好', '税收收入3.1亿元，同比增长5.2%。'))).toEqual([
      'holds',
    ])
  })

  it.each([
    ['经济稳中向好', '走访企业30家，办理诉求12件。'],
    ['经济运行情况', '税收收入3.1亿元，同比下降5.2%。'],
  ])('is left alone: %s, %s', (heading, text) => {
    expect(outcomes(headingsFitTheirFigures, under(heading, text))).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { impliedPriorValue } from './implied-prior-value.ts'

const report = (year: number, text: string) =>
  reading(`${year}年青山区人民政府云水街道办事处部门整体支出绩效自评报告\n\n一、工作情况\n\n${text}\n`)

const kinds = (earlier: string, later: string, years: readonly [number, number] = [2021, 2022]): readonly string[] =>
  impliedPriorValue.judge(report(years[0], earlier), report(years[1], later)).map(({ kind }) => kind)

describe('last year by its change', () => {
  it('fails when last year’s report says something else', () => {
    const [verdict] = impliedPriorValue.judge(
      report(2021, '税收收入53.21亿元。'),
      report(2022, '税收收入43.25亿元，同比增长4.1%。'),
    )
    expect(verdict).toMatchObject({ kind: 'fails', printed: '53.21亿元' })
  })

  it.each([
    ['within the printed decimals', '税收收入41.55亿元。', '税收收入43.25亿元，同比增长4.1%。', ['within-rounding']],
    ['for a fall', '税收收入53.21亿元。', '税收收入50.02亿元，同比下降6%。', ['within-rounding']],
    ['across units', '税收收入415500万元。', '税收收入43.25亿元，同比增长4.1%。', ['within-rounding']],
    ['without a change', '税收收入53.21亿元。', '税收收入43.25亿元。', ['cannot-tell']],
    ['for other figures', '商品销售额53.21亿元。', '税收收入43.25亿元，同比增长4.1%。', ['cannot-tell']],
    ['when nothing was left', '税收收入53.21亿元。', '税收收入43.25亿元，同比下降100%。', ['cannot-tell']],
  ])('%s gives %s → %s: %j', (...[, earlier, later, expected]) => {
    expect(kinds(earlier, later)).toEqual(expected)
  })

  it('cannot be told across a gap of years or of other organisations', () => {
    expect(kinds('税收收入53.21亿元。', '税收收入43.25亿元，同比增长4.1%。', [2021, 2023])).toEqual(['cannot-tell'])
    expect(impliedPriorValue.judge(reading(''), reading('')).map(({ kind }) => kind)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { moneyReport } from '#tests/fixtures/checks/money-report.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { sameValueTwoPrecisions } from './same-value-two-precisions.ts'

const conclusion = (words: string): string => `二、综合评价分析\n（一）自评结论综述\n${words}`

describe('one value at two precisions', () => {
  it.each([
    ['全年预算数500.25万元。', '全年预算数500.3万元。', ['holds']],
    ['全年预算数500.25万元。', '全年预算数500.2万元。', ['within-rounding']],
    ['全年预算数50025万元。', '全年预算数5.0亿元。', ['holds']],
    ['全年预算数500.25万元。', '全年预算数500.25万元。', ['cannot-tell']],
    ['全年预算数500.25万元。', '全年预算数约500万元。', ['cannot-tell']],
    ['全年预算数约500万元。', '全年预算数500.25万元。', ['cannot-tell']],
    ['全年预算数500.25万元。', '全年预算数501.3万元。', ['cannot-tell']],
  ])('“%s” and “%s”', (first, second, outcome) => {
    expect(outcomes(sameValueTwoPrecisions, moneyReport(first, conclusion(second)))).toEqual(outcome)
  })

  it('shows both printings', () => {
    const text = moneyReport('全年预算数500.25万元。', conclusion('全年预算数500.3万元。'))
    expect(judging(sameValueTwoPrecisions, text)).toMatchObject([{ arithmetic: '500.25万元 ≈ 500.3万元' }])
  })
})

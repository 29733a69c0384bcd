import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { changeRate } from './change-rate.ts'

describe('a change against last year', () => {
  it.each([
    ['全年收入90.00万元，较上年减少10.00万元，下降10.00%。', 'holds'],
    ['全年收入110.00万元，较上年增加10.00万元，增长10%。', 'holds'],
    ['全年收入110.00万元，较上年增加10.00万元，增长9%。', 'fails warning'],
    ['全年收入3万元，较上年增加1万元，增长60%。', 'within-rounding'],
    ['全年受理投诉90件，较上年减少10件，下降11%。', 'fails warning'],
  ])('is the same as amount and as rate: “%s” gives %s', (text, outcome) => {
    expect(outcomes(changeRate, text)).toEqual([outcome])
  })

  it('is told with the figure it started from', () => {
    expect(judging(changeRate, '全年收入90.00万元，较上年减少10.00万元，下降11.1%。')).toMatchObject([
      { kind: 'fails', arithmetic: '10.00万元 ÷ 100.00万元 = 10.000%', expected: '10.0', places: [{}] },
    ])
  })

  it.each([
    ['全年收入约90万元，较上年减少10万元，下降11%。'],
    ['全年收入90万元，较上年减少10万元。'],
    ['全年收入90万元，较上年减少10万元，增长3%。'],
    ['全年收入90万元，同比下降11%。'],
    ['全年收入90万元，较上年减少10件，下降11%。'],
    ['全年收入10万元，较上年增加10万元，增长100%。'],
    [''],
  ])('is not compared in “%s”', (text) => {
    expect(outcomes(changeRate, text)).toEqual(['cannot-tell'])
  })
})

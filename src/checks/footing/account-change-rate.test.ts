import { describe, expect, it } from 'vitest'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { accountChangeRate } from './account-change-rate.ts'

const about = (prose: string) => outcomes(accountChangeRate, accountText(prose))

describe('a change told in the sentence behind its amount', () => {
  it('is right throughout the sound account', () => {
    expect(outcomes(accountChangeRate, soundAccount)).toEqual(['holds', 'holds'])
  })

  it.each([
    ['收、支总计90.00万元。与上年相比，减少10.00万元，下降10.00%。', 'holds'],
    ['收、支总计90.00万元。比2022年度增加10.00万元，增长12.50%。', 'holds'],
    ['收入总计3万元。与上年相比，增加1万元，增长60%。', 'within-rounding'],
    ['收、支总计90.00万元。与上年相比，各增加10.00万元，增长11.11%。', 'fails warning'],
    ['收入总计90万元，支出总计90万元。与上年相比，各增加100000元，增长12.5%。', 'holds'],
    ['收、支总计90.00万元。与上年相比，减少10.00万元，增长10.00%。', 'fails'],
    ['收入总计90.00万元、支出总计90.00万元，与2022年相比，收、支总计各增加10.00万元，增长12.50%。', 'holds'],
  ])('“%s”: %s', (prose, outcome) => {
    expect(about(prose)).toEqual([outcome])
  })

  it('is shown with the amount it starts from', () => {
    const [failed] = judging(accountChangeRate, accountText('总计90.00万元。与上年相比，增加10.00万元，增长11.11%。'))
    expect(failed).toMatchObject({ arithmetic: '10.00万元 ÷ 80.00万元 = 12.5000%', expected: '12.50' })
    expect(quotesOf(failed)).toEqual(['90.00万元', '与上年相比，增加10.00万元，增长11.11%'])
  })

  it.each([
    ['收入总计90.00万元，支出总计80.00万元。与上年相比，各增加10.00万元，增长11.11%。'],
    ['收支平衡。与上年相比，各增加10.00万元，增长11.11%。'],
    ['收、支总计90.00万元。与上年相比，增加90.00万元，增长100%。'],
    ['收、支总计9,0万元。与上年相比，增加90.00万元，增长100%。'],
    ['收、支总计90.00万元，比上年增加10.00万元，增长11.11%。'],
  ])('is not told of “%s”', (prose) => {
    expect(about(prose)).toEqual(['cannot-tell'])
  })
})

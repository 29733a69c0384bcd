import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { perHeadAmount } from './per-head-amount.ts'

describe('allowances per head', () => {
  it('show the division, and ask when a year brings less than 120 yuan', () => {
    const [verdict] = judging(perHeadAmount, '全年发放高龄津贴5000人，发放金额30万元。')
    expect(verdict).toMatchObject({ kind: 'fails', arithmetic: '30万元 ÷ 5000人 = 60.00 元' })
  })

  it.each([
    ['全年低保家庭150户200人，特困人员100人，发放低保金约240万元、特困金180.5万元。', ['holds', 'holds']],
    ['发放高龄津贴500人，发放金额30万元。', ['holds']],
    ['临时救助3人，临时救助金额30万元。', ['fails']],
    ['慰问党员200人，投入2万元。', ['cannot-tell']],
    ['低保对象0人，发放低保金5万元。', ['cannot-tell']],
    ['低保对象20人。发放低保金5万元。', ['cannot-tell']],
    ['参加培训20人，发放低保金5万元。', ['cannot-tell']],
  ])('in “%s” give %j', (text, kinds) => {
    expect(outcomes(perHeadAmount, text)).toEqual(kinds)
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { rateOfCounts } from './rate-of-counts.ts'

describe('a rate beside its two counts', () => {
  it.each([['登记困难人员40人，就业人数38人，就业率95%。'], ['应种人群300人，接种200人，接种率66.7%。']])(
    'follows from them in “%s”',
    (text) => {
      expect(outcomes(rateOfCounts, text)).toEqual(['holds'])
    },
  )

  it('is told with the three sides', () => {
    const [verdict] = judging(rateOfCounts, '登记困难人员40人，就业人数38人，就业率96%。')
    expect(verdict).toMatchObject({
      kind: 'fails',
      severity: 'error',
      arithmetic: '38人 ÷ 40人 = 95.00%',
      expected: '95',
    })
    expect(quotesOf(verdict)).toEqual(['登记困难人员40人', '就业人数38人', '就业率96%'])
  })

  it.each([
    ['登记困难人员40人，就业人数38人，就业率约60%。', 'fails note'],
    ['甲区应种50人，接种40人，乙区应种20人，接种20人，接种率90%。', 'fails warning'],
  ])('weighs less where it may speak of something else: %s', (text, outcome) => {
    expect(outcomes(rateOfCounts, text)).toEqual([outcome])
  })

  it.each([
    ['开展活动30场，参加人员500人，满意率98%。'],
    ['就业率95%。'],
    ['登记困难人员0人，就业人数38人，就业率95%。'],
    ['受理投诉40件，办结38件，办结率95%。'],
    ['投入40万元，就业人数38人，就业率95%。'],
    [''],
  ])('is not told of “%s”', (text) => {
    expect(outcomes(rateOfCounts, text)).toEqual(['cannot-tell'])
  })
})

import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { handlingRate } from './handling-rate.ts'

describe('a rate of cases dealt with', () => {
  it.each([
    ['收到来信40件，已办结38件，办结率95%。', 'holds'],
    ['收到来信40件，已办结40件，按时办结率100%。', 'holds'],
    ['收到来信40件，已办结38件，按时办结率100%。', 'fails warning'],
    ['发现隐患40处，整改38处，整改率100%。', 'fails error'],
  ])('in “%s”: %s', (text, outcome) => {
    expect(outcomes(handlingRate, text)).toEqual([outcome])
  })

  it('says that an on-time rate may count due cases only', () => {
    const [verdict] = judging(handlingRate, '收到来信40件，已办结38件，按时办结率100%。')
    expect(verdict).toMatchObject({ benign: { zh: '按时、按期率可能只以已到期的件数为基数。' } })
  })

  it.each([['收到来信40件，按时办结率100%。'], ['登记40人，就业38人，就业率95%。'], ['']])(
    'is not told of “%s”',
    (text) => {
      expect(outcomes(handlingRate, text)).toEqual(['cannot-tell'])
    },
  )
})

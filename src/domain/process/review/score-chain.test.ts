import { expect, it } from 'vitest'
import { toDecimal } from '../../number/decimal.ts'
import { addScore, scoreInForce, type ScoreTier, type TierScore } from './score-chain.ts'

const given = (tier: ScoreTier, score: string, reason = ''): TierScore => ({
  tier,
  score: toDecimal(score),
  reason,
  by: tier,
  at: '2026-04-01T01:00:00Z',
})

it('the score in force is the latest of the highest tier that scored', () => {
  expect(scoreInForce([])).toBeUndefined()
  const scores = [given('unit', '92'), given('bureau', '85'), given('bureau', '86'), given('department', '91')]
  expect(scoreInForce(scores)).toBe(scores[2])
})

it('a score that differs from the one in force needs its reason; none is overwritten', () => {
  const first = [given('unit', '92')]
  expect(addScore([], given('unit', '92')).kind).toBe('done')
  expect(addScore(first, given('department', '92.0')).kind).toBe('done')
  expect(addScore(first, given('bureau', '85'))).toMatchObject({
    refusal: { code: 'reason-missing', why: { zh: '把得分从92改为85须写明理由' } },
  })
  expect(addScore(first, given('bureau', '85', '佐证不足'))).toMatchObject({ value: [first[0], { tier: 'bureau' }] })
})

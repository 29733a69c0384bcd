import { equals, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { done, reasonFor, unless, type Result } from '../result.ts'

/** Who scored, in the order of the chain: unit → supervising department → finance bureau. */
export const scoreTiers = ['unit', 'department', 'bureau'] as const
export type ScoreTier = (typeof scoreTiers)[number]

/** One score of the chain; later ones never overwrite earlier ones. */
export type TierScore = {
  readonly tier: ScoreTier
  readonly score: Decimal
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** The score that counts: the latest of the highest tier that scored. */
export const scoreInForce = (scores: readonly TierScore[]): TierScore | undefined =>
  scoreTiers.map((tier) => scores.findLast((score) => score.tier === tier)).findLast((score) => score !== undefined)

/** Adds a score; where it differs from the one in force, it says why. */
export const addScore = (scores: readonly TierScore[], added: TierScore): Result<readonly TierScore[]> => {
  const before = scoreInForce(scores)
  const differs = before !== undefined && !equals(before.score, added.score)
  const what = words(
    `把得分从${printDecimal(before?.score ?? added.score)}改为${printDecimal(added.score)}`,
    `change the score to ${printDecimal(added.score)}`,
  )
  return unless([differs ? reasonFor(added.reason, what) : undefined], () => done([...scores, added]))
}

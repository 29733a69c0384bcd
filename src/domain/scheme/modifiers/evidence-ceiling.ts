import { one, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import { lessThan, portion, smallerFraction, type Fraction } from '../fraction.ts'
import type { Measure } from '../measure.ts'
import type { ReasonCode } from '../reasons.ts'
import { scored, type Outcome } from '../rule.ts'

/** Without evidence an indicator earns at most this share of its points. */
export type EvidenceCeiling = { readonly ceiling: Decimal }

const limitTo = (top: Fraction, outcome: Outcome, reason: ReasonCode): Outcome => {
  if (outcome.kind === 'scored') return lessThan(top, outcome.points) ? scored(top, reason) : outcome
  return { ...outcome, low: smallerFraction(outcome.low, top), high: smallerFraction(outcome.high, top) }
}

export const limitByEvidence =
  ({ ceiling }: EvidenceCeiling): ((points: Decimal, measure: Measure, outcome: Outcome) => Outcome) =>
  (points, measure, outcome) =>
    measure.evidence === 'missing' ? limitTo(portion(points, ceiling, one), outcome, 'no-evidence') : outcome

/** What the evidence of one indicator allows by the rules of the year, whatever its scheme says. */
export const limitByClass = (points: Decimal, { ceiling }: Measure, outcome: Outcome): Outcome =>
  ceiling === undefined ? outcome : limitTo(portion(points, ceiling, one), outcome, 'evidence-ceiling')

export const tellEvidenceCeiling = ({ ceiling }: EvidenceCeiling): Words =>
  words(
    `缺少佐证材料的，得分不超过分值的${printDecimal(ceiling)}`,
    `without evidence at most ${printDecimal(ceiling)} of the points`,
  )

import { one, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import { lessThan, portion, smallerFraction } from '../fraction.ts'
import type { Measure } from '../measure.ts'
import { scored, type Outcome } from '../rule.ts'

/** Without evidence an indicator earns at most this share of its points. */
export type EvidenceCeiling = { readonly ceiling: Decimal }

export const limitByEvidence =
  ({ ceiling }: EvidenceCeiling): ((points: Decimal, measure: Measure, outcome: Outcome) => Outcome) =>
  (points, measure, outcome) => {
    if (measure.evidence !== 'missing') return outcome
    const top = portion(points, ceiling, one)
    if (outcome.kind === 'scored') return lessThan(top, outcome.points) ? scored(top, 'no-evidence') : outcome
    return { ...outcome, low: smallerFraction(outcome.low, top), high: smallerFraction(outcome.high, top) }
  }

export const tellEvidenceCeiling = ({ ceiling }: EvidenceCeiling): Words =>
  words(
    `缺少佐证材料的，得分不超过分值的${printDecimal(ceiling)}`,
    `without evidence at most ${printDecimal(ceiling)} of the points`,
  )

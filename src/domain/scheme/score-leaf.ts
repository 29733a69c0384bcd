import type { Decimal } from '../number/decimal.ts'
import { roundings } from '../number/rounding.ts'
import { roundFraction } from './fraction.ts'
import type { LeafScore } from './score-tree.ts'
import { unknown, type Outcome } from './rule.ts'
import type { Precision } from './settings.ts'

export type Judged = Pick<LeafScore, 'node' | 'row' | 'rule' | 'measure'>

/** Rounds an outcome once, to the scheme's decimals (or those of the points, where they have more). */
export const leafOf = (
  judged: Judged,
  full: Decimal,
  { outcome, precision }: { outcome: Outcome; precision: Precision },
): LeafScore => {
  const scale = Math.max(precision.item, full.scale)
  const rounding = roundings[precision.rounding]
  const isScored = outcome.kind === 'scored'
  const earned = roundFraction(isScored ? outcome.points : outcome.low, scale, rounding)
  return {
    kind: 'leaf',
    node: judged.node,
    row: judged.row,
    rule: judged.rule,
    measure: judged.measure,
    full,
    earned,
    highest: isScored ? earned : roundFraction(outcome.high, scale, rounding),
    reason: outcome.reason,
  }
}

/** A leaf nothing can be told about. */
export const openLeaf = (
  judged: Judged,
  full: Decimal,
  how: { reason: LeafScore['reason']; precision: Precision },
): LeafScore => leafOf(judged, full, { outcome: unknown(full, how.reason), precision: how.precision })

import { printDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Snapshot } from '#store/audit-changes.ts'
import type { StoredScore } from '#store/queries/self-score.ts'

const printed = (score: Decimal | undefined): string | null => (score ? printDecimal(score) : null)

/** Scores in the words of the audit trail: computed, and adjusted where they were. */
export const describeScores = (
  scores: readonly Pick<StoredScore, 'criterion' | 'computed' | 'adjusted' | 'reason'>[],
): Snapshot =>
  Object.fromEntries(
    scores.map(({ criterion, computed, adjusted, reason }) => [
      criterion,
      { computed: printed(computed), adjusted: printed(adjusted), reason },
    ]),
  )

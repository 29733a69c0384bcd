import type { Decimal } from '../../number/decimal.ts'
import type { DueSettings } from '../calendar/deadline.ts'
import type { LateRule } from '../calendar/submission-gate.ts'

/** Proposals for the review of a year: share of each stratum to sample in per cent, how deadlines are read, whether late ones are taken. */
export type ReviewSettings = {
  readonly samplePercent: Decimal
  readonly due: DueSettings
  readonly late: LateRule
}

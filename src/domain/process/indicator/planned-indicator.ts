import type { GoalTerm } from '../../filing/form-base.ts'
import type { Decimal } from '../../number/decimal.ts'
import type { Comparator } from '../../scheme/measure.ts'
import type { indicatorOriginTerms, valueBasisTerms } from '../../words/goal-terms.ts'

export type ValueBasis = keyof typeof valueBasisTerms
export type IndicatorOrigin = keyof typeof indicatorOriginTerms

/** What the target rests on: the kind of basis, its source, and the results of the years before, oldest first. */
export type BasisCard = {
  readonly basis: ValueBasis
  readonly source: string
  readonly series: readonly { readonly year: number; readonly target: Decimal | undefined; readonly actual: Decimal }[]
}

/** An indicator of the mid-term or annual goal as it is being written; only annual ones have weights. `target` is undefined where it is words (`targetText`) or not given yet. */
export type PlannedIndicator = {
  readonly id: string
  readonly term: GoalTerm
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  readonly target: Decimal | undefined
  readonly targetText: string
  readonly unit: string
  readonly weight: Decimal
  readonly origin: IndicatorOrigin
  readonly card: BasisCard | undefined
}

/** A name without spaces and punctuation, for comparing. */
export const plainName = (name: string): string => name.replaceAll(/[\s\p{P}\p{S}]/gu, '')

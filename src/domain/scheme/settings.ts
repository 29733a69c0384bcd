import type { RoundingName } from '../number/rounding.ts'

/** What a rule answers where its formula has no answer. */
export const edgeAnswers = ['full', 'zero', 'cannot-tell'] as const
export type EdgeAnswer = (typeof edgeAnswers)[number]

export const edgeNames = ['targetZero', 'budgetZero', 'negativeActual', 'executionOver', 'notYetMeasurable'] as const
export type EdgeName = (typeof edgeNames)[number]

export type Precision = {
  /** Decimals of each indicator's points, of the total, and of a weighted mean of ratios. */
  readonly item: number
  readonly total: number
  readonly working: number
  readonly rounding: RoundingName
}

export type Settings = {
  readonly precision: Precision
  readonly edges: Readonly<Record<EdgeName, EdgeAnswer>>
  /** Points of filed indicators when the filing gives none. */
  readonly missingPoints: 'even' | 'cannot-tell'
}

/** Safe where the rules are silent: never a crash, and a guess only where practice is uniform. */
export const defaultSettings: Settings = {
  precision: { item: 2, total: 2, working: 8, rounding: 'half-up' },
  edges: {
    targetZero: 'cannot-tell',
    budgetZero: 'cannot-tell',
    negativeActual: 'zero',
    executionOver: 'full',
    notYetMeasurable: 'cannot-tell',
  },
  missingPoints: 'even',
}

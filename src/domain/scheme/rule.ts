import type { Decimal } from '../number/decimal.ts'
import type { Words } from '../words/words.ts'
import { fractionOf, zeroFraction, type Fraction } from './fraction.ts'
import type { Comparator, Measure } from './measure.ts'
import type { ReasonCode } from './reasons.ts'
import type { EdgeName, Settings } from './settings.ts'

export type Band = { readonly edge: Decimal; readonly share: Decimal }
export type CheckPoint = { readonly id: string; readonly name: Words; readonly points: Decimal }
export type JudgedGrade = { readonly name: string; readonly share: Decimal }

/** Parameters of each scoring rule, by its name in a scheme file. Shares are parts of the indicator's points, 0–1. */
export type RuleParameters = {
  readonly proportional: object
  readonly inverse: object
  readonly equality: { readonly otherwise: 'zero' | 'nearness' }
  readonly 'met-or-zero': { readonly comparator: Exclude<Comparator, 'qualitative'> }
  readonly 'proportional-with-threshold': { readonly better: 'higher' | 'lower'; readonly pass: Decimal }
  readonly 'deduction-per-unit': {
    readonly worse: 'above' | 'below'
    /** Where deduction starts; without it, at the indicator's own target. */
    readonly limit: Decimal | undefined
    readonly loss: Decimal
    readonly per: Decimal
    readonly steps: 'proportional' | 'begun' | 'complete'
  }
  readonly 'banded-steps': {
    readonly actual: 'at-most' | 'at-least'
    readonly bands: readonly Band[]
    readonly otherwise: Decimal
  }
  readonly 'graded-judgement': { readonly grades: readonly JudgedGrade[] }
  readonly 'qualitative-bands': {
    /** Lower edges of 达成 and 部分达成, both inclusive. */
    readonly achievedFrom: Decimal
    readonly partlyFrom: Decimal
    /** Share used when no judge gave one; without it the band stays open. */
    readonly unjudged: { readonly achieved: Decimal; readonly partly: Decimal; readonly missed: Decimal } | undefined
  }
  readonly 'satisfaction-interval': {
    readonly full: Decimal
    readonly loss: Decimal
    readonly per: Decimal
    /** Below this the score is zero. */
    readonly zeroBelow: Decimal | undefined
  }
  readonly 'checklist-sum': { readonly checks: readonly CheckPoint[] }
  readonly 'execution-rate': object
  readonly 'capped-mean': object
}

export type RuleKind = keyof RuleParameters
export type RuleOf<K extends RuleKind> = { [P in K]: { readonly kind: P } & RuleParameters[P] }[K]
export type Rule = RuleOf<RuleKind>

/** Rules that may stand behind a comparator: those that need one figure pair or one judgement. */
export type ComparatorRule = RuleOf<Exclude<RuleKind, 'checklist-sum' | 'execution-rate' | 'capped-mean'>>
export type ComparatorRules = Readonly<Record<Comparator, ComparatorRule>>

/**
 * What a rule found, as exact points. `open`: the points lie between low and high, and the reason says what is missing;
 * nothing in between is guessed.
 */
export type Outcome =
  | { readonly kind: 'scored'; readonly points: Fraction; readonly reason: ReasonCode }
  | { readonly kind: 'open'; readonly low: Fraction; readonly high: Fraction; readonly reason: ReasonCode }

/** Scores one indicator worth `points`. */
export type Scorer = (points: Decimal, measure: Measure) => Outcome

export type RuleContext = {
  readonly settings: Settings
  readonly scorerFor: (comparator: Comparator) => Scorer
}

/** A scoring rule: prepared once for its parameters, told in words, with the version a trace names. */
export type RuleModule<K extends RuleKind> = {
  readonly version: string
  readonly name: Words
  readonly prepare: (rule: RuleOf<K>, context: RuleContext) => Scorer
  readonly formula: (rule: RuleOf<K>) => Words
}

export const scored = (points: Fraction, reason: ReasonCode): Outcome => ({ kind: 'scored', points, reason })
export const full = (points: Decimal, reason: ReasonCode): Outcome => scored(fractionOf(points), reason)
export const none = (reason: ReasonCode): Outcome => scored(zeroFraction, reason)

/** Nothing can be told about these points. */
export const unknown = (points: Decimal, reason: ReasonCode): Outcome => ({
  kind: 'open',
  low: zeroFraction,
  high: fractionOf(points),
  reason,
})

const edgeReasons = {
  targetZero: 'target-zero',
  budgetZero: 'budget-zero',
  negativeActual: 'negative-actual',
  executionOver: 'execution-over',
  notYetMeasurable: 'not-yet-measurable',
} as const satisfies Record<EdgeName, ReasonCode>

/** The scheme's own answer where a formula has none. */
export const atEdge = (edge: EdgeName, settings: Settings): ((points: Decimal) => Outcome) => {
  const reason = edgeReasons[edge]
  const answers = {
    full: (points: Decimal) => full(points, reason),
    zero: () => none(reason),
    'cannot-tell': (points: Decimal) => unknown(points, reason),
  } as const
  return answers[settings.edges[edge]]
}

/** Runs `judge` when both figures are known; else says which is missing. */
export const withFigures =
  (judge: (points: Decimal, target: Decimal, actual: Decimal) => Outcome): Scorer =>
  (points, { target, actual }) => {
    if (target === undefined) return unknown(points, 'no-target')
    return actual === undefined ? unknown(points, 'no-actual') : judge(points, target, actual)
  }

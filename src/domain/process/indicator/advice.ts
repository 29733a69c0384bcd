import { printDecimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import type { PlannedIndicator } from './planned-indicator.ts'

/** Something to mend before submitting: what is wrong, and the wording that would mend it. */
export type Advice = {
  readonly rule: string
  /** Undefined where it concerns the whole set. */
  readonly indicator: string | undefined
  readonly severity: 'error' | 'warning' | 'hint'
  readonly problem: Words
  readonly rewrite: Words
}

/** Settings of the year and division. */
export type CheckUpSettings = {
  readonly vagueWords: readonly string[]
  readonly placeholders: readonly string[]
  /** Names that say nothing on their own: 完成情况, 项目效益 … */
  readonly emptyNames: readonly string[]
  /** Words of what should stay low, and words beside which that no longer holds: 成本 … but 成本节约率. */
  readonly lowWords: readonly string[]
  readonly lowUnless: readonly string[]
  /** Words of rates that may exceed 100 %: 增长 … */
  readonly growthWords: readonly string[]
  /** Beginnings of level names that must be present: 产出, 效益 … */
  readonly wantedLevels: readonly string[]
  readonly wholeWeight: PlannedIndicator['weight']
  /** Years in a row in which a target was met before it counts as never missed. */
  readonly neverMissedYears: number
}

/** What the check-up looks at. */
export type CheckUp = {
  readonly indicators: readonly PlannedIndicator[]
  readonly lastYear: readonly PlannedIndicator[]
  readonly settings: CheckUpSettings
}

/** One rule: an id, and what it has to say about an indicator. */
export type IndicatorRule = (indicator: PlannedIndicator, all: CheckUp) => Advice | undefined

export const advise = (
  rule: string,
  indicator: PlannedIndicator,
  says: {
    readonly severity: Advice['severity']
    readonly problem: readonly [string, string]
    readonly rewrite: readonly [string, string]
  },
): Advice => ({
  rule,
  indicator: indicator.id,
  severity: says.severity,
  problem: words(...says.problem),
  rewrite: words(...says.rewrite),
})

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '' } as const

/** ≥95%: a target as it would be written. */
export const targetOf = ({ comparator, target, targetText, unit }: PlannedIndicator): string =>
  target ? `${signs[comparator]}${printDecimal(target)}${unit}` : targetText

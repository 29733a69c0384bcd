import type { Decimal } from '../number/decimal.ts'
import type { Place } from '../text/place.ts'
import type { Words } from '../words/words.ts'

/** How a target binds: 不低于, 不高于, 等于, 高于, 低于, 定性. */
export const comparators = ['>=', '<=', '=', '>', '<', 'qualitative'] as const
export type Comparator = (typeof comparators)[number]

/** 达成年度指标 · 部分达成并具有一定效果 · 未达成且效果较差. */
export const qualitativeLevels = ['achieved', 'partly', 'missed'] as const
export type QualitativeLevel = (typeof qualitativeLevels)[number]

/** One unit's or project's share in an indicator that several report together. */
export type Part = { readonly target: Decimal; readonly actual: Decimal; readonly money: Decimal }

/** Absolute values add up; ratios weigh by money. */
export type Parts = { readonly kind: 'absolute' | 'ratio'; readonly of: readonly Part[] }

/** What is known about one indicator. Everything may be missing; a rule that needs it then says so. */
export type Measure = {
  /** Target (or budget) and actual (or spending) in one unit. */
  readonly target?: Decimal
  readonly actual?: Decimal
  readonly level?: QualitativeLevel
  /** Share of the points a judge gave, 0–1. */
  readonly judged?: Decimal
  readonly grade?: string
  readonly checks?: ReadonlyMap<string, boolean>
  readonly rows?: readonly FiledRow[]
  readonly parts?: Parts
  /** The effect cannot be measured yet. */
  readonly notYet?: boolean
  readonly evidence?: 'present' | 'missing'
  /** The highest share of the points the evidence allows, 0–1, where a rule of the year sets one. */
  readonly ceiling?: Decimal
  /** A result far above target has an accepted reason. */
  readonly excessExplained?: boolean
  /** Points the report itself gives. */
  readonly claimed?: Decimal
  /** Why a figure is missing, when the one who gathered it knows. */
  readonly why?: Words
  /** How the figures were taken from the report. */
  readonly notes?: readonly Words[]
  readonly places?: readonly Place[]
}

/** An indicator that comes with the filing, not with the scheme. `slot` is the id of the scheme's part it belongs to. */
export type FiledRow = {
  readonly slot: string
  readonly name: string
  readonly comparator: Comparator
  readonly points: Decimal | undefined
  readonly measure: Measure
}

/** Everything a scheme is scored on. Facts answer its conditions; counts feed bonuses and deductions, by id. */
export type SchemeInputs = {
  readonly measures: ReadonlyMap<string, Measure>
  readonly rows: readonly FiledRow[]
  readonly facts: ReadonlyMap<string, boolean>
  readonly counts: ReadonlyMap<string, Decimal>
  readonly coefficient: Decimal | undefined
}

export const noInputs: SchemeInputs = {
  measures: new Map(),
  rows: [],
  facts: new Map(),
  counts: new Map(),
  coefficient: undefined,
}

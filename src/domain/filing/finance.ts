import type { StatedFigure } from '../number/stated.ts'
import type { Place } from '../text/place.ts'

/** Where the money comes from. `total` is the sum over sources; `fiscal` 财政拨款 is the sum of the budgets of government. */
export const fundSources = [
  'total',
  'fiscal',
  'general-budget',
  'government-fund',
  'state-capital',
  'social-insurance',
  'special-account',
  'non-fiscal',
  'carry-over',
  'other',
] as const
export type FundSource = (typeof fundSources)[number]

/** 基本支出 / 项目支出. */
export const expenditureNatures = ['basic', 'project'] as const
export type ExpenditureNature = (typeof expenditureNatures)[number]

/** The moment of the year an amount belongs to. */
export const financeStages = [
  'opening-budget',
  'adjustment',
  'annual-budget',
  'budget',
  'execution',
  'final-account',
  'opening-balance',
  'closing-balance',
] as const
export type FinanceStage = (typeof financeStages)[number]

export const financeFlows = ['income', 'expenditure', 'balance', 'both'] as const
export type FinanceFlow = (typeof financeFlows)[number]

/** One amount of the whole department, as printed. `metric` is the printed name. */
export type FinanceItem = {
  readonly metric: string
  readonly stage: FinanceStage
  readonly flow: FinanceFlow
  readonly source: FundSource
  /** undefined where the sentence does not speak of a nature. */
  readonly nature: ExpenditureNature | undefined
  /** The phrase that opens the breakdown this amount is a part of (其中, 按资金来源分), and its total's index. */
  readonly breakdown: { readonly phrase: string; readonly totalIndex: number } | undefined
  readonly figure: StatedFigure
  /** Index of the block, and of the sentence the amount stands in (−1 for an amount in a table). */
  readonly block: number
  readonly sentence: number
  /** Span of the amount with its printed name. */
  readonly place: Place
}

/** A percentage of the whole department's money, with the amounts it is computed from where they are printed. */
export type FinanceRate = {
  readonly metric: string
  readonly kind: 'execution' | 'share' | 'change' | 'other'
  readonly source: FundSource
  readonly figure: StatedFigure
  /** Indices into the filing's finance items. */
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly block: number
  readonly sentence: number
  readonly place: Place
}

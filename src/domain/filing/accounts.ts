import type { StatedFigure } from '../number/stated.ts'
import type { Place } from '../text/place.ts'
import type { Said } from './filing.ts'
import type { Cell } from './indicator.ts'

/** The official tables of a published account (公开01–09表) and of a published budget, by what they hold. */
export const accountForms = [
  'income-expenditure',
  'income',
  'expenditure',
  'fiscal-income-expenditure',
  'general-expenditure',
  'general-basic-expenditure',
  'government-fund',
  'state-capital',
  'three-public',
  'project-expenditure',
  'performance-goals',
] as const
export type AccountForm = (typeof accountForms)[number]

/** The nine forms of a 决算; the other two stand in budgets only. */
export type FinalAccountForm = Exclude<AccountForm, 'project-expenditure' | 'performance-goals'>

export const accountStages = ['final-account', 'budget'] as const
export type AccountStage = (typeof accountStages)[number]

/** What an amount of an account table is of, told from the head of its column or the name of its row. */
export const accountMeasures = [
  'total',
  'income',
  'expenditure',
  'fiscal',
  'general-budget',
  'government-fund',
  'state-capital',
  'basic',
  'project',
  'personnel',
  'public',
  'opening',
  'closing',
  'overseas',
  'vehicles',
  'vehicle-purchase',
  'vehicle-running',
  'reception',
  'other',
] as const
export type AccountMeasure = (typeof accountMeasures)[number]

/**
 * What a row does in its table. `item` is added up, `part` divides the row above it (其中), the balances stand between
 * the total of the year and the grand total.
 */
export const accountRowRoles = [
  'item',
  'part',
  'year-total',
  'opening',
  'used-balance',
  'distribution',
  'closing',
  'total',
] as const
export type AccountRowRole = (typeof accountRowRoles)[number]

/** A side of a table that lists two or more things side by side; `both` where it does not. */
export const accountSides = ['income', 'expenditure', 'both'] as const
export type AccountSide = (typeof accountSides)[number]

/** A column of amounts. `path` is its head from the outermost cell inwards (本年支出 › 小计). */
export type AccountColumn = {
  readonly path: readonly string[]
  readonly measure: AccountMeasure
  /** The moment it belongs to, where columns of both stand in one table (三公: 预算数, 决算数). */
  readonly stage: AccountStage | undefined
  /** 合计, 小计: adds up the columns beside it below the same head. */
  readonly isTotal: boolean
  /** Columns that stand side by side for different rows (收入 | 支出) are in different panels, counted from 0. */
  readonly panel: number
}

/** One row of one panel. `amounts` has a cell for each column of the table; those of other panels are absent. */
export type AccountRow = {
  readonly panel: number
  readonly side: AccountSide
  readonly role: AccountRowRole
  /** 功能分类 (类款项: 3, 5, 7 digits) or 经济分类 (3, 5 digits); '' where none is printed. */
  readonly code: string
  /** Name without its outline number and 其中. */
  readonly name: string
  readonly measure: AccountMeasure
  /** Depth: 1 for 类 and numbered rows, 2 for 款 and their parts, 3 for 项; 0 for totals. */
  readonly level: number
  readonly amounts: readonly Cell[]
  readonly place: Place
}

/** One table of a published account, as read. */
export type AccountTable = {
  /**
   * Indices of the tables in the document (several where a page break cut it), or of the sentence that says it is empty
   * where no table stands.
   */
  readonly blocks: readonly number[]
  readonly form: AccountForm
  readonly stage: AccountStage
  /** Tables of one organisation stand in one set; a document may hold several, counted from 0. */
  readonly set: number
  readonly title: Said | undefined
  /** 万元 where none is printed. */
  readonly unit: string
  readonly isUnitPrinted: boolean
  readonly columns: readonly AccountColumn[]
  readonly rows: readonly AccountRow[]
  /** Were the head and all rows below it understood? What was not stands in the notes of the document. */
  readonly isWhole: boolean
  /** The sentence that says why the table is empty (本表无数据). */
  readonly emptyStatement: Said | undefined
  readonly place: Place
}

/** What a published account says about the evaluation of its projects. */
export const evaluationFacts = [
  'projects',
  'money',
  'share',
  'score',
  'annual-budget',
  'execution',
  'execution-rate',
] as const
export type EvaluationFactKind = (typeof evaluationFacts)[number]

/** One stated fact of the 预算绩效 part; `project` is '' for all projects together. */
export type EvaluationFact = {
  readonly kind: EvaluationFactKind
  readonly project: string
  readonly figure: StatedFigure
  readonly said: Said
}

import type { Place } from '../text/place.ts'
import type { ExpenditureNature, FinanceStage, FundSource } from './finance.ts'
import type { Cell } from './indicator.ts'

/**
 * The columns of the money part of an official form: 年初预算数 · 全年预算数 (the adjusted one) · 执行数 · 全年预计执行数 ·
 * 执行率 · 分值 · 得分 · 原因.
 */
export const moneyColumns = ['opening', 'annual', 'executed', 'forecast', 'rate', 'points', 'score', 'reason'] as const
export type MoneyColumn = (typeof moneyColumns)[number]

/** One row of it. `source` is undefined where the row is named after no source (省级资金, 市级资金 …). */
export type FormMoneyRow = {
  readonly name: string
  readonly isTotal: boolean
  readonly source: FundSource | undefined
  readonly nature: ExpenditureNature | undefined
  readonly cells: Readonly<Record<MoneyColumn, Cell>>
  readonly place: Place
}

/** The total row and the rows of its sources; `unit` holds for every amount. `columns` are those the form has. */
export type FormMoney = {
  /** Index of the block it stands in. */
  readonly block: number
  readonly columns: readonly MoneyColumn[]
  /** The stage each column of amounts names in its head: 预算数 alone is of no stage. */
  readonly stages: Readonly<Partial<Record<MoneyColumn, FinanceStage>>>
  readonly unit: string
  /** Month the executed amounts reach to (1–7月执行数 → 7); undefined for those of the whole year. */
  readonly toMonth: number | undefined
  /** Rows were shifted against their head to fit it: a merged cell was lost on the way to text. */
  readonly isShifted: boolean
  readonly rows: readonly FormMoneyRow[]
  readonly place: Place
}

export const totalRowOf = ({ rows }: FormMoney): FormMoneyRow | undefined => rows.find(({ isTotal }) => isTotal)

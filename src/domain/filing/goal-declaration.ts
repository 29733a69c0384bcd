import type { Comparator } from '../scheme/measure.ts'
import type { Place } from '../text/place.ts'
import type { FormBase, FormText, GoalTerm } from './form-base.ts'
import type { FundSource } from './finance.ts'
import type { Cell } from './indicator.ts'

/** 新增项目 · 延续项目. */
export const projectNatures = ['new', 'continuing'] as const
export type ProjectNature = (typeof projectNatures)[number]

/** One planned amount: 中期 or 年度, of all money or of one source. */
export type PlannedMoney = {
  readonly term: GoalTerm
  readonly name: string
  readonly source: FundSource
  readonly amount: Cell
  readonly place: Place
}

/** A task of a department's declaration with its budget: 任务名称, 主要内容, 总额, 财政拨款, 其他资金. */
export type PlannedTask = {
  readonly name: string
  readonly content: Cell
  readonly total: Cell
  readonly fiscal: Cell
  readonly other: Cell
  readonly isSum: boolean
  readonly place: Place
}

/** An indicator as declared. `comparator` is undefined where none is printed; `unit` is '' then. */
export type DeclaredIndicator = {
  readonly term: GoalTerm
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator | undefined
  readonly unit: string
  readonly target: Cell
  readonly place: Place
}

/** 项目支出绩效目标申报表 or 部门（单位）整体支出绩效目标申报表 (财预〔2015〕88号). */
export type GoalDeclaration = FormBase & {
  readonly kind: 'goal-declaration'
  readonly subject: 'project' | 'department'
  readonly nature: ProjectNature | undefined
  readonly period: FormText | undefined
  readonly plan: readonly PlannedMoney[]
  readonly tasks: readonly PlannedTask[]
  readonly declared: readonly DeclaredIndicator[]
}

import type { Place } from '../text/place.ts'
import type { FormMoney } from './form-money.ts'
import type { Cell } from './indicator.ts'

/** 中期 (several years) · 年度. */
export const goalTerms = ['mid-term', 'annual'] as const
export type GoalTerm = (typeof goalTerms)[number]

export type FormText = { readonly text: string; readonly place: Place }

/** A goal in words with how far it came and why not further, as far as the form has the boxes. */
export type FormGoal = {
  readonly term: GoalTerm
  readonly goal: Cell
  readonly completion: Cell
  readonly reason: Cell
  readonly place: Place
}

/** 总分: the points that may be had and those given. */
export type FormTotal = { readonly points: Cell; readonly score: Cell; readonly place: Place }

/** Points printed with a level for all of its indicators: 产出指标（50分）. */
export type FormGroup = {
  readonly name: string
  readonly points: Cell
  /** Indices into the filing's indicators. */
  readonly indicators: readonly number[]
  readonly place: Place
}

/** What every official form has, as far as it is printed and understood. */
export type FormBase = {
  /** Index of the block the form begins in. */
  readonly block: number
  /** 项目名称, 主管部门, 实施单位 or 部门名称. */
  readonly name: FormText | undefined
  readonly department: FormText | undefined
  readonly unit: FormText | undefined
  readonly money: FormMoney | undefined
  readonly goals: readonly FormGoal[]
  /** Indices into the filing's indicators. */
  readonly indicators: readonly number[]
  readonly groups: readonly FormGroup[]
  readonly total: FormTotal | undefined
  /** Points or scores in rows that name no indicator. */
  readonly unnamed: readonly FormTotal[]
  readonly place: Place
}

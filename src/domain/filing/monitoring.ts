import type { Place } from '../text/place.ts'
import type { FormBase } from './form-base.ts'
import type { Cell } from './indicator.ts'

/** 偏差原因: 经费保障 · 制度保障 · 人员保障 · 硬件条件保障 · 其他 (财预〔2019〕136号). */
export const deviationCauses = ['funds', 'rules', 'staff', 'equipment', 'other'] as const
export type DeviationCause = (typeof deviationCauses)[number]

/** 完成目标可能性: 确定能 · 有可能 · 完全不可能. */
export const likelihoods = ['certain', 'possible', 'impossible'] as const
export type Likelihood = (typeof likelihoods)[number]

/** What a monitoring table adds to a row of indicators, whose actual value is that of the months so far. */
export type MonitoredIndicator = {
  /** Index into the filing's indicators. */
  readonly indicator: number
  readonly forecast: Cell
  /** Undefined where the form has no boxes for them, or the row lost its cells on the way to text. */
  readonly causes: readonly DeviationCause[] | undefined
  readonly explanation: Cell
  readonly likelihood: Likelihood | undefined
  readonly place: Place
}

/** 绩效运行监控表 of a project or department. */
export type Monitoring = FormBase & {
  readonly kind: 'monitoring'
  /** Last month of the period watched, as printed (1–7月 → 7). */
  readonly toMonth: number | undefined
  readonly hasLikelihoods: boolean
  readonly rows: readonly MonitoredIndicator[]
}

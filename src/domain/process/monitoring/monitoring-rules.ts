import type { Decimal } from '../../number/decimal.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import type { AlertRules } from './alert.ts'
import type { ExecutionRule } from './execution-light.ts'
import type { IndicatorRule } from './indicator-forecast.ts'

/** How far spending and goal may part, in percentage points, before they count as mismatched. */
export type MismatchRule = { readonly authority: string; readonly status: Confirmation; readonly gap: Decimal }

/** Monitoring of a place and year. Of several execution rules the worst light counts. */
export type MonitoringRules = {
  readonly execution: readonly ExecutionRule[]
  readonly indicator: IndicatorRule
  readonly mismatch: MismatchRule
  readonly alert: AlertRules
}

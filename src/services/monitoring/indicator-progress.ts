import type { Likelihood } from '#domain/filing/monitoring.ts'
import { normalise, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { readActual, type ActualValue } from '#domain/process/self-evaluation/actual-value.ts'
import type { Light } from '#domain/process/monitoring/execution-light.ts'
import {
  forecast,
  indicatorLight,
  likelihoodDoubt,
  type IndicatorRule,
  type IndicatorState,
} from '#domain/process/monitoring/indicator-forecast.ts'
import { isBlank } from '#domain/process/result.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { StoredMonitoringRow } from '#store/queries/monitoring-row.ts'

/** What the figures of one indicator say to the end of a month. */
export type IndicatorProgress = {
  readonly light: Light | undefined
  /** The value at the end of the year if it goes on as it did. */
  readonly forecast: Decimal | undefined
  /** What the stated likelihood has against it. */
  readonly doubt: Words | undefined
  /** Why what was typed is no value. */
  readonly problem: Words | undefined
}

type Asked = Pick<StoredMonitoringRow, 'comparator' | 'target' | 'unit' | 'level2'>

const rateUnits: readonly string[] = ['%', '％', '‰', '率']

/** Quantities and costs add up over the year; rates, days and satisfaction are levels at any time. */
const grows = ({ unit, level2 }: Asked): boolean => !rateUnits.includes(unit.trim()) && /数量|成本/u.test(level2)

type Figure = Extract<IndicatorState, { kind: 'figure' }>

const figureOf = (asked: Asked, value: Decimal, month: number): Figure | undefined => {
  const { comparator, target } = asked
  if (comparator === 'qualitative' || !target) return undefined
  return { kind: 'figure', comparator, target, actual: value, month, grows: grows(asked) }
}

/** What the rules can judge; undefined where the target is in words and a figure was typed. */
export const stateOf = (asked: Asked, actual: ActualValue, month: number): IndicatorState | undefined =>
  actual.kind === 'level' ? { kind: 'level', level: actual.level } : figureOf(asked, actual.value, month)

const otherUnit = ({ unit }: Asked, actual: ActualValue): Words | undefined =>
  actual.kind === 'level' || actual.unit === '' || unit === '' || actual.unit === unit
    ? undefined
    : words(`单位应为“${unit}”，填的是“${actual.unit}”`, `it is counted in "${unit}", not "${actual.unit}"`)

/** What was typed as a value, or why it is none; neither while nothing was typed. */
export const readTyped = (
  asked: Asked,
  typed: string,
): { readonly value?: ActualValue; readonly problem?: Words | undefined } => {
  if (isBlank(typed)) return {}
  const read = readActual(typed)
  if (read.kind === 'refused') return { problem: read.refusal.why }
  const problem = otherUnit(asked, read.value)
  return problem ? { problem } : { value: read.value }
}

const to = { scale: 2, rounding: halfUp }

const doubtOf = (state: IndicatorState, likelihood: Likelihood | undefined): Words | undefined =>
  state.kind === 'figure' && likelihood ? likelihoodDoubt(state, likelihood, to) : undefined

/** Light, forecast and doubt of one indicator by the rules of the year. */
export const indicatorProgress = (
  row: Asked & Pick<StoredMonitoringRow, 'typed' | 'likelihood'>,
  month: number,
  rule: IndicatorRule,
): IndicatorProgress => {
  const { value, problem } = readTyped(row, row.typed)
  const state = value && stateOf(row, value, month)
  if (!state) return { light: undefined, forecast: undefined, doubt: undefined, problem }
  return {
    light: indicatorLight(rule, state),
    forecast: state.kind === 'figure' ? normalise(forecast(state, to)) : undefined,
    doubt: doubtOf(state, row.likelihood),
    problem,
  }
}

import { add, compare, divide, hundred, isZero, minimum, multiply, zero, type Decimal } from '#domain/number/decimal.ts'
import type { Money } from '#domain/number/money.ts'
import { percentOf } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { daysInMonth } from '#domain/process/calendar/day.ts'
import { budgetOn } from '#domain/process/ledger/annual-budget.ts'
import { executionRate, spentTo } from '#domain/process/ledger/execution.ts'
import { executionLight, isMismatched, worstLight, type Light } from '#domain/process/monitoring/execution-light.ts'
import { sumBudget, sumExecution } from '#store/queries/ledger-sums.ts'
import type { MonitoringHead } from '#store/queries/monitoring.ts'
import { listMonitoringRows, type StoredMonitoringRow } from '#store/queries/monitoring-row.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import { indicatorProgress, readTyped, type IndicatorProgress } from './indicator-progress.ts'
import { monitoringRules } from './monitoring-rules.ts'

export type AssessedRow = StoredMonitoringRow & IndicatorProgress

/** Spending to the end of the month against the budget as it stood then; the rate in per cent. */
export type ExecutionView = {
  readonly spent: Money
  readonly budget: Money
  readonly rate: Decimal | undefined
  readonly light: Light | undefined
}

/** A monitoring as the rules see it now. */
export type Assessed = {
  readonly rows: readonly AssessedRow[]
  readonly execution: ExecutionView
  /** Per cent of the goal that was reached, by weight; undefined while no target with a figure has a result. */
  readonly completion: Decimal | undefined
  /** Spending and goal part by more than the rules allow: 支出与目标不匹配. */
  readonly isMismatched: boolean
  readonly light: Light | undefined
}

const percent = { decimals: 2, rounding: halfUp }

const executionOf = async (ctx: Context, tx: Work, head: MonitoringHead): Promise<ExecutionView> => {
  const { year, month, projectId: project, category } = head
  const [entries, spending] = [await sumBudget(tx, { year, project }), await sumExecution(tx, { year, project })]
  const budget = budgetOn(entries, { year, month, day: daysInMonth(year, month) }).total
  const spent = spentTo(spending, month)
  const rate = executionRate(spent, budget)
  const rules = monitoringRules(ctx, year).execution
  return {
    spent,
    budget,
    rate: rate && percentOf(rate, percent),
    light: worstLight(rules.map((rule) => executionLight(rule, { spent, budget, month, category }))),
  }
}

type Reached = { readonly weight: Decimal; readonly percent: Decimal }

/** Only floors can be reached by degrees: a ceiling is kept or broken. */
const reachedOf = (row: StoredMonitoringRow): readonly Reached[] => {
  const { value } = readTyped(row, row.typed)
  const isFloor = row.comparator === '>=' || row.comparator === '>' || row.comparator === '='
  if (value?.kind !== 'figure' || !isFloor || !row.target || isZero(row.target)) return []
  const share = divide(multiply(value.value, hundred), row.target, { scale: 4, rounding: halfUp })
  return [{ weight: row.weight, percent: minimum(share, hundred) }]
}

/** Per cent reached, by weight. */
export const completionOf = (rows: readonly StoredMonitoringRow[]): Decimal | undefined => {
  const reached = rows.flatMap(reachedOf)
  const total = reached.reduce((sum, { weight }) => add(sum, weight), zero)
  if (reached.length === 0 || compare(total, zero) <= 0) return undefined
  const sum = reached.reduce((so, one) => add(so, multiply(one.weight, one.percent)), zero)
  return divide(sum, total, { scale: 2, rounding: halfUp })
}

/** Lights, forecasts and the match of spending and goal, from the ledger and from what was typed. */
export const assess = async (ctx: Context, tx: Work, head: MonitoringHead): Promise<Assessed> => {
  const rules = monitoringRules(ctx, head.year)
  const stored = await listMonitoringRows(tx, head)
  const rows = stored.map((row) => ({ ...row, ...indicatorProgress(row, head.month, rules.indicator) }))
  const execution = await executionOf(ctx, tx, head)
  const completion = completionOf(stored)
  const { rate } = execution
  return {
    rows,
    execution,
    completion,
    isMismatched: rate && completion ? isMismatched(rate, completion, rules.mismatch.gap) : false,
    light: worstLight([execution.light, ...rows.map(({ light }) => light)]),
  }
}

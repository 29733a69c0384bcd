import { absolute, compare, decimal, multiply, subtract, type Decimal } from '../../number/decimal.ts'
import type { Money } from '../../number/money.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import { idsOf } from '../../words/ids-of.ts'
import { lightTerms } from '../../words/monitoring-terms.ts'
import type { ProjectCategory } from '../project.ts'

export type Light = keyof typeof lightTerms
/** From worst to best. */
export const lights = idsOf(lightTerms)

/** When slow execution shows a light; per cent. The two kinds may stand side by side. */
export type ExecutionRule = {
  readonly id: string
  readonly authority: string
  readonly status: Confirmation
  /** Categories the rule leaves out: 人员类 in most places. */
  readonly leavesOut: readonly ProjectCategory[]
} & (
  | { readonly kind: 'proportional'; readonly redBelow: Decimal; readonly yellowBelow: Decimal }
  | { readonly kind: 'by-month'; readonly steps: readonly { readonly month: number; readonly redBelow: Decimal }[] }
)

/** Spending to the end of a month against a budget, of a project of some category. */
export type ExecutionState = {
  readonly spent: Money
  readonly budget: Money
  readonly month: number
  readonly category: ProjectCategory
}

/** spent ÷ budget < percent × share, by multiplying out. */
const isBelow = ({ spent, budget }: ExecutionState, percent: Decimal, share: { of: bigint; in: bigint }): boolean =>
  compare(decimal(spent * 100n * share.in), multiply(percent, decimal(budget * share.of))) < 0

/** The light of one rule; undefined where it does not apply: another category, no budget, no step for the month yet. */
export const executionLight = (rule: ExecutionRule, state: ExecutionState): Light | undefined => {
  if (rule.leavesOut.includes(state.category) || state.budget <= 0n) return undefined
  if (rule.kind === 'proportional') {
    const share = { of: BigInt(state.month), in: 12n }
    if (isBelow(state, rule.redBelow, share)) return 'red'
    return isBelow(state, rule.yellowBelow, share) ? 'yellow' : 'green'
  }
  const step = rule.steps.findLast(({ month }) => month <= state.month)
  return step && (isBelow(state, step.redBelow, { of: 1n, in: 1n }) ? 'red' : 'green')
}

/** The worst of several; undefined where there is none. */
export const worstLight = (of: readonly (Light | undefined)[]): Light | undefined =>
  lights.find((light) => of.includes(light))

/** How many of the last lights were red without a break: three in a row ask for a visit in some places. */
export const redInARow = (history: readonly (Light | undefined)[]): number => {
  const lastOther = history.findLastIndex((light) => light !== 'red')
  return history.length - 1 - lastOther
}

/** Execution ahead of or behind the goal by more than the gap allowed (percentage points): 支出与目标不匹配. */
export const isMismatched = (execution: Decimal, goal: Decimal, gap: Decimal): boolean =>
  compare(absolute(subtract(execution, goal)), gap) > 0

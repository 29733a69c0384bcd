import type { FundSource } from '../../filing/finance.ts'
import { decimal } from '../../number/decimal.ts'
import { noMoney, sumMoney, type Money } from '../../number/money.ts'
import { ratioOf, type Ratio } from '../../number/ratio.ts'
import { words } from '../../words/words.ts'
import { daysInMonth, type Day } from '../calendar/day.ts'
import { yuan } from '../cost-build-up.ts'
import { done, reasonFor, refusal, unless, type Refusal, type Result } from '../result.ts'
import { budgetOn } from './annual-budget.ts'
import { balanceOf, type BudgetEntry } from './budget-entry.ts'

/** Spending of one project and source in one month; a refund is negative and has a reason. */
export type ExecutionEntry = {
  readonly id: string
  readonly project: string
  readonly source: FundSource
  readonly month: number
  readonly amount: Money
  readonly reason: string
}

export const spentTo = (entries: readonly ExecutionEntry[], month: number): Money =>
  sumMoney(entries.filter((entry) => entry.month <= month).map(({ amount }) => amount))

/** 执行率 = spending to the end of a month ÷ a budget that is named. Undefined where there is no budget. */
export const executionRate = (spent: Money, budget: Money): Ratio | undefined =>
  ratioOf(decimal(spent), decimal(budget))

export type MonthPoint = {
  readonly month: number
  readonly spent: Money
  readonly cumulative: Money
  readonly budget: Money
  readonly rate: Ratio | undefined
}

export const months: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1)

const endOfMonth = (year: number, month: number): Day => ({ year, month, day: daysInMonth(year, month) })

/** The curve of a year: each month’s spending, the sum so far, and its rate on the budget as it stood then. */
export const monthlyCurve = (
  year: number,
  budget: readonly BudgetEntry[],
  execution: readonly ExecutionEntry[],
): readonly MonthPoint[] =>
  months.map((month) => {
    const cumulative = spentTo(execution, month)
    const { total } = budgetOn(budget, endOfMonth(year, month))
    const spent = sumMoney(execution.filter((entry) => entry.month === month).map(({ amount }) => amount))
    return { month, spent, cumulative, budget: total, rate: executionRate(cumulative, total) }
  })

const noMonth = ({ month }: ExecutionEntry): Refusal | undefined =>
  months.includes(month)
    ? undefined
    : refusal(
        'invalid',
        [`没有${month}月`, `There is no month ${month}`],
        ['请填写1至12月', 'Give a month from 1 to 12'],
      )

const refund = ({ amount, reason }: ExecutionEntry): Refusal | undefined =>
  amount < noMoney ? reasonFor(reason, words('冲减支出', 'book a refund')) : undefined

const overBudget = (
  books: { readonly budget: readonly BudgetEntry[]; readonly execution: readonly ExecutionEntry[] },
  added: ExecutionEntry,
): Refusal | undefined => {
  const { project, source } = added
  const before = books.execution.filter((entry) => entry.project === project && entry.source === source)
  const [spent, budget] = [
    sumMoney([...before, added].map(({ amount }) => amount)),
    balanceOf(books.budget, project, source),
  ]
  if (spent <= budget || added.reason.trim() !== '') return undefined
  return refusal(
    'reason-missing',
    [
      `累计支出${yuan(spent)}元，超过预算${yuan(budget)}元`,
      `Spending of ${yuan(spent)} 元 exceeds the budget of ${yuan(budget)} 元`,
    ],
    ['请先登记预算变动，或写明超出的理由', 'Enter the budget change first, or give the reason'],
  )
}

/** Books spending; what exceeds the budget, or falls below zero, needs a reason. */
export const spend = (
  books: { readonly budget: readonly BudgetEntry[]; readonly execution: readonly ExecutionEntry[] },
  added: ExecutionEntry,
): Result<readonly ExecutionEntry[]> =>
  unless([noMonth(added), refund(added), overBudget(books, added)], () => done([...books.execution, added]))

import { fundSources } from '#domain/filing/finance.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { Money } from '#domain/number/money.ts'
import { percentOf, type Ratio } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { adjustmentRate, annualBudget, type AnnualBudget } from '#domain/process/ledger/annual-budget.ts'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import { executionRate, monthlyCurve, spentTo, type ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { sumBudget, sumExecution } from '#store/queries/ledger-sums.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { ledgerScope, type LedgerScope } from './ledger-scope.ts'
import type { LedgerSource } from './enter-budget.ts'

type Spending = { readonly spent: Money; readonly rate: Decimal | undefined }

/** 全年预算, spending and the curve of a year; rates in per cent with two decimals. */
export type LedgerSummary = Spending & {
  readonly year: number
  readonly budget: AnnualBudget
  readonly adjustmentRate: Decimal | undefined
  readonly sources: readonly (Spending & { readonly source: LedgerSource; readonly budget: AnnualBudget })[]
  readonly curve: readonly (Spending & {
    readonly month: number
    readonly cumulative: Money
    readonly budget: Money
  })[]
}

const percent = (ratio: Ratio | undefined): Decimal | undefined =>
  ratio && percentOf(ratio, { decimals: 2, rounding: halfUp })

type Books = { readonly budget: readonly BudgetEntry[]; readonly execution: readonly ExecutionEntry[] }

const totals = ({ budget: entries, execution }: Books): Spending & { readonly budget: AnnualBudget } => {
  const [budget, spent] = [annualBudget(entries), spentTo(execution, 12)]
  return { budget, spent, rate: percent(executionRate(spent, budget.total)) }
}

const bySource = ({ budget, execution }: Books): LedgerSummary['sources'] =>
  fundSources.flatMap((source) => {
    const own = {
      budget: budget.filter((entry) => entry.source === source),
      execution: execution.filter((entry) => entry.source === source),
    }
    const isThere = own.budget.length + own.execution.length > 0
    return source === 'total' || !isThere ? [] : [{ source, ...totals(own) }]
  })

/** What entries of a year come to. */
export const summaryOf = (year: number, books: Books): LedgerSummary => {
  const whole = totals(books)
  const curve = monthlyCurve(year, books.budget, books.execution)
  return {
    year,
    ...whole,
    adjustmentRate: percent(adjustmentRate(whole.budget)),
    sources: bySource(books),
    curve: curve.map((point) => ({ ...point, rate: percent(point.rate) })),
  }
}

/** The annual budget and the execution of a project, an office, a unit, a department, or all one may see. */
export const summariseLedger = (ctx: Context, input: LedgerScope): Promise<LedgerSummary> =>
  look(ctx, async (tx) => {
    const of = await ledgerScope(ctx, tx, input)
    return summaryOf(input.year, { budget: await sumBudget(tx, of), execution: await sumExecution(tx, of) })
  })

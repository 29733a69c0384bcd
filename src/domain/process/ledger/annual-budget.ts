import { decimal } from '../../number/decimal.ts'
import { noMoney, sumMoney, type Money } from '../../number/money.ts'
import { ratioOf, type Ratio } from '../../number/ratio.ts'
import { idsOf } from '../../words/ids-of.ts'
import { budgetEntryTerms } from '../../words/budget-terms.ts'
import { isBefore, type Day } from '../calendar/day.ts'
import type { BudgetEntry, BudgetEntryKind } from './budget-entry.ts'

/** 全年预算 as a query: the sum by kind of entry, and in all. */
export type AnnualBudget = Readonly<Record<BudgetEntryKind, Money>> & { readonly total: Money }

const sumOf = (entries: readonly BudgetEntry[], kind: BudgetEntryKind): Money =>
  sumMoney(entries.filter((entry) => entry.kind === kind).map(({ amount }) => amount))

export const annualBudget = (entries: readonly BudgetEntry[]): AnnualBudget => {
  const none = { opening: noMoney, addition: noMoney, reduction: noMoney, transfer: noMoney, 'carry-over': noMoney }
  const parts = idsOf(budgetEntryTerms).reduce((sums, kind) => ({ ...sums, [kind]: sumOf(entries, kind) }), none)
  return { ...parts, total: sumMoney(Object.values(parts)) }
}

/** The budget as it stood at the end of a day. */
export const budgetOn = (entries: readonly BudgetEntry[], on: Day): AnnualBudget =>
  annualBudget(entries.filter(({ day }) => !isBefore(on, day)))

/** Change ÷ opening budget, without carry-over: 预算调整率. Undefined where nothing was there at the start. */
export const adjustmentRate = ({ opening, addition, reduction, transfer }: AnnualBudget): Ratio | undefined =>
  ratioOf(decimal(sumMoney([addition, reduction, transfer])), decimal(opening))

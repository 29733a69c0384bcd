import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import { subtract } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { isBudget, isSpent, moneyBreakdownsOf, moneyOf, type MoneyBreakdown } from '../shared/finance-items.ts'
import { inUnit, sideOf, type Figure } from '../shared/quantity.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Pair = { readonly budget: MoneyBreakdown; readonly spent: MoneyBreakdown }

const keyOf = ({ source, nature }: FinanceItem): string => `${source} ${nature}`
const keysOf = ({ parts }: MoneyBreakdown): string => parts.map(keyOf).toSorted().join()

/** A budget and the spending of the same whole, divided in the same way. */
const pairsOf = (filing: Filing): readonly Pair[] => {
  const breakdowns = moneyBreakdownsOf(filing).filter(({ parts }) => parts.length > 1)
  return breakdowns
    .filter(({ total }) => isBudget(total) && total.flow !== 'income')
    .flatMap((budget) => {
      const spent = breakdowns.find(
        (other) =>
          isSpent(other.total) &&
          other.total.flow !== 'income' &&
          keyOf(other.total) === keyOf(budget.total) &&
          keysOf(other) === keysOf(budget),
      )
      return spent ? [{ budget, spent }] : []
    })
}

/** Unspent money of one line, in the unit of the budget; printed to the decimals of both. */
const unspent = (budget: FinanceItem, spent: FinanceItem): Figure => {
  const [a, b] = [moneyOf(budget), moneyOf(spent)]
  const value =
    a.unit === b.unit ? subtract(a.value, b.value) : inUnit(subtract(sideOf(a).value, sideOf(b).value), a.unit)
  return { value, unit: a.unit, qualifier: undefined, qualifierPrinted: '' }
}

const judgePair = ({ budget, spent }: Pair): Verdict => {
  const parts = budget.parts.flatMap((part) =>
    spent.parts.filter((other) => keyOf(other) === keyOf(part)).map((other) => unspent(part, other)),
  )
  const sum = footing(unspent(budget.total, spent.total), parts)
  return sumVerdict(
    sum,
    {
      message: words(
        `未执行数按总额为${sum.printed}${sum.unit}，按各来源合计为${sum.expected}${sum.unit}。`,
        `Unspent by total: ${sum.printed} ${sum.unit}; by source: ${sum.expected} ${sum.unit}.`,
      ),
      places: [budget.total, spent.total, ...budget.parts, ...spent.parts].map(({ place }) => place),
    },
    {
      severity: 'note',
      benign: words('预算与决算的分项可能未列全。', 'Parts of the budget or the accounts may not be listed.'),
      remedy: words('请核对预算、决算的总数与分项。', 'Check totals and parts of budget and accounts.'),
    },
  )
}

/** Σ (budget − execution) by source = (budget − execution) of the total. */
export const unspentBySource: Check = {
  id: 'unspent-by-source',
  rule: 'R03',
  title: words('各来源未执行数之和等于未执行总数', 'Unspent money by source adds up to the unspent total'),
  about: words(
    '预算与决算按同样的来源列出时，逐项相减后相加，与总数之差比较。总数与分项本身不等时由 R01 报告。',
    'Where budget and accounts list the same sources: the differences by source against the difference of the totals.',
  ),
  authority: 'arithmetic',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      pairsOf(filing).map(judgePair),
      '预算与决算没有按同样的来源分列',
      'Budget and accounts do not list the same sources',
    ),
}

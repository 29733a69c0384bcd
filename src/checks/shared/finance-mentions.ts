import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import { compare, isZero } from '#domain/number/decimal.ts'
import { isBudget, isSpent, moneyOf, nameOfItem } from './finance-items.ts'
import type { Mention, MentionPair } from './mentions.ts'
import { sideOf } from './quantity.ts'
import { once } from './once.ts'

const mentionOf = (item: FinanceItem): Mention => ({ name: nameOfItem(item), figure: moneyOf(item), place: item.place })

const sameValue = (a: FinanceItem, b: FinanceItem): boolean =>
  compare(sideOf(moneyOf(a)).value, sideOf(moneyOf(b)).value) === 0

const sameKind = (a: FinanceItem, b: FinanceItem): boolean =>
  a.flow === b.flow && a.source === b.source && a.nature === b.nature

/** Names as printed tell two amounts apart even where stage and source are the same: 总支出 and 本年支出. */
const sameAmount = (a: FinanceItem, b: FinanceItem): boolean =>
  sameKind(a, b) && a.stage === b.stage && nameOfItem(a) === nameOfItem(b)

const sameMoment = (a: FinanceItem, b: FinanceItem): boolean =>
  (isBudget(a) && isBudget(b)) || (isSpent(a) && isSpent(b))

/** Budgets of different names, or execution and accounts, are one value only where they print alike. */
const alike = (a: FinanceItem, b: FinanceItem): boolean =>
  sameValue(a, b) &&
  !isZero(a.figure.value) &&
  a.source === b.source &&
  a.nature === b.nature &&
  sameMoment(a, b) &&
  (a.flow === b.flow || a.flow === 'both' || b.flow === 'both')

/** The nearest earlier printing of the amount, outside its own sentence. */
const earlier = (items: readonly FinanceItem[], item: FinanceItem): FinanceItem | undefined => {
  const others = items.filter((other) => other.sentence !== item.sentence && other.breakdown?.totalIndex === undefined)
  return others.findLast((other) => sameAmount(other, item)) ?? others.findLast((other) => alike(other, item))
}

/** Amounts are few; a text that is no report may state very many. */
const reach = 60

/** The department's amounts printed twice. */
export const financeMentions = once(({ finance }: Filing): readonly MentionPair[] =>
  finance.flatMap((item, at) => {
    const other = earlier(finance.slice(Math.max(0, at - reach), at), item)
    return other ? [{ a: mentionOf(other), b: mentionOf(item), isSure: true }] : []
  }),
)

import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import { compare, isZero } from '#domain/number/decimal.ts'
import { isBudget, isOfAll, isSpent, moneyOf, nameOfItem } from './finance-items.ts'
import { relationOf, type Mention, type MentionPair } from './mentions.ts'
import { asMoney, sideOf } from './quantity.ts'
import { nameOfSpoken, ownLead, placeOfSpoken, statementsOf } from './statements.ts'
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

const isBesidesFiscal = ({ source }: FinanceItem): boolean => source === 'other' || source === 'non-fiscal'

/** 其他收入 of a breakdown and 非财政拨款收入 elsewhere: what is not fiscal, under two names. */
const besidesFiscal = (a: FinanceItem, b: FinanceItem): boolean =>
  isBesidesFiscal(a) &&
  isBesidesFiscal(b) &&
  a.source !== b.source &&
  a.flow === b.flow &&
  a.stage === b.stage &&
  sameValue(a, b) &&
  !isZero(a.figure.value)

/** The nearest earlier printing of the amount, outside its own sentence. */
const earlier = (items: readonly FinanceItem[], item: FinanceItem): FinanceItem | undefined => {
  const others = items.filter((other) => other.sentence !== item.sentence && other.breakdown?.totalIndex === undefined)
  return (
    others.findLast((other) => sameAmount(other, item)) ??
    others.findLast((other) => alike(other, item)) ??
    items.findLast((other) => other.sentence !== item.sentence && besidesFiscal(other, item))
  )
}

/** A sum called the money of what is reported on: 共涉及资金, 资金总额. */
const allMoney = /(?:共|总)(?:计)?涉及(?:预算)?资金|资金总额/u

/** A total of the department stated once more under such a name, where it is equal. */
const statedAgain = (filing: Filing): readonly MentionPair[] => {
  const totals = filing.finance.slice(0, reach).filter((item) => isOfAll(item) && !isZero(item.figure.value))
  const known = new Set(filing.finance.map(({ figure }) => figure.place.start))
  return statementsOf(filing)
    .flatMap(({ spoken }) => spoken)
    .filter((spoken) => allMoney.test(ownLead(spoken)) && !known.has(spoken.claim.figure.place.start))
    .flatMap((spoken) => {
      const figure = asMoney(spoken.claim.figure)
      const total = totals.find((item) => relationOf(moneyOf(item), figure) === 'equal')
      return total
        ? [
            {
              a: mentionOf(total),
              b: { name: nameOfSpoken(spoken), figure, place: placeOfSpoken(filing, spoken) },
              isSure: true,
            },
          ]
        : []
    })
}

/** Amounts are few; a text that is no report may state very many. */
const reach = 60

/** The department's amounts printed twice. */
export const financeMentions = once((filing: Filing): readonly MentionPair[] => [
  ...filing.finance.flatMap((item, at) => {
    const other = earlier(filing.finance.slice(Math.max(0, at - reach), at), item)
    return other ? [{ a: mentionOf(other), b: mentionOf(item), isSure: true }] : []
  }),
  ...statedAgain(filing),
])

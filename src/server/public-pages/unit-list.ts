import { compare, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { PublishedUnit } from '#services/publication/read-overview.ts'

/** By what the units of a year can be put in order. */
export const unitOrders = ['name', 'spending', 'execution-rate', 'score'] as const
export type UnitOrder = (typeof unitOrders)[number]

export const orderOf = (asked: string | undefined): UnitOrder => unitOrders.find((one) => one === asked) ?? 'name'

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

const numberIn = ({ facts }: PublishedUnit, id: string): Decimal | undefined => {
  const fact = facts.get(id)
  return fact && parseDecimal(fact.value)
}

/** The largest first; who has not published it comes last. */
const byFact =
  (id: string) =>
  (a: PublishedUnit, b: PublishedUnit): number => {
    const [first, second] = [numberIn(a, id), numberIn(b, id)]
    if (first && second) return compare(second, first)
    return first ? -1 : second ? 1 : 0
  }

const byName = (a: PublishedUnit, b: PublishedUnit): number => byPinyin.compare(a.name, b.name)

/** What was asked for, in the asked order. */
export const unitsAsked = (
  units: readonly PublishedUnit[],
  { text, order }: { readonly text: string; readonly order: UnitOrder },
): readonly PublishedUnit[] => {
  const found = text === '' ? units : units.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
  return found.toSorted((a, b) => (order === 'name' ? 0 : byFact(order)(a, b)) || byName(a, b))
}

import type { FundSource } from '#domain/filing/finance.ts'
import type { ExchangeProjectFund } from '#domain/exchange/tables.ts'
import type { SourceAmount } from '#store/queries/exchange-projects.ts'
import { addMoney, type Money } from '#domain/number/money.ts'

type FundType = ExchangeProjectFund['fundType']
type Fund = Pick<ExchangeProjectFund, 'fundType' | 'fundOrigin'>

/** The national list has no code for money brought forward: its origin says so. */
export const broughtForward = '上年结转'

const types: Readonly<Record<FundSource, FundType>> = {
  total: 'government',
  fiscal: 'government',
  'general-budget': 'general-budget',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
  'social-insurance': 'social-insurance',
  'special-account': 'special-account',
  'non-fiscal': 'unit',
  'carry-over': 'general',
  other: 'unit-other',
}

/** A source as the national list names it. */
export const fundOf = (source: FundSource): Fund => ({
  fundType: types[source],
  fundOrigin: source === 'carry-over' ? broughtForward : undefined,
})

const prefixes: readonly (readonly [string, FundSource])[] = [
  ['general', 'general-budget'],
  ['foreign', 'general-budget'],
  ['unit', 'non-fiscal'],
]
const sources: Partial<Record<FundType, FundSource>> = {
  government: 'fiscal',
  fund: 'government-fund',
  'government-fund': 'government-fund',
  'special-bond': 'government-fund',
  'state-capital': 'state-capital',
  'social-insurance': 'social-insurance',
  'special-account': 'special-account',
  'unit-other': 'other',
}

/** The source a national code stands for; finer codes fall together. */
export const sourceOf = ({ fundType, fundOrigin }: Fund): FundSource => {
  if (fundOrigin === broughtForward) return 'carry-over'
  return sources[fundType] ?? prefixes.find(([prefix]) => fundType.startsWith(prefix))?.[1] ?? 'other'
}

/** The money of a project by source; rows of the same source are added up. */
export const sourcesOf = (funds: readonly ExchangeProjectFund[]): readonly SourceAmount[] => {
  const sums = new Map<FundSource, Money>()
  for (const fund of funds) {
    const source = sourceOf(fund)
    const known = sums.get(source)
    sums.set(source, known === undefined ? fund.amount : addMoney(known, fund.amount))
  }
  return [...sums].map(([source, amount]) => ({ source, amount })).toSorted((a, b) => (a.source < b.source ? -1 : 1))
}

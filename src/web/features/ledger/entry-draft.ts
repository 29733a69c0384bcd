import { ledgerContract } from '#contract/ledger.ts'
import { isoDay, parseDay, type Day } from '#domain/process/calendar/day.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { call } from '../../lib/call.ts'
import { dayOf } from '../../lib/day-text.ts'
import { parseTyped, type TypedMoney } from '../../ui/money-input.tsx'

export const budgetKinds = ['opening', 'addition', 'reduction', 'carry-over'] as const
export type Kind = (typeof budgetKinds)[number] | 'spending'
export const sources = [
  'general-budget',
  'government-fund',
  'state-capital',
  'special-account',
  'non-fiscal',
  'carry-over',
  'other',
] as const
type Source = (typeof sources)[number]

/** One entry as it is being typed. */
export type Entry = {
  readonly kind: Kind
  readonly source: Source
  readonly amount: TypedMoney
  readonly day: string
  readonly month: number
  readonly reason: string
  readonly document: string
}

const firstDay = (year: number): Day => {
  const today = dayOf(new Date())
  return today.year === year ? today : { year, month: 1, day: 1 }
}

export const emptyEntry = (year: number): Entry => ({
  kind: 'spending',
  source: 'general-budget',
  amount: { text: '', unit: '万元' },
  day: isoDay(firstDay(year)),
  month: firstDay(year).month,
  reason: '',
  document: '',
})

/** What is taken away is written without a sign and entered with one. */
const signed = ({ kind, amount }: Entry): Money | undefined => {
  const typed = parseTyped(amount)
  return kind === 'reduction' && typed !== undefined && typed > 0n ? moneyOf(0n - typed) : typed
}

/** Enters it: spending into its month, the rest as a change of the budget. */
export const saveEntry = (projectId: string, entry: Entry): Promise<unknown> => {
  const { kind, source, month, reason, document } = entry
  const amount = signed(entry)
  const effectiveOn = parseDay(entry.day)
  if (amount === undefined || !effectiveOn) return Promise.resolve()
  if (kind === 'spending')
    return call(ledgerContract.enterExecution, { body: { entries: [{ projectId, source, month, amount, reason }] } })
  const rest = { source, amount, effectiveOn, reason, ...(document.trim() === '' ? {} : { document }) }
  return call(ledgerContract.enterBudget, { body: { entries: [{ projectId, kind, ...rest }] } })
}

/** A change of the budget says why. */
export const lacksReason = ({ kind, reason }: Entry): boolean =>
  kind !== 'spending' && kind !== 'opening' && reason.trim() === ''

import { fundSources } from '#domain/filing/finance.ts'
import { day, isDay, type Day } from '#domain/process/calendar/day.ts'
import { fundSourceOf } from '#importers/map/fund-names.ts'
import type { LedgerSource } from '../ledger/enter-budget.ts'

const patterns: readonly RegExp[] = [
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
]

/** A day as exports print it: 2026-03-01, 2026/3/1, 2026年3月1日, 20260301; undefined for anything else. */
export const readDay = (text: string): Day | undefined => {
  for (const pattern of patterns) {
    const [, year, month, dayOfMonth] = pattern.exec(text.trim()) ?? []
    const found = day(Number(year), Number(month), Number(dayOfMonth))
    if (isDay(found)) return found
  }
  return undefined
}

/** The month of a day, or of 2026-03, 2026年3月; undefined for anything else, and for another year. */
export const readMonth = (text: string, year: number): number | undefined => {
  const [, ofYear, ofMonth] = /^(\d{4})[-/.年]?(\d{1,2})月?$/u.exec(text.trim()) ?? []
  const found = readDay(text) ?? day(Number(ofYear), Number(ofMonth), 1)
  return isDay(found) && found.year === year ? found.month : undefined
}

/** The source a text names: by its code of ours, or in the words of the budget. */
export const readSource = (text: string): LedgerSource | undefined => {
  const found = fundSources.find((source) => source === text.trim()) ?? fundSourceOf(text.trim())
  return found === 'total' ? undefined : found
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf, sumMoney, type Money } from '#domain/number/money.ts'
import { day } from '#domain/process/calendar/day.ts'
import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import type { ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { newId } from '#services/new-id.ts'
import type { ImportDefaults } from './import-input.ts'
import { readDay, readMonth, readSource } from './row-values.ts'
import { understandBudget } from './understand-budget.ts'
import { understandExecution } from './understand-execution.ts'
import type { MatchedRow } from './understood.ts'

const project = {
  id: 'p',
  organisationId: 'o',
  budgetUnitId: 'o',
  year: 2026,
  state: 'running',
  code: 'P',
  name: '项目',
} as const
const place = { start: 0, end: 0, line: 1, quote: '' }
const rowWith = (amounts: Readonly<Record<string, Money>>, texts = {}): MatchedRow => ({
  row: 2,
  at: 'A2',
  plain: { row: 2, texts, amounts, place },
  project,
})
const defaults: ImportDefaults = {
  mode: 'balances',
  entryKind: 'opening',
  source: 'general-budget',
  reason: '月度导入',
  category: 'specific',
  recurrence: 'recurring',
  allowsDoubles: false,
}
const fen = fc.bigInt({ min: 0n, max: 10n ** 16n }).map(moneyOf)

describe('balances', () => {
  it('leave the ledger at what was stated last, whatever it held before', () => {
    fc.assert(
      fc.property(fen, fc.array(fen, { minLength: 1, maxLength: 6 }), (opening, stated) => {
        let existing: readonly BudgetEntry[] = []
        for (const annual of stated) {
          const given = { year: 2026, defaults, existing, newId }
          const row = rowWith({ 'opening-budget': opening, 'annual-budget': annual })
          const { added, refused } = understandBudget([row], given)
          expect(refused).toEqual([])
          existing = [...existing, ...added]
          expect(sumMoney(existing.map(({ amount }) => amount))).toBe(annual)
        }
        const again = rowWith({ 'opening-budget': opening, 'annual-budget': stated.at(-1) ?? opening })
        expect(understandBudget([again], { year: 2026, defaults, existing, newId }).added).toEqual([])
      }),
    )
  })

  it('of spending put each difference into its month, in whatever order the rows stand', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), fc.array(fen), (months, sums) => {
        const stated = months.map((month, at) => ({ month, amount: sums[at] ?? moneyOf(0n) }))
        const rows = stated.map(({ month, amount }) => rowWith({ executed: amount }, { date: `2026-${month}-28` }))
        const budget: readonly BudgetEntry[] = []
        const existing: readonly ExecutionEntry[] = []
        const { added, refused } = understandExecution(rows, { year: 2026, defaults, budget, existing, newId })
        expect(refused).toEqual([])
        for (const { month, amount } of stated) {
          const upTo = added.filter((entry) => entry.month <= month)
          expect(sumMoney(upTo.map((entry) => entry.amount))).toBe(amount)
        }
      }),
    )
  })
})

describe('what rows say of themselves', () => {
  it.each([
    ['2026-03-01', day(2026, 3, 1)],
    ['2026/3/1', day(2026, 3, 1)],
    ['2026年3月1日', day(2026, 3, 1)],
    ['20260301', day(2026, 3, 1)],
    ['2026-03-01 10:22:31', day(2026, 3, 1)],
    ['2026-02-30', undefined],
    ['三月', undefined],
    ['', undefined],
  ])('is a day: %s', (text, expected) => {
    expect(readDay(text)).toEqual(expected)
  })

  it.each([
    ['2026-03', 3],
    ['2026年12月', 12],
    ['202604', 4],
    ['2026-03-31', 3],
    ['2025-03-31', undefined],
    ['2026-13', undefined],
    ['3', undefined],
  ])('is a month: %s', (text, expected) => {
    expect(readMonth(text, 2026)).toBe(expected)
  })

  it.each([
    ['一般公共预算资金', 'general-budget'],
    ['政府性基金', 'government-fund'],
    ['general-budget', 'general-budget'],
    ['合计', undefined],
    ['天外来财', undefined],
  ])('is a source: %s', (text, expected) => {
    expect(readSource(text)).toBe(expected)
  })
})

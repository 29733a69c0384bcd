import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyOf } from '../../number/money.ts'
import { printPercent } from '../../number/ratio.ts'
import { halfUp } from '../../number/rounding.ts'
import { day } from '../calendar/day.ts'
import { adjustmentRate, annualBudget, budgetOn } from './annual-budget.ts'
import { balanceOf, enter, transferOf, type BudgetEntry } from './budget-entry.ts'
import { executionRate, monthlyCurve, spend, spentTo, type ExecutionEntry } from './execution.ts'

type EntryArguments = [id: string, kind: BudgetEntry['kind'], amount: bigint, more?: Partial<BudgetEntry>]
const entry = (...[id, kind, amount, more = {}]: EntryArguments): BudgetEntry => ({
  id,
  kind,
  project: 'p1',
  source: 'general-budget',
  day: day(2025, 1, 20),
  amount: moneyOf(amount),
  reason: kind === 'opening' ? '' : '区政府常务会议',
  document: '',
  transfer: undefined,
  allowsBelowZero: false,
  ...more,
})
const opening = [entry('1', 'opening', 10_000n), entry('2', 'opening', 5000n, { project: 'p2' })]
const common = {
  source: 'general-budget',
  day: day(2025, 6, 1),
  reason: '进度调整',
  document: '',
  allowsBelowZero: false,
} as const
const transfer = (amount: bigint): readonly BudgetEntry[] =>
  transferOf(common, {
    transfer: 't1',
    from: { id: '3', project: 'p1' },
    to: { id: '4', project: 'p2' },
    amount: moneyOf(amount),
  })

describe('the ledger', () => {
  it('sums 全年预算 by kind', () => {
    const entries = [
      ...opening,
      entry('5', 'addition', 3000n),
      entry('6', 'reduction', -1000n, { day: day(2025, 9, 1) }),
      entry('7', 'carry-over', 500n),
    ]
    const budget = annualBudget(entries.filter(({ project }) => project === 'p1'))
    expect(budget).toEqual({
      opening: 10_000n,
      addition: 3000n,
      reduction: -1000n,
      transfer: 0n,
      'carry-over': 500n,
      total: 12_500n,
    })
    expect(budgetOn(entries, day(2025, 8, 31)).reduction).toBe(0n)
    const rate = adjustmentRate(budget)
    expect(rate && printPercent(rate, { decimals: 1, rounding: halfUp })).toBe('20.0%')
    expect(adjustmentRate(annualBudget([]))).toBeUndefined()
  })

  it('takes a 调剂 as a pair and keeps the whole as it was', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10_000n), (amount) => {
        const result = enter(opening, transfer(amount))
        const after = result.kind === 'done' ? result.value : []
        expect(annualBudget(after).total).toBe(15_000n)
        expect(balanceOf(after, 'p2')).toBe(5000n + amount)
        expect(after.slice(0, 2)).toEqual(opening)
      }),
    )
  })

  it.each([
    ['one side of a 调剂', transfer(100n).slice(0, 1), 'unbalanced'],
    ['two sides that do not balance', transfer(100n).map((e) => ({ ...e, amount: moneyOf(100n) })), 'unbalanced'],
    ['a 调剂 without its number', transfer(100n).map((e) => ({ ...e, transfer: undefined })), 'unbalanced'],
    ['more than there is', transfer(10_001n), 'below-zero'],
    ['a reduction with the wrong sign', [entry('8', 'reduction', 5n)], 'invalid'],
    ['an addition without a reason', [entry('8', 'addition', 5n, { reason: ' ' })], 'reason-missing'],
    ['an opening amount below zero', [entry('8', 'opening', -5n)], 'invalid'],
    ['an addition of nothing', [entry('8', 'addition', 0n)], 'invalid'],
    ['a 结转 below zero', [entry('8', 'carry-over', -1n)], 'invalid'],
    ['a 调剂 of nothing', transfer(0n), 'invalid'],
    ['an entry twice', [entry('1', 'addition', 5n)], 'invalid'],
    ['two new entries of one id', [entry('8', 'addition', 5n), entry('8', 'addition', 6n)], 'invalid'],
    ['a 调剂 whose sides have two numbers', transfer(100n).map((e) => ({ ...e, transfer: e.id })), 'unbalanced'],
    ['another source that has no money', [entry('8', 'reduction', -5n, { source: 'government-fund' })], 'below-zero'],
    ['below zero, meant, without a reason', [entry('8', 'opening', 0n, { allowsBelowZero: true })], 'reason-missing'],
  ])('refuses %s', (_, added, code) => {
    expect(enter(opening, added)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it('goes below zero only where that is meant and reasoned', () => {
    const meant = entry('8', 'reduction', -10_001n, { allowsBelowZero: true })
    expect(enter(opening, [meant])).toMatchObject({ kind: 'done' })
  })

  it('says how much there is to take from', () => {
    expect(enter(opening, [entry('8', 'reduction', -20_000n)])).toMatchObject({
      refusal: { why: { zh: '现有100.00元，不足以减少' } },
    })
  })
})

type SpentArguments = [id: string, month: number, amount: bigint, more?: Partial<ExecutionEntry>]
const spent = (...[id, month, amount, more = {}]: SpentArguments): ExecutionEntry => ({
  id,
  project: 'p1',
  source: 'general-budget',
  month,
  amount: moneyOf(amount),
  reason: '',
  ...more,
})

describe('execution', () => {
  it('gives the curve of the year on the budget as it stood', () => {
    const budget = [entry('1', 'opening', 10_000n), entry('2', 'addition', 10_000n, { day: day(2025, 7, 1) })]
    const curve = monthlyCurve(2025, budget, [spent('a', 3, 2000n), spent('b', 6, 3000n), spent('c', 7, 5000n)])
    const rates = curve.map(({ rate }) => (rate ? printPercent(rate, { decimals: 0, rounding: halfUp }) : '—'))
    expect(rates).toEqual(['0%', '0%', '20%', '20%', '20%', '50%', '50%', '50%', '50%', '50%', '50%', '50%'])
    expect(curve[6]).toMatchObject({ month: 7, spent: 5000n, cumulative: 10_000n, budget: 20_000n })
    expect(monthlyCurve(2025, [], [])[0]?.rate).toBeUndefined()
  })

  it('adds up month by month to what was spent', () => {
    const months = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.bigInt(0n, 1000n)), { maxLength: 20 })
    fc.assert(
      fc.property(months, (list) => {
        const entries = list.map(([month, amount], index) => spent(`${index}`, month, amount))
        const curve = monthlyCurve(2025, [], entries)
        expect(curve.reduce((sum, point) => sum + point.spent, 0n)).toBe(spentTo(entries, 12))
        expect(curve.at(-1)?.cumulative).toBe(spentTo(entries, 12))
      }),
    )
  })

  it('has no rate without a budget', () => {
    expect(executionRate(moneyOf(5n), moneyOf(0n))).toBeUndefined()
  })

  it.each([
    ['month 13', spent('a', 13, 1n), 'invalid'],
    ['a refund without a reason', spent('a', 3, -1n), 'reason-missing'],
    ['more than the budget', spent('a', 3, 8001n), 'reason-missing'],
  ])('refuses %s', (_, added, code) => {
    const books = { budget: opening, execution: [spent('0', 1, 2000n)] }
    expect(spend(books, added)).toMatchObject({ kind: 'refused', refusal: { code } })
  })

  it('books what is within the budget, or over it with a reason', () => {
    const books = { budget: opening, execution: [spent('0', 1, 2000n)] }
    expect(spend(books, spent('a', 3, 8000n))).toMatchObject({ kind: 'done' })
    expect(spend(books, spent('a', 3, 8001n, { reason: '上级资金先行支付' }))).toMatchObject({ kind: 'done' })
    expect(spend(books, spent('a', 3, -1n, { reason: '退款' }))).toMatchObject({ kind: 'done' })
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '../number/decimal.ts'
import { moneyOf } from '../number/money.ts'
import { halfUp } from '../number/rounding.ts'
import { suggest, whatIf, type ResultUseCase, type ResultUseRules } from './result-use.ts'

const every = ['recurring', 'phased', 'one-off'] as const
// A made table: the shares are set every year by the place that uses it.
const rules: ResultUseRules = {
  authority: 'guangzhou-panyu-results-2020',
  status: 'to-confirm',
  lines: [
    { grade: '优', recurrences: every, suggestion: 'prefer', keep: toDecimal('100') },
    { grade: '中', recurrences: ['recurring', 'phased'], suggestion: 'reduce', keep: toDecimal('87.5') },
    { grade: '差', recurrences: every, suggestion: 'cancel', keep: toDecimal('0') },
  ],
  whileUnrectified: { suggestion: 'suspend', keep: toDecimal('50') },
}
const project = (grade: string, more: Partial<ResultUseCase> = {}): ResultUseCase => ({
  grade,
  recurrence: 'recurring',
  budget: moneyOf(1001n),
  openRectifications: 0,
  ...more,
})

describe('the use of a result', () => {
  it.each([
    [project('优'), 'prefer', 1001n, 0n, '等级为“优”：优先保障'],
    [project('中'), 'reduce', 876n, -125n, '等级为“中”：压减'],
    [project('差'), 'cancel', 0n, -1001n, '等级为“差”：取消'],
    [project('优', { openRectifications: 2 }), 'suspend', 501n, -500n, '有2项整改未完成：暂停安排'],
  ])('%o', (...[given, suggestion, budget, change, why]) => {
    expect(suggest(rules, given, halfUp)).toMatchObject({ suggestion, budget, change, why: { zh: why } })
  })

  it('is left open where the table has no line', () => {
    expect(suggest(rules, project('中', { recurrence: 'one-off' }), halfUp)).toBeUndefined()
    expect(suggest(rules, project('良'), halfUp)).toBeUndefined()
    const lenient = { ...rules, whileUnrectified: undefined }
    expect(suggest(lenient, project('优', { openRectifications: 2 }), halfUp)?.suggestion).toBe('prefer')
  })

  it('can be tried on many: what is undecided keeps its money', () => {
    expect(whatIf(rules, [project('优'), project('中'), project('良')], halfUp)).toEqual({
      before: 3003n,
      after: 2878n,
      undecided: 1,
    })
  })

  it('never suggests more than there was', () => {
    fc.assert(
      fc.property(fc.constantFrom('优', '中', '差'), fc.bigInt(0n, 10n ** 12n), (grade, budget) => {
        const advice = suggest(rules, project(grade, { budget: moneyOf(budget) }), halfUp)
        expect(advice !== undefined && advice.budget >= 0n && advice.budget <= budget).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, printDecimal, toDecimal, type Decimal } from '../../number/decimal.ts'
import { halfUp } from '../../number/rounding.ts'
import { words } from '../../words/words.ts'
import { defaultComparatorRules } from '../default-rules.ts'
import { lessThan, roundFraction } from '../fraction.ts'
import type { Comparator, Measure } from '../measure.ts'
import { describeRule, prepareRule, ruleBook } from '../rule-book.ts'
import type { Outcome, Rule, RuleContext } from '../rule.ts'
import { scorersOf } from '../scorers.ts'
import { defaultSettings, type Settings } from '../settings.ts'

const d = toDecimal
const contextOf = (settings: Settings): RuleContext => ({
  settings,
  scorerFor: (comparator) => prepareRule(defaultComparatorRules[comparator], contextOf(settings)),
})
const context = contextOf(defaultSettings)

const tell = (outcome: Outcome): string => {
  const print = (value: { over: bigint; under: bigint }): string => printDecimal(roundFraction(value, 2, halfUp))
  return outcome.kind === 'scored'
    ? `${print(outcome.points)} ${outcome.reason}`
    : `${print(outcome.low)}..${print(outcome.high)} ${outcome.reason}`
}
const score = (rule: Rule, measure: Measure): string => tell(prepareRule(rule, context)(d('10'), measure))
const pair = (target: string, actual: string): Measure => ({ target: d(target), actual: d(actual) })
const only = (actual: string): Measure => ({ actual: d(actual) })

const threshold = (better: 'higher' | 'lower'): Rule => ({
  kind: 'proportional-with-threshold',
  better,
  pass: d('0.6'),
})
const deduction = (steps: 'proportional' | 'begun' | 'complete', limit?: string): Rule => ({
  kind: 'deduction-per-unit',
  worse: 'above',
  limit: limit === undefined ? undefined : d(limit),
  loss: d('0.5'),
  per: d('2'),
  steps,
})
const bands = (actual: 'at-most' | 'at-least'): Rule => ({
  kind: 'banded-steps',
  actual,
  bands:
    actual === 'at-most'
      ? [
          { edge: d('0'), share: d('1') },
          { edge: d('10'), share: d('0.8') },
        ]
      : [
          { edge: d('10'), share: d('1') },
          { edge: d('0'), share: d('0.8') },
        ],
  otherwise: d('0.1'),
})
const grades: Rule = { kind: 'graded-judgement', grades: [{ name: '良', share: d('0.85') }] }
const qualitative = (unjudged = false): Rule => ({
  kind: 'qualitative-bands',
  achievedFrom: d('0.8'),
  partlyFrom: d('0.6'),
  unjudged: unjudged ? { achieved: d('1'), partly: d('0.6'), missed: d('0') } : undefined,
})
const satisfaction = (zeroBelow?: string): Rule => ({
  kind: 'satisfaction-interval',
  full: d('90'),
  loss: d('0.5'),
  per: d('1'),
  zeroBelow: zeroBelow === undefined ? undefined : d(zeroBelow),
})
const checklist: Rule = {
  kind: 'checklist-sum',
  checks: [
    { id: 'a', name: words('甲', 'A'), points: d('4') },
    { id: 'b', name: words('乙', 'B'), points: d('6') },
  ],
}
const equality = (otherwise: 'zero' | 'nearness'): Rule => ({ kind: 'equality', otherwise })
const proportional: Rule = { kind: 'proportional' }
const inverse: Rule = { kind: 'inverse' }
const execution: Rule = { kind: 'execution-rate' }
const mean: Rule = { kind: 'capped-mean' }
const rowOf = (comparator: Comparator, measure: Measure) => ({
  slot: '',
  name: 'x',
  comparator,
  points: undefined,
  measure,
})

const table: readonly (readonly [Rule, Measure, string])[] = [
  [proportional, pair('100', '100'), '10.00 met'],
  [proportional, pair('100', '250'), '10.00 met'],
  [proportional, pair('100', '92.6'), '9.26 proportion'],
  [proportional, pair('0', '5'), '0.00..10.00 target-zero'],
  [proportional, pair('5', '-1'), '0.00 negative-actual'],
  [proportional, only('5'), '0.00..10.00 no-target'],
  [proportional, { target: d('5') }, '0.00..10.00 no-actual'],
  [inverse, pair('5', '5'), '10.00 met'],
  [inverse, pair('5', '-3'), '10.00 met'],
  [inverse, pair('5', '6'), '8.33 inverse-proportion'],
  [inverse, pair('0', '1'), '0.00 inverse-proportion'],
  [inverse, pair('-5', '-4'), '0.00..10.00 target-zero'],
  [equality('zero'), pair('1.0', '1'), '10.00 met'],
  [equality('zero'), pair('1', '0.99'), '0.00 not-met'],
  [equality('nearness'), pair('100', '80'), '8.00 nearness'],
  [equality('nearness'), pair('80', '100'), '8.00 nearness'],
  [equality('nearness'), pair('0', '1'), '0.00..10.00 target-zero'],
  [equality('nearness'), pair('1', '0'), '0.00 not-met'],
  [{ kind: 'met-or-zero', comparator: '>=' }, pair('1', '1'), '10.00 met'],
  [{ kind: 'met-or-zero', comparator: '<=' }, pair('1', '1.1'), '0.00 not-met'],
  [{ kind: 'met-or-zero', comparator: '=' }, pair('1', '1'), '10.00 met'],
  [{ kind: 'met-or-zero', comparator: '>' }, pair('1', '1'), '0.00 not-met'],
  [{ kind: 'met-or-zero', comparator: '<' }, pair('1', '0.9'), '10.00 met'],
  [threshold('higher'), pair('100', '59.99'), '0.00 below-pass'],
  [threshold('higher'), pair('100', '60'), '6.00 proportion'],
  [threshold('higher'), pair('100', '101'), '10.00 met'],
  [threshold('higher'), pair('0', '1'), '0.00..10.00 target-zero'],
  [threshold('higher'), pair('1', '-1'), '0.00 negative-actual'],
  [threshold('lower'), pair('60', '100'), '6.00 inverse-proportion'],
  [threshold('lower'), pair('60', '101'), '0.00 below-pass'],
  [threshold('lower'), pair('60', '0'), '10.00 met'],
  [deduction('proportional', '100'), only('103'), '9.25 deducted'],
  [deduction('begun', '100'), only('103'), '9.00 deducted'],
  [deduction('complete', '100'), only('103'), '9.50 deducted'],
  [deduction('complete', '100'), only('100'), '10.00 within-limit'],
  [deduction('complete', '100'), only('1000'), '0.00 deducted'],
  [deduction('complete'), pair('100', '102'), '9.50 deducted'],
  [deduction('complete'), only('102'), '0.00..10.00 no-target'],
  [deduction('complete', '1'), {}, '0.00..10.00 no-actual'],
  [{ ...deduction('complete', '100'), worse: 'below' } as Rule, only('95'), '9.00 deducted'],
  [bands('at-most'), only('0'), '10.00 banded'],
  [bands('at-most'), only('0.01'), '8.00 banded'],
  [bands('at-most'), only('10.01'), '1.00 banded'],
  [bands('at-least'), only('10'), '10.00 banded'],
  [bands('at-least'), only('9.99'), '8.00 banded'],
  [bands('at-least'), only('-1'), '1.00 banded'],
  [bands('at-least'), {}, '0.00..10.00 no-actual'],
  [grades, { grade: '良' }, '8.50 judged'],
  [grades, { grade: '优' }, '0.00..10.00 no-grade'],
  [grades, {}, '0.00..10.00 no-grade'],
  [qualitative(), {}, '0.00..10.00 no-level'],
  [qualitative(), { level: 'achieved' }, '8.00..10.00 band-open'],
  [qualitative(), { level: 'partly', judged: d('0.6') }, '6.00 judged'],
  [qualitative(), { level: 'partly', judged: d('0.8') }, '6.00..8.00 outside-band'],
  [qualitative(), { level: 'achieved', judged: d('1') }, '10.00 judged'],
  [qualitative(), { level: 'missed', judged: d('0.59') }, '5.90 judged'],
  [qualitative(true), { level: 'partly' }, '6.00 unjudged-default'],
  [satisfaction(), only('90'), '10.00 met'],
  [satisfaction(), only('88.5'), '9.25 deducted'],
  [satisfaction(), only('10'), '0.00 deducted'],
  [satisfaction('60'), only('59.99'), '0.00 below-pass'],
  [satisfaction('60'), only('60'), '0.00 deducted'],
  [satisfaction('85'), only('88'), '9.00 deducted'],
  [satisfaction(), only('-1'), '0.00 negative-actual'],
  [satisfaction(), {}, '0.00..10.00 no-actual'],
  [
    checklist,
    {
      checks: new Map([
        ['a', true],
        ['b', false],
      ]),
    },
    '4.00 checked',
  ],
  [checklist, { checks: new Map([['a', true]]) }, '4.00..10.00 checks-open'],
  [checklist, {}, '0.00..10.00 no-input'],
  [execution, pair('100', '100.00'), '10.00 met'],
  [execution, pair('200', '185.2'), '9.26 proportion'],
  [execution, pair('100', '101'), '10.00 execution-over'],
  [execution, pair('0', '0'), '0.00..10.00 budget-zero'],
  [execution, pair('100', '-1'), '0.00 negative-actual'],
  [mean, {}, '0.00..10.00 no-rows'],
  [mean, { rows: [] }, '0.00..10.00 no-rows'],
  [mean, { rows: [rowOf('>=', pair('1', '9')), rowOf('<=', pair('1', '2'))] }, '7.50 mean'],
  [mean, { rows: [rowOf('=', pair('1', '1')), rowOf('qualitative', { level: 'achieved' })] }, '9.00..10.00 rows-open'],
]

describe('the scoring rules', () => {
  const print = (value: Decimal | undefined): string => (value ? printDecimal(value) : '?')
  const titled = table.map(([rule, measure, expected]) => ({
    title: `${describeRule(rule).name.en}, target ${print(measure.target)}, actual ${print(measure.actual)}: ${expected}`,
    rule,
    measure,
    expected,
  }))

  it.each(titled)('$title', ({ rule, measure, expected }) => {
    expect(score(rule, measure)).toBe(expected)
  })

  it('answer at an edge as the scheme says', () => {
    const settings: Settings = {
      ...defaultSettings,
      edges: {
        targetZero: 'full',
        budgetZero: 'zero',
        negativeActual: 'cannot-tell',
        executionOver: 'zero',
        notYetMeasurable: 'full',
      },
    }
    const ask = (rule: Rule, measure: Measure): string => tell(prepareRule(rule, contextOf(settings))(d('10'), measure))
    expect(ask(proportional, pair('0', '0'))).toBe('10.00 target-zero')
    expect(ask(execution, pair('0', '0'))).toBe('0.00 budget-zero')
    expect(ask(execution, pair('9', '-1'))).toBe('0.00..10.00 negative-actual')
    expect(ask(execution, pair('9', '10'))).toBe('0.00 execution-over')
  })

  it('tell name, version and formula in both languages', () => {
    const rules = [...new Set([...table.map(([rule]) => rule), qualitative(true), satisfaction('60')])]
    for (const rule of rules) {
      const { version, name, formula } = describeRule(rule)
      expect(version).toBe('1')
      expect(name.zh && name.en && formula.zh && formula.en).toBeTruthy()
    }
    expect(describeRule(deduction('complete', '100')).formula.zh).toBe(
      '超过100的部分，每2扣0.5分（满一档才扣），扣完为止',
    )
    expect(describeRule(deduction('complete')).formula.en).toContain('above the target')
    expect(describeRule({ ...deduction('begun', '1'), worse: 'below' } as Rule).formula.zh).toContain('低于1')
    expect(describeRule(threshold('lower')).formula.zh).toContain('目标值÷实际值')
    expect(describeRule(equality('zero')).formula.en).toContain('else none')
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(ruleBook)))
  })
})

const anyValue = fc
  .bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
  .chain((units) => fc.nat(4).map((scale) => decimal(units, scale)))
const anyRule = fc.constantFrom(...table.map(([rule]) => rule))
const bounds = (outcome: Outcome) =>
  outcome.kind === 'scored' ? { low: outcome.points, high: outcome.points } : outcome

describe('every rule', () => {
  const points = d('7.5')
  const top = { over: 75n, under: 10n }

  it('stays between zero and the points, whatever the figures', () => {
    fc.assert(
      fc.property(anyRule, anyValue, anyValue, (rule, target, actual) => {
        const { low, high } = bounds(prepareRule(rule, context)(points, { target, actual }))
        // A checklist carries its own points, which the parser makes equal to the item's.
        const limit = rule.kind === 'checklist-sum' ? { over: 10n, under: 1n } : top
        expect(lessThan(low, { over: 0n, under: 1n }) || lessThan(limit, high) || lessThan(high, low)).toBe(false)
      }),
    )
  })

  const sorted = (a: Decimal, b: Decimal) => (compare(a, b) <= 0 ? ([a, b] as const) : ([b, a] as const))
  const positive = fc.bigInt({ min: 1n, max: 10n ** 6n }).map((units) => decimal(units, 2))
  const lowOf = (rule: Rule, target: Decimal, actual: Decimal) =>
    bounds(prepareRule(rule, context)(points, { target, actual })).low

  const named = (rules: readonly Rule[]) => rules.map((rule) => ({ name: describeRule(rule).name.en, rule }))

  it.each(named([proportional, threshold('higher'), satisfaction(), { kind: 'met-or-zero', comparator: '>=' }]))(
    '$name never falls when the actual rises',
    ({ rule }) => {
      fc.assert(
        fc.property(positive, anyValue, anyValue, (target, a, b) => {
          const [less, more] = sorted(a, b)
          expect(lessThan(lowOf(rule, target, more), lowOf(rule, target, less))).toBe(false)
        }),
      )
    },
  )

  it.each(named([inverse, deduction('begun', '100'), bands('at-most'), { kind: 'met-or-zero', comparator: '<' }]))(
    '$name never rises when the actual rises',
    ({ rule }) => {
      fc.assert(
        fc.property(positive, anyValue, anyValue, (target, a, b) => {
          const [less, more] = sorted(a, b)
          expect(lessThan(lowOf(rule, target, less), lowOf(rule, target, more))).toBe(false)
        }),
      )
    },
  )
})

describe('a complete scorer', () => {
  const item = { overAchievement: undefined, evidence: undefined, target: undefined }
  const scorers = scorersOf(defaultSettings, defaultComparatorRules)
  const make = (extra: object) => scorers.ofItem({ kind: 'item', rule: proportional, ...item, ...extra } as never)
  const ask = (measure: Measure, extra: object = {}): string => tell(make(extra)(d('10'), measure))

  it('leaves open what cannot be measured yet', () => {
    expect(ask({ notYet: true })).toBe('0.00..10.00 not-yet-measurable')
  })

  it('adds absolute parts and weighs ratios by money', () => {
    const part = (target: string, actual: string, money: string) => ({
      target: d(target),
      actual: d(actual),
      money: d(money),
    })
    const of = [part('10', '10', '1'), part('10', '0', '3')]
    expect(ask({ parts: { kind: 'absolute', of } })).toBe('5.00 proportion')
    expect(ask({ parts: { kind: 'ratio', of } })).toBe('2.50 proportion')
    expect(ask({ parts: { kind: 'ratio', of: [part('1', '1', '0')] } })).toBe('0.00..10.00 no-money')
  })

  it('uses the scheme’s target only where the filing states none', () => {
    expect(ask(only('50'), { target: d('100') })).toBe('5.00 proportion')
    expect(ask(pair('50', '50'), { target: d('100') })).toBe('10.00 met')
  })

  it('reduces unexplained over-achievement by the excess', () => {
    const over = { overAchievement: { tolerance: d('0.3'), rate: d('0.5') } }
    expect(ask(pair('100', '130'), over)).toBe('10.00 met')
    expect(ask(pair('100', '150'), over)).toBe('9.00 over-achieved')
    expect(ask(pair('100', '9000'), over)).toBe('0.00 over-achieved')
    expect(ask({ ...pair('100', '150'), excessExplained: true }, over)).toBe('10.00 met')
    expect(ask(pair('0', '150'), over)).toBe('0.00..10.00 target-zero')
    expect(
      ask(only('4'), { ...over, rule: { kind: 'banded-steps', actual: 'at-least', bands: [], otherwise: d('1') } }),
    ).toBe('10.00 banded')
    const scoredWithout = { ...over, rule: { kind: 'graded-judgement', grades: [{ name: '优', share: d('1') }] } }
    expect(ask({ grade: '优' }, scoredWithout)).toBe('10.00 judged')
    expect(ask({ grade: '优', target: d('1') }, scoredWithout)).toBe('10.00 judged')
    expect(ask({ grade: '优', target: d('0'), actual: d('1') }, scoredWithout)).toBe('10.00 judged')
  })

  it('limits points without evidence', () => {
    const limited = { evidence: { ceiling: d('0.6') } }
    expect(ask({ ...pair('10', '10'), evidence: 'missing' }, limited)).toBe('6.00 no-evidence')
    expect(ask({ ...pair('10', '5'), evidence: 'missing' }, limited)).toBe('5.00 proportion')
    expect(ask({ ...pair('10', '10'), evidence: 'present' }, limited)).toBe('10.00 met')
    expect(ask({ evidence: 'missing' }, limited)).toBe('0.00..6.00 no-target')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '../../number/decimal.ts'
import { moneyOf } from '../../number/money.ts'
import { halfUp } from '../../number/rounding.ts'
import { day } from '../calendar/day.ts'
import { workCalendar } from '../calendar/working-day.ts'
import { alertState, choose, type Alert, type AlertRules } from './alert.ts'
import {
  executionLight,
  isMismatched,
  lights,
  redInARow,
  worstLight,
  type ExecutionRule,
  type ExecutionState,
} from './execution-light.ts'
import { forecast, indicatorLight, likelihoodDoubt, type IndicatorState } from './indicator-forecast.ts'

// Numbers of places as collected at second hand: they are to be confirmed, and come from the catalogue in use.
const proportional: ExecutionRule = {
  id: 'proportional',
  authority: 'practice',
  status: 'to-confirm',
  leavesOut: [],
  kind: 'proportional',
  redBelow: toDecimal('60'),
  yellowBelow: toDecimal('80'),
}
const byMonth: ExecutionRule = {
  id: 'by-month',
  authority: 'practice',
  status: 'to-confirm',
  leavesOut: ['personnel'],
  kind: 'by-month',
  steps: [
    { month: 4, redBelow: toDecimal('25') },
    { month: 6, redBelow: toDecimal('40') },
  ],
}
const state = (spent: bigint, month: number, more: Partial<ExecutionState> = {}): ExecutionState => ({
  spent: moneyOf(spent),
  budget: moneyOf(1200n),
  month,
  category: 'specific',
  ...more,
})

describe('the light of execution', () => {
  it.each([
    [359n, 6, 'red'],
    [360n, 6, 'yellow'],
    [479n, 6, 'yellow'],
    [480n, 6, 'green'],
    [1200n, 12, 'green'],
    [0n, 1, 'red'],
  ])('%d of 1200 after %d months is %s against the share of the year', (spent, month, light) => {
    expect(executionLight(proportional, state(spent, month))).toBe(light)
  })

  it.each([
    [0n, 3, undefined],
    [299n, 4, 'red'],
    [300n, 5, 'green'],
    [300n, 6, 'red'],
    [480n, 11, 'green'],
  ])('%d of 1200 after %d months is %s by the table', (spent, month, light) => {
    expect(executionLight(byMonth, state(spent, month))).toBe(light)
  })

  it('is off where a rule does not apply', () => {
    expect(executionLight(byMonth, state(0n, 6, { category: 'personnel' }))).toBeUndefined()
    expect(executionLight(proportional, state(0n, 6, { budget: moneyOf(0n) }))).toBeUndefined()
  })

  it('never gets worse by spending more', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 1200n), fc.bigInt(0n, 100n), fc.integer({ min: 1, max: 12 }), (spent, more, month) => {
        const [before, after] = [spent, spent + more].map((sum) => executionLight(proportional, state(sum, month)))
        expect(lights.indexOf(after ?? 'red')).toBeGreaterThanOrEqual(lights.indexOf(before ?? 'red'))
      }),
    )
  })

  it('of a project is the worst of its lights', () => {
    expect(worstLight(['green', 'yellow', undefined, 'blue'])).toBe('yellow')
    expect(worstLight([undefined])).toBeUndefined()
  })

  it.each([
    [['green', 'red', 'red'] as const, 2],
    [['red', 'red', 'red'] as const, 3],
    [['red', undefined] as const, 0],
    [[] as const, 0],
  ])('%j counts %d red in a row', (history, count) => {
    expect(redInARow(history)).toBe(count)
  })

  it.each([
    ['80', '60', true],
    ['60', '80', true],
    ['70', '60', false],
  ])('execution %s%% with %s%% of the goal is a mismatch: %s', (execution, goal, is) => {
    expect(isMismatched(toDecimal(execution), toDecimal(goal), toDecimal('10'))).toBe(is)
  })
})

const rule = {
  authority: 'practice',
  status: 'to-confirm',
  redBelow: toDecimal('60'),
  yellowBelow: toDecimal('80'),
  blueFrom: toDecimal('120'),
} as const
type Figure = Extract<IndicatorState, { kind: 'figure' }>
const figure = (actual: string, more: Partial<Figure> = {}): Figure => ({
  kind: 'figure',
  comparator: '>=',
  target: toDecimal('120'),
  actual: toDecimal(actual),
  month: 6,
  grows: true,
  ...more,
})
const to = { scale: 1, rounding: halfUp }

describe('an indicator on its way', () => {
  it.each([
    ['35', 'red'],
    ['36', 'yellow'],
    ['48', 'green'],
    ['71', 'green'],
    ['72', 'blue'],
  ])('%s of 120 in half a year is %s', (actual, light) => {
    expect(indicatorLight(rule, figure(actual))).toBe(light)
  })

  it.each([
    [figure('95', { comparator: '<=', target: toDecimal('100'), grows: false }), 'green'],
    [figure('100', { comparator: '<=', target: toDecimal('100') }), 'green'],
    [figure('100', { comparator: '<', target: toDecimal('100') }), 'red'],
    [figure('101', { comparator: '<=', target: toDecimal('100') }), 'red'],
    [figure('100', { comparator: '=', target: toDecimal('100'), grows: false }), 'green'],
    [figure('0', { comparator: '=', target: toDecimal('0'), grows: false }), 'green'],
    [figure('70', { comparator: '>', target: toDecimal('100'), grows: false }), 'yellow'],
  ] as const)('%o is %s', (given, light) => {
    expect(indicatorLight(rule, given)).toBe(light)
  })

  it.each([
    ['achieved', 'green'],
    ['partly', 'yellow'],
    ['missed', 'red'],
  ] as const)('in words %s is %s', (level, light) => {
    expect(indicatorLight(rule, { kind: 'level', level })).toBe(light)
  })

  it('is carried on to the end of the year where it grows, and stays where it is a level', () => {
    expect(printDecimal(forecast(figure('50', { month: 7 }), to))).toBe('85.7')
    expect(printDecimal(forecast(figure('96', { grows: false }), to))).toBe('96')
  })

  it.each([
    ['certain', figure('50'), '填写“确定能”，但按目前进度全年达不到目标，请说明后续安排'],
    ['certain', figure('60'), undefined],
    ['impossible', figure('60'), '填写“完全不可能”，但按目前进度可以达到目标，请核对'],
    ['impossible', figure('10'), undefined],
    ['possible', figure('10'), undefined],
    ['certain', figure('60', { comparator: '>' }), '填写“确定能”，但按目前进度全年达不到目标，请说明后续安排'],
    ['certain', figure('61', { comparator: '>' }), undefined],
    ['certain', figure('60', { comparator: '=' }), undefined],
  ] as const)('“%s” against the figures', (likelihood, given, doubt) => {
    expect(likelihoodDoubt(given, likelihood, to)?.zh).toBe(doubt)
  })
})

describe('an alert', () => {
  const term = { unit: 'working', movesToWorkingDay: false, authority: 'practice', status: 'to-confirm' } as const
  const rules: AlertRules = {
    authority: 'practice',
    status: 'to-confirm',
    choose: { ...term, count: 10 },
    measures: { ...term, count: 15 },
    freezing: ['transfer', 'cancel'],
    visitAfter: 3,
  }
  const alert: Alert = { project: 'p1', raised: day(2025, 6, 2), inARow: 1, choice: undefined }
  const at = (month: number, dayOfMonth: number) => ({
    calendar: workCalendar({ years: [2025], holidays: [], makeUpDays: [] }),
    now: { day: day(2025, month, dayOfMonth), minute: 600 },
    settings: { endOfDay: 1050, remindBefore: [] },
  })

  it('waits for a choice, then suspends and freezes', () => {
    expect(alertState(alert, rules, at(6, 16))).toEqual({
      chooseBy: day(2025, 6, 16),
      measuresBy: day(2025, 6, 23),
      isSuspended: false,
      isFrozen: false,
      needsVisit: false,
    })
    expect(alertState(alert, rules, at(6, 17))).toMatchObject({ isSuspended: true, isFrozen: true })
  })

  it.each([
    ['continue', false],
    ['transfer', true],
    ['cancel', true],
  ] as const)('answered with %s is frozen: %s', (of, isFrozen) => {
    const answered = choose(alert, { of, day: day(2025, 6, 5), reason: '合同已签' })
    expect(answered.kind === 'done' && alertState(answered.value, rules, at(7, 30))).toMatchObject({
      isSuspended: false,
      isFrozen,
    })
  })

  it('asks for a visit after several in a row', () => {
    expect(alertState({ ...alert, inARow: 3 }, rules, at(6, 3)).needsVisit).toBe(true)
  })

  it('is answered once, with a reason', () => {
    const choice = { of: 'continue', day: day(2025, 6, 5), reason: '' } as const
    expect(choose(alert, choice)).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(choose({ ...alert, choice }, { ...choice, reason: '改变' })).toMatchObject({ refusal: { code: 'not-now' } })
  })
})

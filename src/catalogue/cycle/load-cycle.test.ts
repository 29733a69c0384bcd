import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { day } from '#domain/process/calendar/day.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#domain/process/calendar/working-day.ts'
import { dueInYear } from '#domain/process/fiscal-year.ts'
import { judgeGoal } from '#domain/process/goal/goal-review.ts'
import { checkUp } from '#domain/process/indicator/check-up.ts'
import { executionLight } from '#domain/process/monitoring/execution-light.ts'
import { suggest } from '#domain/process/result-use.ts'
import { recurrenceTerms } from '#domain/words/budget-terms.ts'
import { taskKindTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { loadCatalogue } from '../load-catalogue.ts'
import { calendarFor, cycleFor } from './rules-for.ts'
import { loadCycle } from './load-cycle.ts'

const root = join(import.meta.dirname, '../../../catalogue')
const catalogue = loadCatalogue(root)
const { cycle } = catalogue
const calendar = calendarFor(cycle)
const national = cycleFor(cycle, { year: 2026 })
const sichuan = cycleFor(cycle, { year: 2026, division: '510104000' })
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cycle-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the rules of the cycle that come with the product', () => {
  it('are all read, cite documents the catalogue holds, and cannot be changed', () => {
    expect(catalogue.problems).toEqual([])
    expect(Object.values(cycle).every((rules) => rules.length > 0)).toBe(true)
    expect(Object.isFrozen(cycle.templates[0]?.tasks[0])).toBe(true)
  })

  it('say of everything unconfirmed that it is, and why', () => {
    const heads = Object.values(cycle).flat()
    expect(heads.filter(({ status }) => status === 'confirmed').map(({ id }) => id)).toEqual([
      'holidays-2024',
      'holidays-2025',
      'holidays-2026',
    ])
    for (const { statusNote } of heads) expect(statusNote.zh.length).toBeGreaterThan(10)
  })

  it('hold a task of every kind, and proposals only where no law gives the day', () => {
    const tasks = national.templates?.tasks ?? []
    expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(idsOf(taskKindTerms)))
    for (const { due, status } of tasks)
      expect(status === 'confirmed').toBe(due.kind === 'after' && due.term.status === 'confirmed')
  })

  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('count the working days of %i as %i', (year, count) => {
    expect(workingDaysBetween(calendar, day(year - 1, 12, 31), day(year, 12, 31))).toBe(count)
  })

  it('know National Day 2025: eight days off, a Sunday and a Saturday worked', () => {
    expect(workingDaysBetween(calendar, day(2025, 9, 27), day(2025, 10, 11))).toBe(6)
    expect(isWorkingDay(calendar, day(2025, 9, 28))).toBe(true)
    expect(isWorkingDay(calendar, day(2025, 10, 8))).toBe(false)
    expect(addWorkingDays(calendar, day(2025, 9, 30), 3)).toEqual(day(2025, 10, 11))
  })

  it('give the terms of law from the events they count from', () => {
    const events = new Map([['budget-issued', day(2026, 2, 10)]] as const)
    const dues = national.templates?.tasks.map(
      ({ id, due }) => [id, dueInYear(due, 2026, { calendar, events })] as const,
    )
    const dueOf = new Map(dues)
    expect(dueOf.get('department-budget-disclosure')).toEqual(day(2026, 3, 2))
    expect(dueOf.get('unit-goal-approval')).toEqual(day(2026, 2, 25))
    expect(dueOf.get('goal-approval')).toBeUndefined()
    expect(dueOf.get('self-evaluation')).toEqual(day(2027, 4, 30))
  })

  it.each([
    ['the nation in July', national, 7, 30n, 'red'],
    ['the nation in July, further on', national, 7, 40n, 'yellow'],
    ['Sichuan in June', sichuan, 6, 39n, 'red'],
    ['Sichuan in June, further on', sichuan, 6, 40n, 'green'],
    ['Sichuan in March', sichuan, 3, 1n, undefined],
  ] as const)('light execution in %s', (...[, rules, month, spent, light]) => {
    const [rule] = rules.monitoring?.execution ?? []
    const state = { spent: moneyOf(spent), budget: moneyOf(100n), month, category: 'specific' } as const
    expect(rule && executionLight(rule, state)).toBe(light)
    expect(rule && executionLight(rule, { ...state, category: 'personnel' })).toBeUndefined()
  })

  it('judge goals as the measures say: excellent proceeds, poor is blocked', () => {
    const review = (points: string) => ({ points: toDecimal(points), opinion: '见意见' })
    const judged = (each: string) =>
      national.goalReview &&
      judgeGoal(national.goalReview, {
        completeness: review(each),
        relevance: review(each),
        adequacy: review(each),
        feasibility: review(each),
      })
    expect(judged('20')).toMatchObject({ value: { consequence: 'improve', grade: { name: { zh: '良' } } } })
    expect(judged('10')).toMatchObject({ value: { consequence: 'block', grade: { name: { zh: '差' } } } })
  })

  it.each([
    ['national', national],
    ['Sichuan', sichuan],
  ])('suggest something for every grade and recurrence in %s', (_, { resultUse, goalReview }) => {
    for (const { name } of goalReview?.grades.bands ?? [])
      for (const recurrence of idsOf(recurrenceTerms)) {
        const asked = { grade: name.zh, recurrence, budget: moneyOf(1000n), openRectifications: 0 }
        expect(resultUse && suggest(resultUse, asked, halfUp)).toBeDefined()
        expect(resultUse && suggest(resultUse, { ...asked, openRectifications: 1 }, halfUp)?.suggestion).toBe('suspend')
      }
  })

  it('let a sound set of indicators pass the check-up, and ask about empty ones', () => {
    const settings = national.checkUp
    const base = {
      term: 'annual',
      comparator: '>=',
      target: toDecimal('95'),
      targetText: '',
      unit: '%',
      origin: 'own',
      weight: toDecimal('45'),
      card: { basis: 'plan', source: '年度工作计划', series: [] },
    } as const
    const output = { ...base, id: 'a', level1: '产出指标', level2: '质量指标', name: '路灯完好率' }
    const benefit = { ...base, id: 'b', level1: '效益指标', level2: '社会效益', name: '投诉按期回复率' }
    const rules = (names: readonly [string, string]) =>
      settings &&
      checkUp({
        indicators: [
          { ...output, name: names[0] },
          { ...benefit, name: names[1] },
        ],
        lastYear: [],
        settings,
      }).map(({ rule }) => rule)
    expect(rules(['路灯完好率', '投诉按期回复率'])).toEqual([])
    expect(rules(['工作完成情况', '维护费用'])).toEqual(['tautology', 'wrong-operator'])
  })

  it('hold what services ask for: shares, hours, items and reasons', () => {
    const { evidence, review, disclosure, returnReasons } = national
    expect(evidence?.farOver && printDecimal(evidence.farOver)).toBe('30')
    expect(review).toMatchObject({ due: { endOfDay: 1439, remindBefore: [7, 3, 1] } })
    expect(review?.late).toBeUndefined()
    expect(disclosure?.items.find(({ id }) => id === 'other-information')?.term).toMatchObject({
      count: 20,
      unit: 'working',
    })
    expect(returnReasons?.reasons.length).toBeGreaterThan(20)
  })
})

describe('a folder of rules', () => {
  const copy = (
    kind: string,
    file: string,
    change: (data: Record<string, unknown>) => Record<string, unknown>,
  ): void => {
    const data = JSON.parse(readFileSync(join(root, 'cycle', kind, file), 'utf8')) as Record<string, unknown>
    writeFileSync(join(folder, kind, `z-${file}`), JSON.stringify(change(data)))
  }

  it('leaves out files with problems, and those that claim the id or the place and year of another', () => {
    for (const kind of ['review', 'evidence', 'result-use', 'holidays'] as const) {
      mkdirSync(join(folder, kind), { recursive: true })
      cpSync(join(root, 'cycle', kind), join(folder, kind), { recursive: true })
    }
    copy('review', 'default.json', (data) => ({ ...data, valid: { from: 2026 } }))
    copy('evidence', 'default.json', (data) => ({ ...data, id: 'other' }))
    copy('result-use', 'sichuan-2025.json', (data) => ({
      ...data,
      id: 'chengdu',
      divisions: ['510100000', '510000000'],
    }))
    copy('holidays', '2025.json', (data) => ({ ...data, id: 'guangxi-2025', divisions: ['450000000'] }))
    writeFileSync(join(folder, 'review/broken.json'), '{')
    const known = new Set(catalogue.authorities.map(({ id }) => id))
    const { cycle: read, problems } = loadCycle(folder, known)
    expect(problems.map(({ file, path }) => `${file.replace(folder, '')} ${path}`)).toEqual([
      '/evidence/z-default.json $.valid',
      '/result-use/z-sichuan-2025.json $.valid',
      '/review/broken.json $',
      '/review/z-default.json $.valid',
    ])
    expect(read.review.map(({ id }) => id)).toEqual(['review'])
    expect(read.holidays).toHaveLength(4)
    expect(read.templates).toEqual([])
  })
})

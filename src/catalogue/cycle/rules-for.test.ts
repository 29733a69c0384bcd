import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { isWorkingDay } from '#domain/process/calendar/working-day.ts'
import type { RuleHead } from '#domain/process/rule-head.ts'
import { words } from '#domain/words/words.ts'
import type { HolidayRules } from './parse-holidays.ts'
import { calendarFor, cycleFor, ruleFor } from './rules-for.ts'

const rule = (id: string, more: Partial<RuleHead> = {}): RuleHead => ({
  id,
  name: words('规则', 'rule'),
  authority: 'practice',
  clause: undefined,
  status: 'to-confirm',
  statusNote: words('待核', 'to be confirmed'),
  valid: { from: 2020, to: undefined },
  divisions: [],
  ...more,
})
const from = (year: number, to?: number) => ({ valid: { from: year, to } })

const places = ['440000000', '440100000', '440113000', '440113001', '510000000', '510100000']
const heads = fc
  .array(
    fc.record({
      from: fc.integer({ min: 2018, max: 2026 }),
      length: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      divisions: fc.subarray(places),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ from: first, length, divisions }, index) =>
      rule(`r${index}`, { valid: { from: first, to: length === undefined ? undefined : first + length }, divisions }),
    ),
  )
const asked = fc.record({
  year: fc.integer({ min: 2017, max: 2031 }),
  division: fc.option(fc.constantFrom(...places), { nil: undefined }),
})

const holds = ({ valid }: RuleHead, year: number): boolean =>
  valid.from <= year && year <= (valid.to ?? Number.POSITIVE_INFINITY)
/** Whether `division` lies in the place: digits before the trailing pairs of zeros agree. */
const contains = (place: string, division: string): boolean =>
  [9, 6, 4, 2].some((end) => /^0*$/u.test(place.slice(end)) && place.slice(0, end) === division.slice(0, end))

describe('the rule of a year and place', () => {
  it.each([
    ['the country where the place has none', '440113000', 'nation'],
    ['the country where no place is named', undefined, 'nation'],
    ['the province for a district of it', '510104000', 'sichuan'],
    ['the city before the province', '510182000', 'pengzhou'],
    ['the newer of two for one place', '330106000', 'new'],
  ])('is that of %s', (_, division, expected) => {
    const rules = [
      rule('nation', from(2025)),
      rule('old', { divisions: ['330000000'], ...from(2021) }),
      rule('new', { divisions: ['330000000'], ...from(2024) }),
      rule('sichuan', { divisions: ['510000000'] }),
      rule('pengzhou', { divisions: ['510182000', '510000000'], ...from(2019) }),
    ]
    const withoutPengzhou = division === '510104000' ? rules.slice(0, 4) : rules
    expect(ruleFor(withoutPengzhou, { year: 2026, division })?.id).toBe(expected)
  })

  it.each([
    [2019, undefined],
    [2020, 'r'],
    [2022, 'r'],
    [2023, undefined],
  ])('in %i is %s for 2020 to 2022', (year, expected) => {
    expect(ruleFor([rule('r', from(2020, 2022))], { year })?.id).toBe(expected)
  })

  it('holds in the year and place that ask, and exists where any holds there', () => {
    fc.assert(
      fc.property(heads, asked, (rules, { year, division }) => {
        const fits = (one: RuleHead): boolean =>
          holds(one, year) &&
          (one.divisions.length === 0 ||
            (division !== undefined && one.divisions.some((place) => contains(place, division))))
        const found = ruleFor(rules, { year, division })
        expect(found === undefined ? !rules.some(fits) : fits(found)).toBe(true)
      }),
    )
  })

  it('is the same in whatever order the rules come', () => {
    fc.assert(
      fc.property(heads, asked, (rules, of) => {
        expect(ruleFor(rules.toReversed(), of)?.id).toBe(ruleFor(rules, of)?.id)
      }),
    )
  })

  it('is never that of the country where a place has its own', () => {
    fc.assert(
      fc.property(heads, asked, (rules, of) => {
        const found = ruleFor(rules, of)
        const own = rules.filter(({ divisions }) => divisions.length > 0)
        if (ruleFor(own, of)) expect(found?.divisions).not.toEqual([])
      }),
    )
  })
})

describe('the calendar of a place', () => {
  const table = (id: string, off: string, more: Partial<RuleHead>): HolidayRules => {
    const on = day(2025, 4, Number(off))
    return { ...rule(id, more), years: [2025], holidays: [on], makeUpDays: [], spans: [] }
  }
  const holidays = [
    table('nation', '4', from(2025, 2025)),
    table('guangxi', '1', { divisions: ['450000000'], ...from(2025, 2025) }),
    table('never', '2', from(2026, 2026)),
  ]

  it('takes its own table before that of the country, and knows only the years of tables in force', () => {
    const [nation, guangxi] = [calendarFor({ holidays }), calendarFor({ holidays }, '450100000')]
    expect([isWorkingDay(nation, day(2025, 4, 4)), isWorkingDay(nation, day(2025, 4, 1))]).toEqual([false, true])
    expect([isWorkingDay(guangxi, day(2025, 4, 4)), isWorkingDay(guangxi, day(2025, 4, 1))]).toEqual([true, false])
    expect(calendarFor({ holidays: holidays.slice(2) }).years.size).toBe(0)
  })

  it('comes with the other rules of the year, each undefined where there is none', () => {
    const none = { templates: [], monitoring: [], goalReview: [], checkUp: [], evidence: [] }
    const rest = { resultUse: [], disclosure: [], review: [], returnReasons: [], holidays }
    const { calendar, ...rules } = cycleFor({ ...none, ...rest }, { year: 2025, division: '450000000' })
    expect(isWorkingDay(calendar, day(2025, 4, 1))).toBe(false)
    expect(Object.values(rules)).toEqual(Array.from({ length: 9 }, () => undefined))
  })
})

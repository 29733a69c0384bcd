import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, type Day } from './day.ts'
import { dueDay, dueState, isPast, lateBy, reminderDays, type Moment, type Term } from './deadline.ts'
import {
  addWorkingDays,
  isWorkingDay,
  toWorkingDay,
  workCalendar,
  workingDaysBetween,
  yearsUnknown,
} from './working-day.ts'

// A made table: three days off in May, and a Saturday worked for one of them.
const calendar = workCalendar({
  years: [2025],
  holidays: [day(2025, 5, 1), day(2025, 5, 2), day(2025, 5, 5)],
  makeUpDays: [day(2025, 4, 26)],
})
const settings = { endOfDay: 17 * 60 + 30, remindBefore: [1, 7, 3] }
const at = (on: Day, minute = 600): Moment => ({ day: on, minute })
const term = (count: number, unit: Term['unit'], movesToWorkingDay = false): Term => ({
  count,
  unit,
  movesToWorkingDay,
  authority: 'budget-law',
  status: 'confirmed',
})

describe('working days', () => {
  it.each([
    [day(2025, 4, 26), true],
    [day(2025, 4, 27), false],
    [day(2025, 4, 30), true],
    [day(2025, 5, 1), false],
    [day(2025, 5, 5), false],
    [day(2025, 5, 6), true],
  ])('%o is worked: %s', (on, isWorked) => {
    expect(isWorkingDay(calendar, on)).toBe(isWorked)
  })

  it('names the years the table does not know', () => {
    expect(yearsUnknown(calendar, day(2024, 12, 1), day(2026, 1, 1))).toEqual([2024, 2026])
    expect(yearsUnknown(calendar, day(2025, 1, 1), day(2025, 2, 1))).toEqual([])
  })

  it('counts as many working days as it added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 60 }), (offset, count) => {
        const from = addDays(day(2025, 1, 1), offset)
        const to = addWorkingDays(calendar, from, count)
        expect(workingDaysBetween(calendar, from, to)).toBe(count)
        expect(count === 0 || isWorkingDay(calendar, to)).toBe(true)
      }),
    )
  })

  it('finds none between a day and an earlier one', () => {
    expect(workingDaysBetween(calendar, day(2025, 5, 6), day(2025, 5, 1))).toBe(0)
    expect(toWorkingDay(calendar, day(2025, 5, 1))).toEqual(day(2025, 5, 6))
  })
})

describe('a deadline', () => {
  it.each([
    ['20 calendar days', term(20, 'calendar'), day(2025, 4, 29), day(2025, 5, 19)],
    ['3 calendar days that end on a holiday', term(3, 'calendar'), day(2025, 4, 29), day(2025, 5, 2)],
    ['3 calendar days that move on', term(3, 'calendar', true), day(2025, 4, 29), day(2025, 5, 6)],
    ['3 working days over the holidays', term(3, 'working'), day(2025, 4, 29), day(2025, 5, 7)],
  ])('of %s', (...[, asked, from, due]) => {
    expect(dueDay(calendar, from, asked)).toEqual(due)
  })

  it('lasts to the end of the business day', () => {
    const due = day(2025, 5, 7)
    expect(isPast(due, at(due, settings.endOfDay), settings)).toBe(false)
    expect(isPast(due, at(due, settings.endOfDay + 1), settings)).toBe(true)
    expect(isPast(due, at(day(2025, 5, 6), 1439), settings)).toBe(false)
  })

  it.each([
    ['open', at(day(2025, 4, 20))],
    ['soon', at(day(2025, 5, 1))],
    ['today', at(day(2025, 5, 7))],
    ['late', at(day(2025, 5, 7), 1200)],
    ['late', at(day(2025, 5, 8))],
  ])('is %s at %o', (state, now) => {
    expect(dueState({ due: day(2025, 5, 7) }, now, settings)).toBe(state)
  })

  it('says whether something was done in time, whatever the time is now', () => {
    const [due, now] = [day(2025, 5, 7), at(day(2025, 9, 1))]
    expect(dueState({ due, doneAt: at(due) }, now, settings)).toBe('done')
    expect(dueState({ due, doneAt: at(day(2025, 5, 8)) }, now, settings)).toBe('done-late')
  })

  it('counts how late in both ways', () => {
    const due = day(2025, 4, 29)
    const asked = { now: at(day(2025, 5, 7)), settings }
    expect(lateBy(calendar, { due }, asked)).toEqual({ calendar: 8, working: 3 })
    expect(lateBy(calendar, { due, doneAt: at(due, 1100) }, asked)).toEqual({ calendar: 0, working: 0 })
    expect(lateBy(calendar, { due, doneAt: at(due, 900) }, asked)).toBeUndefined()
  })

  it('reminds in order, not before the task was opened', () => {
    expect(reminderDays(day(2025, 5, 10), day(2025, 5, 5), settings)).toEqual([day(2025, 5, 7), day(2025, 5, 9)])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  chineseDay,
  day,
  dayNumber,
  dayOfNumber,
  daysBetween,
  daysInMonth,
  earlierOf,
  isBefore,
  isDay,
  isLeapYear,
  isSameDay,
  isoDay,
  laterOf,
  parseDay,
  weekday,
} from './day.ts'

const days = fc.integer({ min: dayNumber(day(1900, 1, 1)), max: dayNumber(day(2199, 12, 31)) }).map(dayOfNumber)

describe('the calendar', () => {
  it('agrees with the clock of the machine on every day of two centuries', () => {
    const first = dayNumber(day(1970, 1, 1))
    for (let number = -20_000; number < 50_000; number += 37) {
      const date = new Date(number * 86_400_000)
      const expected = day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
      expect(dayOfNumber(first + number)).toEqual(expected)
      expect(dayNumber(expected)).toBe(first + number)
      expect(weekday(expected) % 7).toBe(date.getUTCDay())
    }
  })

  it('numbers days without gaps and writes them as it reads them', () => {
    fc.assert(
      fc.property(days, (on) => {
        expect(isDay(on)).toBe(true)
        expect(dayNumber(addDays(on, 1))).toBe(dayNumber(on) + 1)
        expect(parseDay(isoDay(on))).toEqual(on)
      }),
    )
  })

  it.each([
    [2024, true],
    [2025, false],
    [1900, false],
    [2000, true],
  ])('knows whether %d is a leap year: %s', (year, isLeap) => {
    expect(isLeapYear(year)).toBe(isLeap)
    expect(daysInMonth(year, 2)).toBe(isLeap ? 29 : 28)
  })

  it.each([
    [day(2025, 1, 31), 1, day(2025, 2, 28)],
    [day(2025, 11, 15), 3, day(2026, 2, 15)],
    [day(2025, 3, 31), -1, day(2025, 2, 28)],
    [day(2025, 1, 5), -1, day(2024, 12, 5)],
  ])('%o and %d months is %o', (from, months, to) => {
    expect(addMonths(from, months)).toEqual(to)
  })

  it.each(['2025-02-29', '2025-13-01', '2025-00-10', '1899-12-31', '2025-1-1', 'soon', '2200-01-01'])(
    '%s is no day',
    (text) => {
      expect(parseDay(text)).toBeUndefined()
    },
  )

  it('rejects parts that are no whole numbers', () => {
    expect(isDay(day(2025, 1, 1.5))).toBe(false)
  })

  it('compares', () => {
    const [a, b] = [day(2025, 4, 3), day(2025, 4, 4)]
    expect([isBefore(a, b), isBefore(b, a), isBefore(a, a)]).toEqual([true, false, false])
    expect([laterOf(a, b), laterOf(b, a), earlierOf(a, b), earlierOf(b, a)]).toEqual([b, b, a, a])
    expect([isSameDay(a, day(2025, 4, 3)), isSameDay(a, b), daysBetween(b, a)]).toEqual([true, false, -1])
  })

  it('prints Chinese days without zeros in front', () => {
    expect(chineseDay(day(2023, 4, 3))).toBe('2023年4月3日')
  })
})

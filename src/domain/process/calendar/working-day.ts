import { addDays, dayNumber, isoDay, weekday, type Day } from './day.ts'

/**
 * The holiday table of a year as data: legal holidays on weekdays, and weekend days worked instead (调休上班).
 * `years` are the years the table was made for; others know only weekends.
 */
export type HolidayTable = {
  readonly years: readonly number[]
  readonly holidays: readonly Day[]
  readonly makeUpDays: readonly Day[]
}

/** A holiday table ready for questions. */
export type WorkCalendar = {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<string>
  readonly makeUpDays: ReadonlySet<string>
}

export const workCalendar = ({ years, holidays, makeUpDays }: HolidayTable): WorkCalendar => ({
  years: new Set(years),
  holidays: new Set(holidays.map(isoDay)),
  makeUpDays: new Set(makeUpDays.map(isoDay)),
})

export const isWorkingDay = (calendar: WorkCalendar, on: Day): boolean => {
  const name = isoDay(on)
  return calendar.makeUpDays.has(name) || (weekday(on) <= 5 && !calendar.holidays.has(name))
}

/** The day itself if worked, else the next working day. */
export const toWorkingDay = (calendar: WorkCalendar, from: Day): Day => {
  let found = from
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

/** The n-th working day after `from`, which itself does not count. */
export const addWorkingDays = (calendar: WorkCalendar, from: Day, count: number): Day => {
  let found = from
  for (let left = count; left > 0; left -= 1) found = toWorkingDay(calendar, addDays(found, 1))
  return found
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export const workingDaysBetween = (calendar: WorkCalendar, from: Day, to: Day): number => {
  const length = Math.max(0, dayNumber(to) - dayNumber(from))
  return Array.from({ length }, (_, index) => addDays(from, index + 1)).filter((on) => isWorkingDay(calendar, on))
    .length
}

/** Years between two days for which the table holds no holidays: a deadline over them is not sure. */
export const yearsUnknown = (calendar: WorkCalendar, from: Day, to: Day): readonly number[] =>
  Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index).filter(
    (year) => !calendar.years.has(year),
  )

/** A day of the civil calendar, without time or zone. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

export const day = (year: number, month: number, dayOfMonth: number): Day => ({ year, month, day: dayOfMonth })

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Days of a month; 0 where there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (lengths[month - 1] ?? 0)

/** True for a day that exists, between the years 1900 and 2199. */
export const isDay = ({ year, month, day: dayOfMonth }: Day): boolean =>
  [year, month, dayOfMonth].every((part) => Number.isInteger(part)) &&
  year >= 1900 &&
  year <= 2199 &&
  dayOfMonth >= 1 &&
  dayOfMonth <= daysInMonth(year, month)

const marchBased = (month: number): number => (month + 9) % 12

/** Days since 1 March of the year 0: whole numbers that grow by one a day. */
export const dayNumber = ({ year, month, day: dayOfMonth }: Day): number => {
  const from = month > 2 ? year : year - 1
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400)
  return 365 * from + leaps + Math.floor((153 * marchBased(month) + 2) / 5) + dayOfMonth - 1
}

/** The day of a number of {@link dayNumber}. */
export const dayOfNumber = (number: number): Day => {
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const index = Math.floor((5 * inYear + 2) / 153)
  const month = index < 10 ? index + 3 : index - 9
  return day(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * index + 2) / 5) + 1)
}

export const addDays = (from: Day, days: number): Day => dayOfNumber(dayNumber(from) + days)

/** The same day some months on; the last of the month where it has no such day: 31 January + 1 is 28 February. */
export const addMonths = (from: Day, months: number): Day => {
  const count = from.year * 12 + from.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return day(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** Days from one day to another: negative where the second comes first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

export const isBefore = (a: Day, b: Day): boolean => daysBetween(a, b) > 0
export const isSameDay = (a: Day, b: Day): boolean => daysBetween(a, b) === 0
export const laterOf = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a)
export const earlierOf = (a: Day, b: Day): Day => (isBefore(a, b) ? a : b)

/** 1 Monday … 7 Sunday. */
export const weekday = (of: Day): number => ((dayNumber(of) + 2) % 7) + 1

const padded = (value: number): string => value.toString().padStart(2, '0')

/** 2023-04-03, for files and the wire. */
export const isoDay = ({ year, month, day: dayOfMonth }: Day): string =>
  `${year}-${padded(month)}-${padded(dayOfMonth)}`

/** Reads 2023-04-03; undefined for anything that is no day. */
export const parseDay = (text: string): Day | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  const read = match && day(Number(match[1]), Number(match[2]), Number(match[3]))
  return read && isDay(read) ? read : undefined
}

/** 2023年4月3日: Chinese dates are not zero padded (GB/T 15835). */
export const chineseDay = ({ year, month, day: dayOfMonth }: Day): string => `${year}年${month}月${dayOfMonth}日`

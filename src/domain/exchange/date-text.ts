import { day, isDay, type Day } from '../process/calendar/day.ts'
import { said, shown, type ExchangeSaid } from './exchange-note.ts'
import type { Reading } from './reading.ts'

const compact = /^(\d{4})(\d{2})(\d{2})(\d{0,9})$/u
const spaced = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T\s]+([\d:.]{1,15}))?$/u

type Parts = { readonly found: Day; readonly time: string }

const partsOf = (text: string): Parts => {
  const [, year = '', month, dayOfMonth, chineseMonth, chineseDay, time = ''] = spaced.exec(text) ?? []
  if (year !== '')
    return { found: day(Number(year), Number(month ?? chineseMonth), Number(dayOfMonth ?? chineseDay)), time }
  const [, shortYear, shortMonth, shortDay, shortTime = ''] = compact.exec(text) ?? []
  return { found: day(Number(shortYear), Number(shortMonth), Number(shortDay)), time: shortTime }
}

const timeDropped: ExchangeSaid = said(
  'time-dropped',
  ['只保留日期，时刻未保留', 'Only the day is kept, not the time'],
  ['无需处理', 'Nothing needs to be done'],
)

/** Reads 20260301, with a time behind it or not, and the ways spreadsheets print a day. */
export const readDate = (written: string): Reading<Day> => {
  const text = written.normalize('NFKC').trim()
  const { found, time } = partsOf(text)
  if (isDay(found)) return { value: found, said: /[1-9]/u.test(time) ? [timeDropped] : [] }
  const bad = said(
    'unreadable',
    [`“${shown(text)}”不是日期`, `"${shown(text)}" is no date`],
    ['请按8位数字填写，如20260301', 'Write eight digits, e.g. 20260301'],
  )
  return { value: undefined, said: [bad] }
}

/** 20260301. */
export const dateText = ({ year, month, day: dayOfMonth }: Day): string =>
  `${year}${month.toString().padStart(2, '0')}${dayOfMonth.toString().padStart(2, '0')}`

import { chineseDay, weekday, type Day } from '#domain/process/calendar/day.ts'
import type { Language } from '#domain/words/words.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
const weekdays = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const monthName = (month: number): string => months[month - 1] ?? ''

/** 2026年3月2日 · 2 Mar 2026 */
export const dayText = (day: Day, language: Language): string =>
  language === 'zh' ? chineseDay(day) : `${day.day} ${monthName(day.month)} ${day.year}`

/** 3月2日 · 2 Mar */
export const shortDay = ({ month, day }: Day, language: Language): string =>
  language === 'zh' ? `${month}月${day}日` : `${day} ${monthName(month)}`

/** 星期一 · Mon */
export const weekdayText = (day: Day, language: Language): string => {
  const name = weekdays[language][weekday(day) - 1] ?? ''
  return language === 'zh' ? `星期${name}` : name
}

/** 3月 · Mar */
export const monthText = (month: number, language: Language): string =>
  language === 'zh' ? `${month}月` : monthName(month)

const padded = (value: number): string => String(value).padStart(2, '0')

/** The day of a moment where the reader is. */
export const dayOf = (at: Date): Day => ({ year: at.getFullYear(), month: at.getMonth() + 1, day: at.getDate() })

/** 2026年3月2日 14:05 */
export const momentText = (at: Date, language: Language): string =>
  `${dayText(dayOf(at), language)} ${padded(at.getHours())}:${padded(at.getMinutes())}`

/** 2026年 · 2026 */
export const yearText = (year: number, language: Language): string => (language === 'zh' ? `${year}年` : String(year))

import { dayUnitTerms } from '../../words/calendar-terms.ts'
import { refusal, type Refusal } from '../result.ts'
import { chineseDay, isoDay, type Day } from './day.ts'
import { isPast, lateBy, type DayUnit, type DueSettings, type Moment } from './deadline.ts'
import type { WorkCalendar } from './working-day.ts'

/** Whether late submissions are still taken: as long as `days` of a unit have not passed; undefined takes them always. */
export type LateRule = { readonly days: number; readonly unit: DayUnit } | undefined

/** Objects to a submission after the time of grace; one within it is taken and shown as late. */
export const tooLate = (
  due: Day,
  rule: LateRule,
  at: { readonly calendar: WorkCalendar; readonly now: Moment; readonly settings: DueSettings },
): Refusal | undefined => {
  const late = lateBy(at.calendar, { due }, at)
  if (!late || !rule || (late[rule.unit] <= rule.days && !isOverGrace(late, rule, at))) return undefined
  const unit = dayUnitTerms[rule.unit]
  const measure = rule.unit === 'working' ? '个' : ''
  return refusal(
    'too-late',
    [
      `期限为${chineseDay(due)}，宽限${rule.days}${measure}${unit.zh}也已过`,
      `It was due on ${isoDay(due)}, and the grace of ${rule.days} ${unit.en} has passed`,
    ],
    ['请向布置任务的单位申请延期', 'Ask whoever set the task for more time'],
  )
}

/** On the last day of grace the hour counts as well. */
const isOverGrace = (
  late: Readonly<Record<DayUnit, number>>,
  { days, unit }: NonNullable<LateRule>,
  { now, settings }: { readonly now: Moment; readonly settings: DueSettings },
): boolean => late[unit] === days && isPast(now.day, now, settings)

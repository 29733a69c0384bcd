import { daysBetween } from '#domain/process/calendar/day.ts'
import type { DayUnit } from '#domain/process/calendar/deadline.ts'
import { isWorkingDay, workingDaysBetween } from '#domain/process/calendar/working-day.ts'
import type { Clock } from '#domain/process/fiscal-year.ts'
import type { Words } from '#domain/words/words.ts'
import { listCalendarTasks, type StoredCalendarTask } from '#store/queries/calendar-task.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { clockOf } from '../task/clock.ts'
import { lookAsProgram } from '../transact.ts'

/** A task of the calendar with the days left until it is due. */
export type CalendarItem = StoredCalendarTask & {
  readonly title: Words
  readonly isWorkingDay: boolean | undefined
  readonly left: Readonly<Record<DayUnit, number>> | undefined
  /** The table of holidays of that year is not known: working days are weekdays. */
  readonly isUnsure: boolean
}

const itemOf = (stored: StoredCalendarTask, { calendar, now }: Clock): CalendarItem => {
  const task = { ...stored, title: stored.rule.name }
  const { due } = task
  if (!due) return { ...task, isWorkingDay: undefined, left: undefined, isUnsure: false }
  const left = { calendar: Math.max(0, daysBetween(now.day, due)), working: workingDaysBetween(calendar, now.day, due) }
  return { ...task, isWorkingDay: isWorkingDay(calendar, due), left, isUnsure: !calendar.years.has(due.year) }
}

/** The calendar of a year. Everybody in the division may know it. */
export const listCalendar = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ readonly items: readonly CalendarItem[] }> => {
  signedIn(ctx)
  const clock = clockOf(ctx, year)
  const tasks = await lookAsProgram(ctx, (tx) => listCalendarTasks(tx, year))
  return { items: tasks.map((task) => itemOf(task, clock)) }
}

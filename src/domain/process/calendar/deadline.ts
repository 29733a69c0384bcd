import type { dayUnitTerms, dueTerms } from '../../words/calendar-terms.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import { addDays, daysBetween, isBefore, type Day } from './day.ts'
import { addWorkingDays, toWorkingDay, workingDaysBetween, type WorkCalendar } from './working-day.ts'

export type DayUnit = keyof typeof dayUnitTerms
export type DueState = keyof typeof dueTerms

/** A span of days as a rule gives it, with the clause it comes from: ≤ 20 days in the Budget Law, 20 working days in the disclosure regulation. */
export type Term = {
  readonly count: number
  readonly unit: DayUnit
  /** Whether a last day that is not worked moves to the next working day. */
  readonly movesToWorkingDay: boolean
  readonly authority: string
  readonly status: Confirmation
}

/** The last day of a term that begins the day after `from`. */
export const dueDay = (calendar: WorkCalendar, from: Day, term: Term): Day => {
  if (term.unit === 'working') return addWorkingDays(calendar, from, term.count)
  const last = addDays(from, term.count)
  return term.movesToWorkingDay ? toWorkingDay(calendar, last) : last
}

/** A moment of local time: the day, and minutes since midnight. */
export type Moment = { readonly day: Day; readonly minute: number }

/** How due and reminders are read: minutes since midnight at which the business day ends, and days before to remind. */
export type DueSettings = { readonly endOfDay: number; readonly remindBefore: readonly number[] }

/** Past the end of the business day of `due`. */
export const isPast = (due: Day, moment: Moment, { endOfDay }: DueSettings): boolean =>
  isBefore(due, moment.day) || (daysBetween(due, moment.day) === 0 && moment.minute > endOfDay)

/** What is asked of a task: when it is due, when it was done (if it was). */
export type Dated = { readonly due: Day; readonly doneAt?: Moment }

const openState = (due: Day, now: Moment, settings: DueSettings): DueState => {
  if (isPast(due, now, settings)) return 'late'
  const left = daysBetween(now.day, due)
  if (left === 0) return 'today'
  return left <= Math.max(0, ...settings.remindBefore) ? 'soon' : 'open'
}

export const dueState = ({ due, doneAt }: Dated, now: Moment, settings: DueSettings): DueState => {
  if (doneAt) return isPast(due, doneAt, settings) ? 'done-late' : 'done'
  return openState(due, now, settings)
}

/** How late something is, in both countings; undefined where it is not. Past the hour on the last day is 0 days late. */
export const lateBy = (
  calendar: WorkCalendar,
  { due, doneAt }: Dated,
  asked: { readonly now: Moment; readonly settings: DueSettings },
): Readonly<Record<DayUnit, number>> | undefined => {
  const at = doneAt ?? asked.now
  if (!isPast(due, at, asked.settings)) return undefined
  return { calendar: daysBetween(due, at.day), working: workingDaysBetween(calendar, due, at.day) }
}

/** The day a reminder goes out for each setting, first one first, from the day the task opened. */
export const reminderDays = (due: Day, opened: Day, { remindBefore }: DueSettings): readonly Day[] =>
  remindBefore
    .toSorted((a, b) => b - a)
    .map((days) => addDays(due, -days))
    .filter((on) => !isBefore(on, opened))

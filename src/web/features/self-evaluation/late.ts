import { isBefore, type Day } from '#domain/process/calendar/day.ts'
import { dayOf } from '../../lib/day-text.ts'

const done = new Set(['submitted', 'accepted', 'delivered'])

/** Whether its day has passed while it is still owed; an extension is known to the calendar only. */
export const isLate = ({ dueOn, state }: { readonly dueOn: Day; readonly state: string }): boolean =>
  !done.has(state) && isBefore(dueOn, dayOf(new Date()))

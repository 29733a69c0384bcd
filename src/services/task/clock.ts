import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import { addDays, type Day } from '#domain/process/calendar/day.ts'
import { isPast, type Moment } from '#domain/process/calendar/deadline.ts'
import type { Clock } from '#domain/process/fiscal-year.ts'
import { minuteOfDay, today } from '../allow.ts'
import type { Context } from '../context.ts'

/** Where the catalogue says nothing: the whole last day counts, and nobody is reminded. */
const plain = { endOfDay: 1439, remindBefore: [] }

/** The moment it was in China. */
export const momentOf = (at: Date): Moment => ({
  day: today({ now: () => at }),
  minute: minuteOfDay({ now: () => at }),
})

/** The hour, the working days and the reminders that hold for a year. */
export const clockOf = (ctx: Context, year: number): Clock => {
  const { calendar, review } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
  return { calendar, now: momentOf(ctx.now()), settings: review?.due ?? plain }
}

/** The first day that is not late now: today, until its business day has ended. */
export const firstInTime = ({ now, settings }: Clock): Day =>
  isPast(now.day, now, settings) ? addDays(now.day, 1) : now.day

/** The last day that counts as soon. */
export const lastSoon = ({ now, settings }: Clock): Day => addDays(now.day, Math.max(0, ...settings.remindBefore))

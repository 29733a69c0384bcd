import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import { dueInYear, type TaskTemplate } from '#domain/process/fiscal-year.ts'
import { insertCalendarTasks, type StoredCalendarTask } from '#store/queries/calendar-task.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import { giveOut, owersOf } from './owed-tasks.ts'

type NewCalendarTask = Omit<StoredCalendarTask, 'version'>

const noEvents = new Map()

/** What of the calendar was made, and for how many organisations. */
export type MadeCalendar = { readonly calendarTasks: number; readonly tasks: number; readonly undated: number }

/** Makes the calendar of a year from the templates of the catalogue, and a task for everybody who owes one. */
export const makeCalendar = async (ctx: Context, tx: Work, year: number): Promise<MadeCalendar> => {
  const { templates, calendar } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
  const made = (templates?.tasks ?? []).map(({ id: template, kind, ...rule }: TaskTemplate): NewCalendarTask => {
    const due = dueInYear(rule.due, year, { calendar, events: noEvents })
    return { id: ctx.newId(), year, kind, rule: { template, ...rule }, due }
  })
  await insertCalendarTasks(tx, made)
  let tasks = 0
  for (const calendarTask of made) {
    const to = owersOf(ctx.tree, calendarTask.rule.by, year)
    // What counts from an event that has not happened is given out when its day is set.
    if (calendarTask.due) tasks += await giveOut(ctx, tx, { calendarTask, due: calendarTask.due, to })
  }
  return { calendarTasks: made.length, tasks, undated: made.filter(({ due }) => !due).length }
}

import { isDay, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findCalendarTask, updateCalendarTask, type StoredCalendarTask } from '#store/queries/calendar-task.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { setDay } from './owed-tasks.ts'

export type EditCalendarTask = {
  readonly id: string
  readonly due: Day
  readonly reason?: string | undefined
  readonly version: number
}

export type EditedCalendarTask = { readonly id: string; readonly version: number; readonly tasks: number }

/** Sets the day of a task of the calendar; those whose own day was set apart keep theirs. */
export const editCalendarTask = (ctx: Context, input: EditCalendarTask): Promise<EditedCalendarTask> =>
  change(ctx, async (tx) => {
    const { id, due, reason, version } = input
    const calendarTask = await findCalendarTask(tx, id)
    if (!calendarTask) throw notFound(words('日历任务', 'task of the calendar'))
    const bureau = bureauOf(ctx)
    allow(ctx, ['calendar.manage'], { organisation: bureau, year: calendarTask.year })
    if (!isDay(due)) throw invalid('due', words('没有这一天', 'there is no such day'), words('请核对日期', 'check it'))
    const { due: _rule, ...rule } = calendarTask.rule
    const after: StoredCalendarTask = { ...calendarTask, rule, due, version }
    if (!(await updateCalendarTask(tx, after))) throw conflicting(calendarTask, ['due'])
    const tasks = await setDay(ctx, tx, { calendarTask, due })
    const before = { due: calendarTask.due ? isoDay(calendarTask.due) : null }
    tx.note({
      organisation: bureau,
      verb: 'calendar.edit',
      noun: 'calendar-task',
      nounId: id,
      changes: changesBetween(before, { due: isoDay(due), tasks }),
      ...(reason === undefined ? {} : { reason }),
    })
    return { id, version: version + 1, tasks }
  })

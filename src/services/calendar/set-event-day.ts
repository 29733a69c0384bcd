import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import { isDay, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { dueInYear, type CycleEvent } from '#domain/process/fiscal-year.ts'
import { below } from '#domain/process/organisation.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  listCalendarTasks,
  lockCalendar,
  updateCalendarTask,
  type StoredCalendarTask,
} from '#store/queries/calendar-task.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, unlessRefused } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { setDay } from './owed-tasks.ts'

export type SetEventDay = {
  readonly year: number
  readonly event: CycleEvent
  readonly day: Day
  /** Where it happened on different days: only for this organisation and those below it. */
  readonly organisation?: string | undefined
}

export type SetEvent = { readonly calendarTasks: number; readonly tasks: number }

/** These happen to single things, each on a day of its own. */
const ofThings: readonly CycleEvent[] = ['information-made', 'rectification-notified']

const perThing = (event: CycleEvent): Refusal | undefined =>
  ofThings.includes(event)
    ? refusal(
        'invalid',
        ['该事项逐件起算，不统一设定', 'this happens to each thing by itself'],
        ['期限在办理该事项时自动计算', 'its term is counted when the thing is handled'],
      )
    : undefined

const counted = (
  ctx: Context,
  calendarTask: StoredCalendarTask,
  { event, day, year }: SetEventDay,
): Day | undefined => {
  const { calendar } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
  const { due } = calendarTask.rule
  return due?.kind === 'after' && due.event === event
    ? dueInYear(due, year, { calendar, events: new Map([[event, day]]) })
    : undefined
}

const scopeOf = (ctx: Context, organisation: string | undefined): ReadonlySet<string> | undefined => {
  if (organisation === undefined) return undefined
  if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
  return new Set([organisation, ...below(ctx.tree, organisation).map(({ id }) => id)])
}

const setOne = async (
  ctx: Context,
  tx: Work,
  set: { readonly calendarTask: StoredCalendarTask; readonly due: Day; readonly asked: SetEventDay },
): Promise<number> => {
  const { calendarTask, due, asked } = set
  const only = scopeOf(ctx, asked.organisation)
  const rule = { ...calendarTask.rule, happenedOn: isoDay(asked.day) }
  // A day for some is no day of the whole calendar.
  if (!only && !(await updateCalendarTask(tx, { ...calendarTask, rule, due }))) throw conflicting(calendarTask)
  const tasks = await setDay(ctx, tx, { calendarTask, due, only })
  const before = { due: calendarTask.due ? isoDay(calendarTask.due) : null }
  const after = { due: isoDay(due), event: asked.event, happenedOn: isoDay(asked.day), tasks }
  tx.note({
    organisation: asked.organisation ?? bureauOf(ctx),
    verb: 'calendar.set-event',
    noun: 'calendar-task',
    nounId: calendarTask.id,
    changes: changesBetween(before, after),
  })
  return tasks
}

/** Says when something happened: the tasks counted from it get their day. */
export const setEventDay = (ctx: Context, input: SetEventDay): Promise<SetEvent> =>
  change(ctx, async (tx) => {
    allow(ctx, ['calendar.manage'], { organisation: bureauOf(ctx), year: input.year })
    unlessRefused(perThing(input.event))
    if (!isDay(input.day)) throw invalid('day', words('没有这一天', 'no such day'), words('请核对日期', 'check it'))
    await lockCalendar(tx, input.year)
    const found = (await listCalendarTasks(tx, input.year)).flatMap((calendarTask) => {
      const due = counted(ctx, calendarTask, input)
      return due ? [{ calendarTask, due, asked: input }] : []
    })
    let tasks = 0
    for (const set of found) tasks += await setOne(ctx, tx, set)
    return { calendarTasks: found.length, tasks }
  })

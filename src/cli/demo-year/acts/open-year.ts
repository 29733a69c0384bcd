import { day, type Day } from '#domain/process/calendar/day.ts'
import type { CycleEvent, TaskKind } from '#domain/process/fiscal-year.ts'
import { editCalendarTask } from '#services/calendar/edit-calendar-task.ts'
import { listCalendar } from '#services/calendar/list-calendar.ts'
import { setEventDay } from '#services/calendar/set-event-day.ts'
import { getYear } from '#services/fiscal-year/get-years.ts'
import { createYear } from '#services/fiscal-year/create-year.ts'
import { openYear, startClosingYear } from '#services/fiscal-year/move-year.ts'
import { extendTask } from '#services/task/extend-task.ts'
import { finishTask } from '#services/task/end-task.ts'
import { listTasks } from '#services/task/list-tasks.ts'
import type { Stage } from '../stage.ts'

/** The bureau prepares a year in the autumn before it, and opens it: everybody has tasks. */
export const openBudgetYear = async (stage: Stage, year: number): Promise<void> => {
  stage.at(day(year - 1, 11, 3))
  const { id } = await createYear(await stage.as('cz-jixiao'), { year })
  await openYear(await stage.as('cz-jixiao'), { id })
}

/** The year is over: what is left of it is brought to an end. */
export const startClosing = async (stage: Stage, year: number): Promise<void> => {
  const { id } = await getYear(await stage.as('cz-jixiao'), { year })
  await startClosingYear(await stage.as('cz-jixiao'), { id })
}

/** Says when something happened from which tasks are counted. */
export const tellEvent = async (
  stage: Stage,
  event: CycleEvent,
  { year, on }: { readonly year: number; readonly on: Day },
): Promise<void> => {
  await setEventDay(await stage.as('cz-jixiao'), { year, event, day: on })
}

/** The bureau sets another day for what the calendar has of a kind. */
export const setDue = async (
  stage: Stage,
  kind: TaskKind,
  { year, due, reason }: { readonly year: number; readonly due: Day; readonly reason: string },
): Promise<void> => {
  const { items } = await listCalendar(await stage.as('cz-jixiao'), { year })
  for (const { id, version } of items.filter((item) => item.kind === kind)) {
    await editCalendarTask(await stage.as('cz-jixiao'), { id, due, version, reason })
  }
}

const tasksOf = async (stage: Stage, year: number, kinds: readonly TaskKind[]) => {
  const { items } = await listTasks(await stage.as('cz-jixiao'), { year, standing: 'open', limit: 500 })
  return items.filter(({ kind, thingId }) => kinds.includes(kind) && thingId === undefined)
}

/** Who marks the tasks of a place done. */
export const doerAt = (stage: Stage): ((organisationId: string) => string) => {
  const logins = new Map<string, string>([
    ...['HD', 'XY', 'ZX', 'XQ', 'TY'].map((code): [string, string] => [
      stage.place(code),
      `${code.toLowerCase()}-caiwu`,
    ]),
    [stage.place('XY-D1'), 'xy-danwei'],
    [stage.place('XY-D2'), 'xy-huanwei'],
  ])
  return (id) => logins.get(id) ?? 'cz-jixiao'
}

/** Those who did what the calendar asks of them mark it done. */
export const finishTasks = async (
  stage: Stage,
  kinds: readonly TaskKind[],
  { year, at }: { readonly year: number; readonly at?: readonly string[] },
): Promise<void> => {
  const login = doerAt(stage)
  const only = at && new Set(at.map((code) => stage.place(code)))
  for (const { id, organisationId } of await tasksOf(stage, year, kinds)) {
    if (only && !only.has(organisationId)) continue
    await finishTask(await stage.as(login(organisationId)), { id })
  }
}

/** The bureau grants one place more time. */
export const extendFor = async (
  stage: Stage,
  code: string,
  { year, kind, to, reason }: { year: number; kind: TaskKind; to: Day; reason: string },
): Promise<void> => {
  const found = (await tasksOf(stage, year, [kind])).filter(
    ({ organisationId }) => organisationId === stage.place(code),
  )
  for (const { id } of found) await extendTask(await stage.as('cz-jixiao'), { id, to, reason })
}

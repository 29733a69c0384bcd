import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** Something one organisation has to do, until when, and about which thing. */
export type StoredTask = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly kind: TaskKind
  readonly title: Words
  /** Name of the noun of the thing, '' where the task is about none. */
  readonly noun: string
  readonly thingId: string | undefined
  readonly calendarTaskId: string | undefined
  /** As it was set, without what was granted beyond. */
  readonly dueOn: Day
  readonly doneAt: Date | undefined
  readonly cancelledAt: Date | undefined
  readonly version: number
}

/** Raw columns of a task, as queries with plain SQL get them. */
export type TaskRow = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly kind: TaskKind
  readonly title: string
  readonly titleEn: string
  readonly noun: string
  readonly thingId: string | null
  readonly calendarTaskId: string | null
  readonly dueOn: string
  readonly doneAt: Date | null
  readonly cancelledAt: Date | null
  readonly version: number
}

export const taskColumns = `t.id, t.organisation_id AS "organisationId", t.year, t.kind, t.title, t.title_en AS "titleEn", t.noun,
  t.thing_id AS "thingId", t.calendar_task_id AS "calendarTaskId", t.due_on::text AS "dueOn", t.done_at AS "doneAt",
  t.cancelled_at AS "cancelledAt", t.version`

export const toTask = (row: TaskRow): StoredTask => ({
  id: row.id,
  organisationId: row.organisationId,
  year: row.year,
  kind: row.kind,
  title: words(row.title, row.titleEn),
  noun: row.noun,
  thingId: row.thingId ?? undefined,
  calendarTaskId: row.calendarTaskId ?? undefined,
  dueOn: dayOf(row.dueOn),
  doneAt: row.doneAt ?? undefined,
  cancelledAt: row.cancelledAt ?? undefined,
  version: row.version,
})

export type NewTask = Pick<StoredTask, 'id' | 'organisationId' | 'year' | 'kind' | 'title' | 'dueOn'> &
  Partial<Pick<StoredTask, 'noun' | 'thingId' | 'calendarTaskId'>>

const chunk = 2000

const insertChunk = ({ client, scope }: Transaction, tasks: readonly NewTask[]): Promise<unknown> =>
  client.query({
    name: 'insert-tasks',
    text: `INSERT INTO task (division_code, id, organisation_id, year, kind, title, title_en, noun, thing_id,
             calendar_task_id, due_on)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::text[], $7::text[],
             $8::text[], $9::uuid[], $10::uuid[], $11::date[])`,
    values: [
      scope.division,
      tasks.map(({ id }) => id),
      tasks.map(({ organisationId }) => organisationId),
      tasks.map(({ year }) => year),
      tasks.map(({ kind }) => kind),
      tasks.map(({ title }) => title.zh),
      tasks.map(({ title }) => title.en),
      tasks.map(({ noun = '' }) => noun),
      tasks.map(({ thingId = null }) => thingId),
      tasks.map(({ calendarTaskId = null }) => calendarTaskId),
      tasks.map(({ dueOn }) => isoDay(dueOn)),
    ],
  })

/** Writes tasks, of a whole district at once where need be. */
export const insertTasks = async (tx: Transaction, tasks: readonly NewTask[]): Promise<void> => {
  for (let from = 0; from < tasks.length; from += chunk) await insertChunk(tx, tasks.slice(from, from + chunk))
}

export const findTask = async ({ client, scope }: Transaction, id: string): Promise<StoredTask | undefined> => {
  const { rows } = await client.query<TaskRow>({
    name: 'find-task',
    text: `SELECT ${taskColumns} FROM task t WHERE t.division_code = $1 AND t.id = $2`,
    values: [scope.division, id],
  })
  return rows[0] && toTask(rows[0])
}

type Ended = Pick<StoredTask, 'id' | 'version' | 'doneAt' | 'cancelledAt'>

/** Sets when a task was done or cancelled, from the version it was read at; false where somebody else was first. */
export const updateTaskEnd = async ({ client, scope }: Transaction, task: Ended): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'update-task-end',
    text: `UPDATE task SET done_at = $4, cancelled_at = $5, version = version + 1
           WHERE division_code = $1 AND id = $2 AND version = $3`,
    values: [scope.division, task.id, task.version, task.doneAt ?? null, task.cancelledAt ?? null],
  })
  return rowCount === 1
}

/** The tasks a thing's move is about: those of the thing itself, and those of the organisation's calendar of a kind. */
export type TasksOf = {
  readonly noun: string
  readonly thingId: string
  /** Also the task the calendar gave the organisation, of this kind and year. */
  readonly calendar?: { readonly organisationId: string; readonly year: number; readonly kind: TaskKind } | undefined
}

const ofThing = `((noun = $2 AND thing_id = $3) OR (thing_id IS NULL AND organisation_id = $4 AND year = $5 AND kind = $6))`

const thingValues = ({ noun, thingId, calendar }: TasksOf): readonly unknown[] => [
  noun,
  thingId,
  calendar?.organisationId ?? null,
  calendar?.year ?? null,
  calendar?.kind ?? null,
]

/** Ends the open tasks of a thing when it was handed on; how many. */
export const finishTasks = async ({ client, scope }: Transaction, of: TasksOf, at: Date): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'finish-tasks',
    text: `UPDATE task SET done_at = $7, version = version + 1
           WHERE division_code = $1 AND ${ofThing} AND done_at IS NULL AND cancelled_at IS NULL`,
    values: [scope.division, ...thingValues(of), at],
  })
  return rowCount ?? 0
}

/** Opens the tasks of a thing again when it was returned; how many. */
export const reopenTasks = async ({ client, scope }: Transaction, of: TasksOf): Promise<number> => {
  const { rowCount } = await client.query({
    name: 'reopen-tasks',
    text: `UPDATE task SET done_at = NULL, version = version + 1
           WHERE division_code = $1 AND ${ofThing} AND done_at IS NOT NULL AND cancelled_at IS NULL`,
    values: [scope.division, ...thingValues(of)],
  })
  return rowCount ?? 0
}

/** How many tasks of a year are open, done and cancelled within the scope. */
export const countTasks = async (
  { client, scope }: Transaction,
  year: number,
): Promise<{ readonly open: number; readonly done: number; readonly cancelled: number }> => {
  const { rows } = await client.query<{ open: number; done: number; cancelled: number }>({
    name: 'count-tasks',
    text: `SELECT count(*) FILTER (WHERE done_at IS NULL AND cancelled_at IS NULL)::int AS open,
             count(*) FILTER (WHERE done_at IS NOT NULL AND cancelled_at IS NULL)::int AS done,
             count(*) FILTER (WHERE cancelled_at IS NOT NULL)::int AS cancelled
           FROM task WHERE division_code = $1 AND year = $2`,
    values: [scope.division, year],
  })
  return rows[0] ?? { open: 0, done: 0, cancelled: 0 }
}

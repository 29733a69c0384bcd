import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { OrganisationKind } from '#domain/process/organisation.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { DueRule, TaskKind } from '#domain/process/fiscal-year.ts'
import type { Confirmation } from '#domain/scheme/scheme.ts'
import type { Words } from '#domain/words/words.ts'
import { calendarTask, task } from '../schema/calendar.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** From what the day of a task was counted, and who owes it: the template as it was when the year was opened. */
export type CalendarRule = {
  /** Id of the template in the catalogue; '' for a task the bureau added. */
  readonly template: string
  readonly name: Words
  readonly by: readonly OrganisationKind[]
  /** Undefined where the bureau has set a day of its own. */
  readonly due?: DueRule | undefined
  readonly throughMonth?: number | undefined
  readonly authority: string
  readonly status: Confirmation
  readonly note?: Words | undefined
  /** The day, as 2026-02-10, of the event the term counts from. */
  readonly happenedOn?: string | undefined
}

/** What is due in a year. The day is missing until the event it counts from has happened. */
export type StoredCalendarTask = {
  readonly id: string
  readonly year: number
  readonly kind: TaskKind
  readonly rule: CalendarRule
  readonly due: Day | undefined
  readonly version: number
}

type Row = typeof calendarTask.$inferSelect

const toTask = ({ id, year, kind, rule, dueOn, version }: Row): StoredCalendarTask => ({
  id,
  year,
  kind,
  rule: rule as CalendarRule,
  due: dueOn === null ? undefined : dayOf(dueOn),
  version,
})

/** The calendar of a year by due day; what has no day yet stands last. */
export const listCalendarTasks = async (
  { db, scope }: Transaction,
  year: number,
): Promise<readonly StoredCalendarTask[]> => {
  const rows = await db
    .select()
    .from(calendarTask)
    .where(and(eq(calendarTask.divisionCode, scope.division), eq(calendarTask.year, year)))
    .orderBy(asc(calendarTask.dueOn), asc(calendarTask.id))
  return rows.map(toTask)
}

/** Locks the calendar of a year, so that nobody gives out the same tasks at the same time. */
export const lockCalendar = async ({ client, scope }: Transaction, year: number): Promise<void> => {
  await client.query({
    name: 'lock-calendar',
    text: 'SELECT id FROM calendar_task WHERE division_code = $1 AND year = $2 ORDER BY id FOR UPDATE',
    values: [scope.division, year],
  })
}

export const findCalendarTask = async (
  { db, scope }: Transaction,
  id: string,
): Promise<StoredCalendarTask | undefined> => {
  const [row] = await db
    .select()
    .from(calendarTask)
    .where(and(eq(calendarTask.divisionCode, scope.division), eq(calendarTask.id, id)))
  return row && toTask(row)
}

const toRow = ({ id, year, kind, rule, due }: Omit<StoredCalendarTask, 'version'>) => ({
  id,
  year,
  kind,
  title: rule.name.zh,
  rule,
  dueOn: due ? isoDay(due) : null,
})

export const insertCalendarTasks = async (
  { db, scope }: Transaction,
  values: readonly Omit<StoredCalendarTask, 'version'>[],
): Promise<void> => {
  if (values.length === 0) return
  await db.insert(calendarTask).values(values.map((value) => ({ divisionCode: scope.division, ...toRow(value) })))
}

/** Sets day and rule from the version they were read at; false where somebody else was first. */
export const updateCalendarTask = async ({ db, scope }: Transaction, value: StoredCalendarTask): Promise<boolean> => {
  const { divisionCode, id, version } = calendarTask
  const { rule, dueOn } = toRow(value)
  const { rowCount } = await db
    .update(calendarTask)
    .set({ rule, dueOn, version: value.version + 1 })
    .where(and(eq(divisionCode, scope.division), eq(id, value.id), eq(version, value.version)))
  return rowCount === 1
}

/** Organisations that already have their row of a calendar task. */
export const listOwners = async ({ db, scope }: Transaction, calendarTaskId: string): Promise<readonly string[]> => {
  const rows = await db
    .select({ organisationId: task.organisationId })
    .from(task)
    .where(and(eq(task.divisionCode, scope.division), eq(task.calendarTaskId, calendarTaskId)))
  return rows.map(({ organisationId }) => organisationId)
}

/**
 * Moves the rows of a calendar task to another day: those of some organisations, or where none are named those that
 * stood on the common day. How many.
 */
export const moveRows = async (
  { db, scope }: Transaction,
  of: { readonly calendarTaskId: string; readonly was?: Day | undefined; readonly organisations?: readonly string[] },
  due: Day,
): Promise<number> => {
  const { rowCount } = await db
    .update(task)
    .set({ dueOn: isoDay(due), version: sql`${task.version} + 1` })
    .where(
      and(
        eq(task.divisionCode, scope.division),
        eq(task.calendarTaskId, of.calendarTaskId),
        isNull(task.cancelledAt),
        of.was && eq(task.dueOn, isoDay(of.was)),
        of.organisations && sql`${task.organisationId} = ANY(${sql.param(of.organisations)}::uuid[])`,
      ),
    )
  return rowCount ?? 0
}

import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { TaskKind, YearState } from '#domain/process/fiscal-year.ts'
import { day, divisionCode, id, instant, json, organisationId, thing, version, written, year } from './columns.ts'

/** A budget year of the division; it belongs to the finance bureau. */
export const fiscalYear = pgTable('fiscal_year', thing<YearState>(), (table) => [
  primaryKey({ columns: [table.divisionCode, table.id] }),
])

/** What is due in a year. The rule says from what its day was counted; the day is missing until that has happened. */
export const calendarTask = pgTable(
  'calendar_task',
  {
    divisionCode: divisionCode(),
    id: id(),
    year: year(),
    kind: text('kind').$type<TaskKind>().notNull(),
    title: text('title').notNull(),
    rule: json<unknown>('rule').notNull(),
    dueOn: day('due_on'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** Something one organisation has to do, and about which thing. */
export const task = pgTable(
  'task',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    year: year(),
    kind: text('kind').$type<TaskKind>().notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    noun: written('noun'),
    thingId: uuid('thing_id'),
    dueOn: day('due_on').notNull(),
    doneAt: instant('done_at'),
    cancelledAt: instant('cancelled_at'),
    version: version(),
    /** What of the calendar it came from; none for tasks that come with a thing. */
    calendarTaskId: uuid('calendar_task_id'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** More time for one task, granted by name and with a reason; the latest counts. */
export const extension = pgTable(
  'extension',
  {
    divisionCode: divisionCode(),
    id: id(),
    taskId: uuid('task_id').notNull(),
    organisationId: organisationId(),
    dueOn: day('due_on').notNull(),
    reason: text('reason').notNull(),
    grantedBy: uuid('granted_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

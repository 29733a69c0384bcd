import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { AlertChoice } from '#domain/process/monitoring/alert.ts'
import type { Likelihood } from '#domain/filing/monitoring.ts'
import type { Light } from '#domain/process/monitoring/execution-light.ts'
import type { MonitoringState } from '#domain/process/monitoring/monitoring.ts'
import { day, divisionCode, id, instant, organisationId, revision, thing, version, written, year } from './columns.ts'

/** How a project stands at the end of a month against the goal in force. */
export const monitoring = pgTable(
  'monitoring',
  {
    ...thing<MonitoringState>(),
    projectId: uuid('project_id').notNull(),
    goalId: uuid('goal_id'),
    goalRevision: smallint('goal_revision'),
    month: smallint('month').notNull(),
    dueOn: day('due_on').notNull(),
    /** The worst light when it was handed in; none before. */
    light: text('light').$type<Light>(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

export const monitoringRow = pgTable(
  'monitoring_row',
  {
    divisionCode: divisionCode(),
    monitoringId: uuid('monitoring_id').notNull(),
    revision: revision(),
    indicatorId: uuid('indicator_id').notNull(),
    organisationId: organisationId(),
    typed: written('typed'),
    likelihood: text('likelihood').$type<Likelihood>(),
    reason: written('reason'),
    measures: written('measures'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.monitoringId, table.revision, table.indicatorId] })],
)

/** A project went red; what its unit chose to do about it. */
export const alert = pgTable(
  'alert',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    projectId: uuid('project_id').notNull(),
    year: year(),
    month: smallint('month').notNull(),
    raisedOn: day('raised_on').notNull(),
    inARow: smallint('in_a_row').notNull(),
    choice: text('choice').$type<AlertChoice>(),
    choiceOn: day('choice_on'),
    reason: written('reason'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

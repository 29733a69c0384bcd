import { and, asc, eq, gt, isNotNull, isNull, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { Alert } from '#domain/process/monitoring/alert.ts'
import { alert } from '../schema/monitoring.ts'
import { project } from '../schema/project.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'

/** A project that went red at the end of a month. */
export type StoredAlert = Alert & {
  readonly id: string
  readonly organisationId: string
  readonly projectName: string
  readonly year: number
  readonly month: number
  readonly createdAt: Date
  readonly version: number
}

export type AlertFilter = {
  readonly year: number
  readonly organisation?: string | undefined
  /** true: only those that wait for a choice; false: only those that were answered. */
  readonly open?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const select = ({ db }: Transaction) =>
  db
    .select({ row: alert, projectName: project.name })
    .from(alert)
    .innerJoin(project, and(eq(project.divisionCode, alert.divisionCode), eq(project.id, alert.projectId)))

type Joined = { readonly row: typeof alert.$inferSelect; readonly projectName: string }

const toAlert = ({ row, projectName }: Joined): StoredAlert => {
  const { id, organisationId, year, month, inARow, createdAt, version, choice, choiceOn, reason } = row
  return {
    id,
    organisationId,
    projectName,
    year,
    month,
    inARow,
    createdAt,
    version,
    project: row.projectId,
    raised: dayOf(row.raisedOn),
    choice:
      choice && choiceOn
        ? {
            of: choice,
            day: dayOf(choiceOn),
            reason,
          }
        : undefined,
  }
}

const waiting = (open: boolean | undefined): SQL | undefined => {
  if (open === undefined) return undefined
  return open ? isNull(alert.choice) : isNotNull(alert.choice)
}

/** Alerts within the scope, in the order they were raised. */
export const listAlerts = async (tx: Transaction, filter: AlertFilter): Promise<readonly StoredAlert[]> => {
  const { year, organisation, open, after, limit } = filter
  const rows = await select(tx)
    .where(
      and(
        eq(alert.divisionCode, tx.scope.division),
        eq(alert.year, year),
        organisation === undefined ? undefined : eq(alert.organisationId, organisation),
        waiting(open),
        after === undefined ? undefined : gt(alert.id, after),
      ),
    )
    .orderBy(asc(alert.id))
    .limit(limit)
  return rows.map(toAlert)
}

export const findAlert = async (tx: Transaction, id: string): Promise<StoredAlert | undefined> => {
  const [row] = await select(tx).where(and(eq(alert.divisionCode, tx.scope.division), eq(alert.id, id)))
  return row && toAlert(row)
}

/** Whether a project has its alert of a month already. */
export const hasAlert = async (
  { client, scope }: Transaction,
  { projectId, month }: { readonly projectId: string; readonly month: number },
): Promise<boolean> => {
  const { rows } = await client.query({
    name: 'has-alert',
    text: 'SELECT 1 FROM alert WHERE division_code = $1 AND project_id = $2 AND month = $3',
    values: [scope.division, projectId, month],
  })
  return rows.length > 0
}

export type NewAlert = {
  readonly id: string
  readonly organisationId: string
  readonly projectId: string
  readonly year: number
  readonly month: number
  readonly raised: Day
  readonly inARow: number
  readonly createdAt: Date
}

export const insertAlert = async ({ db, scope }: Transaction, { raised, ...row }: NewAlert): Promise<void> => {
  await db.insert(alert).values({ divisionCode: scope.division, ...row, raisedOn: isoDay(raised) })
}

/** Keeps what was chosen, from the version it was read at; false where somebody else was first. */
export const updateChoice = async (
  { client, scope }: Transaction,
  from: { readonly id: string; readonly version: number },
  { of, day, reason }: NonNullable<Alert['choice']>,
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'update-alert-choice',
    text: `UPDATE alert SET choice = $4, choice_on = $5, reason = $6, version = version + 1
           WHERE division_code = $1 AND id = $2 AND version = $3`,
    values: [scope.division, from.id, from.version, of, isoDay(day), reason],
  })
  return rowCount === 1
}

import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { Transaction } from '../transaction.ts'
import type { StoredTask } from './task.ts'

/** A project with a goal in force that has no monitoring of the month yet. */
export type ToMonitor = {
  readonly projectId: string
  readonly projectName: string
  readonly organisationId: string
  readonly goalId: string
  readonly goalRevision: number
}

type Of = { readonly year: number; readonly month: number; readonly organisations: readonly string[] }

/** What is to be monitored at the end of a month: projects under way whose goal was approved. */
export const listToMonitor = async (
  { client, scope }: Transaction,
  { year, month, organisations }: Of,
): Promise<readonly ToMonitor[]> => {
  const { rows } = await client.query<ToMonitor>({
    name: 'list-to-monitor',
    text: `SELECT p.id AS "projectId", p.name AS "projectName", p.organisation_id AS "organisationId", g.id AS "goalId",
             max(s.revision) AS "goalRevision"
           FROM goal g JOIN step s ON s.division_code = g.division_code AND s.noun = 'goal' AND s.thing_id = g.id
             AND s.event IN ('approve', 'abandon')
           JOIN project p ON p.division_code = g.division_code AND p.id = g.project_id
           WHERE g.division_code = $1 AND s.division_code = $1 AND p.division_code = $1 AND g.year = $2
             AND p.organisation_id = ANY ($4::uuid[]) AND g.state <> 'dropped' AND p.state NOT IN ('ended', 'cancelled')
             AND NOT EXISTS (SELECT 1 FROM monitoring m
               WHERE m.division_code = $1 AND m.project_id = p.id AND m.month = $3)
           GROUP BY p.id, p.name, p.organisation_id, g.id ORDER BY p.id`,
    values: [scope.division, year, month, organisations],
  })
  return rows
}

export type NewMonitoring = ToMonitor & { readonly id: string }

/** What all of a period have in common. */
export type Period = { readonly year: number; readonly month: number; readonly dueOn: Day; readonly at: Date }

const chunk = 2000

/** Ids of those that were made: somebody else may open the same month at the same moment. */
const insertHeads = async (
  { client, scope }: Transaction,
  { year, month, dueOn, at }: Period,
  of: readonly NewMonitoring[],
): Promise<readonly string[]> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'insert-monitorings',
    text: `INSERT INTO monitoring (division_code, year, month, due_on, created_at, changed_at, state, revision, id,
             organisation_id, project_id, goal_id, goal_revision)
           SELECT $1, $2, $3, $4, $5, $5, 'assigned', 1, * FROM unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[],
             $10::smallint[]) ON CONFLICT (division_code, project_id, month) DO NOTHING RETURNING id`,
    values: [
      scope.division,
      year,
      month,
      isoDay(dueOn),
      at,
      of.map(({ id }) => id),
      of.map(({ organisationId }) => organisationId),
      of.map(({ projectId }) => projectId),
      of.map(({ goalId }) => goalId),
      of.map(({ goalRevision }) => goalRevision),
    ],
  })
  return rows.map(({ id }) => id)
}

const insertRows = ({ client, scope }: Transaction, ids: readonly string[]): Promise<unknown> =>
  client.query({
    name: 'insert-monitoring-rows',
    text: `INSERT INTO monitoring_row (division_code, monitoring_id, revision, indicator_id, organisation_id)
           SELECT m.division_code, m.id, 1, i.id, m.organisation_id
           FROM monitoring m JOIN indicator i ON i.division_code = m.division_code AND i.goal_id = m.goal_id
             AND i.revision = m.goal_revision
           WHERE m.division_code = $1 AND i.division_code = $1 AND m.id = ANY ($2::uuid[]) AND i.term = 'annual'`,
    values: [scope.division, ids],
  })

/** Opens monitoring of many projects, each with a blank row for every annual indicator; ids of those that were made. */
export const insertMonitorings = async (
  tx: Transaction,
  period: Period,
  of: readonly NewMonitoring[],
): Promise<ReadonlySet<string>> => {
  const made = new Set<string>()
  for (let from = 0; from < of.length; from += chunk) {
    const ids = await insertHeads(tx, period, of.slice(from, from + chunk))
    await insertRows(tx, ids)
    for (const id of ids) made.add(id)
  }
  return made
}

/** The row of the calendar's own monitoring task that an organisation has for a month. */
export type MonitoringOwer = Pick<StoredTask, 'id' | 'organisationId' | 'version' | 'doneAt'>

/** Who owes the monitoring of a month by the calendar, and whether it was done. */
export const listMonitoringOwers = async (
  { client, scope }: Transaction,
  { year, month }: Pick<Of, 'year' | 'month'>,
): Promise<readonly MonitoringOwer[]> => {
  const { rows } = await client.query<Omit<MonitoringOwer, 'doneAt'> & { readonly doneAt: Date | null }>({
    name: 'list-monitoring-owers',
    text: `SELECT t.id, t.organisation_id AS "organisationId", t.version, t.done_at AS "doneAt"
           FROM task t JOIN calendar_task c ON c.division_code = t.division_code AND c.id = t.calendar_task_id
           WHERE t.division_code = $1 AND c.division_code = $1 AND t.year = $2 AND t.kind = 'monitoring'
             AND t.thing_id IS NULL AND t.cancelled_at IS NULL AND (c.rule->>'throughMonth')::int = $3`,
    values: [scope.division, year, month],
  })
  return rows.map(({ doneAt, ...row }) => ({ ...row, doneAt: doneAt ?? undefined }))
}

/** How many monitorings of a month some organisations have not handed in. */
export const countUnsubmitted = async (
  { client, scope }: Transaction,
  { year, month, organisations, drafts }: Of & { readonly drafts: readonly string[] },
): Promise<number> => {
  const { rows } = await client.query<{ count: number }>({
    name: 'count-unsubmitted-monitorings',
    text: `SELECT count(*)::int AS count FROM monitoring WHERE division_code = $1 AND year = $2 AND month = $3
             AND organisation_id = ANY ($4::uuid[]) AND state = ANY ($5::text[])`,
    values: [scope.division, year, month, organisations, drafts],
  })
  return rows[0]?.count ?? 0
}

import { and, asc, eq, gt, inArray, lt, type SQL } from 'drizzle-orm'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { Light } from '#domain/process/monitoring/execution-light.ts'
import type { MonitoringState } from '#domain/process/monitoring/monitoring.ts'
import type { ProjectCategory } from '#domain/process/project.ts'
import { monitoring } from '../schema/monitoring.ts'
import { project } from '../schema/project.ts'
import type { Transaction } from '../transaction.ts'
import { dayOf } from './organisation.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

/** How one project stands at the end of a month, as lists show it. */
export type MonitoringHead = Header & {
  readonly state: MonitoringState
  readonly projectId: string
  readonly projectName: string
  readonly category: ProjectCategory
  readonly goalId: string | undefined
  readonly goalRevision: number | undefined
  readonly month: number
  readonly dueOn: Day
  /** The worst light when it was handed in. */
  readonly light: Light | undefined
}

export type MonitoringFilter = {
  readonly year: number
  readonly month?: number | undefined
  readonly state?: MonitoringState | undefined
  readonly organisation?: string | undefined
  readonly project?: string | undefined
  readonly light?: Light | undefined
  /** Only those due before this day and not handed in. */
  readonly lateOn?: Day | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const owed: readonly MonitoringState[] = ['assigned', 'filling', 'returned']

const same = <T>(column: Parameters<typeof eq>[0], value: T | undefined): SQL | undefined =>
  value === undefined ? undefined : eq(column, value)

const conditions = (division: string, filter: MonitoringFilter): SQL | undefined =>
  and(
    eq(monitoring.divisionCode, division),
    eq(monitoring.year, filter.year),
    same(monitoring.month, filter.month),
    same(monitoring.state, filter.state),
    same(monitoring.organisationId, filter.organisation),
    same(monitoring.projectId, filter.project),
    same(monitoring.light, filter.light),
    filter.lateOn && and(inArray(monitoring.state, [...owed]), lt(monitoring.dueOn, isoDay(filter.lateOn))),
    filter.after === undefined ? undefined : gt(monitoring.id, filter.after),
  )

const select = ({ db }: Transaction) =>
  db
    .select({ row: monitoring, projectName: project.name, category: project.category })
    .from(monitoring)
    .innerJoin(project, and(eq(project.divisionCode, monitoring.divisionCode), eq(project.id, monitoring.projectId)))

type Joined = {
  readonly row: typeof monitoring.$inferSelect
  readonly projectName: string
  readonly category: ProjectCategory
}

const toHead = ({ row, projectName, category }: Joined): MonitoringHead => {
  const { divisionCode: _division, goalId, goalRevision, dueOn, light, ...rest } = row
  return {
    ...rest,
    projectName,
    category,
    goalId: goalId ?? undefined,
    goalRevision: goalRevision ?? undefined,
    dueOn: dayOf(dueOn),
    light: light ?? undefined,
  }
}

/** Monitoring within the scope, in the order it was opened. */
export const listMonitorings = async (
  tx: Transaction,
  filter: MonitoringFilter,
): Promise<readonly MonitoringHead[]> => {
  const rows = await select(tx)
    .where(and(conditions(tx.scope.division, filter), withinReach(tx.scope, monitoring.organisationId)))
    .orderBy(asc(monitoring.id))
    .limit(filter.limit)
  return rows.map(toHead)
}

export const findMonitoring = async (tx: Transaction, id: string): Promise<MonitoringHead | undefined> => {
  const [row] = await select(tx).where(and(eq(monitoring.divisionCode, tx.scope.division), eq(monitoring.id, id)))
  return row && toHead(row)
}

/** Holds a monitoring until the transaction ends, so that saving a row and handing in cannot pass each other. */
export const lockMonitoring = async ({ client, scope }: Transaction, id: string): Promise<void> => {
  await client.query({
    name: 'lock-monitoring',
    text: 'SELECT id FROM monitoring WHERE division_code = $1 AND id = $2 FOR UPDATE',
    values: [scope.division, id],
  })
}

/** Keeps the light a monitoring had when it was handed in or accepted. */
export const updateLight = async (
  { client, scope }: Transaction,
  id: string,
  light: Light | undefined,
): Promise<void> => {
  await client.query({
    name: 'update-monitoring-light',
    text: 'UPDATE monitoring SET light = $3 WHERE division_code = $1 AND id = $2',
    values: [scope.division, id, light ?? null],
  })
}

/** The lights of the months before, first to last: of what was handed in. */
export const listLightsBefore = async (
  { db, scope }: Transaction,
  { projectId, month }: { readonly projectId: string; readonly month: number },
): Promise<readonly (Light | undefined)[]> => {
  const rows = await db
    .select({ light: monitoring.light })
    .from(monitoring)
    .where(
      and(
        eq(monitoring.divisionCode, scope.division),
        eq(monitoring.projectId, projectId),
        lt(monitoring.month, month),
        inArray(monitoring.state, ['submitted', 'accepted']),
      ),
    )
    .orderBy(asc(monitoring.month))
  return rows.map(({ light }) => light ?? undefined)
}

import { and, asc, eq } from 'drizzle-orm'
import type { Likelihood } from '#domain/filing/monitoring.ts'
import { normalise, type Decimal } from '#domain/number/decimal.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import { indicator } from '../schema/goal.ts'
import { monitoring, monitoringRow } from '../schema/monitoring.ts'
import type { Transaction } from '../transaction.ts'

/** What was typed for one indicator. */
export type MonitoringEntry = {
  readonly typed: string
  readonly likelihood: Likelihood | undefined
  /** Why it may not be reached. */
  readonly reason: string
  readonly measures: string
}

/** One indicator with its target, and what was typed. */
export type StoredMonitoringRow = MonitoringEntry & {
  readonly indicatorId: string
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  readonly target: Decimal | undefined
  readonly targetText: string
  readonly unit: string
  readonly weight: Decimal
  readonly version: number
}

/** One revision of the rows of a monitoring. */
export type RowsOf = { readonly id: string; readonly revision: number }

type Joined = { readonly row: typeof monitoringRow.$inferSelect; readonly asked: typeof indicator.$inferSelect }

const toRow = ({ row, asked }: Joined): StoredMonitoringRow => ({
  indicatorId: asked.id,
  level1: asked.level1,
  level2: asked.level2,
  name: asked.name,
  comparator: asked.comparator,
  target: asked.target ?? undefined,
  targetText: asked.targetText,
  unit: asked.unit,
  weight: normalise(asked.weight),
  typed: row.typed,
  likelihood: row.likelihood ?? undefined,
  reason: row.reason,
  measures: row.measures,
  version: row.version,
})

const ofMonitoring = and(
  eq(monitoring.divisionCode, monitoringRow.divisionCode),
  eq(monitoring.id, monitoringRow.monitoringId),
)

const ofGoal = and(
  eq(indicator.divisionCode, monitoring.divisionCode),
  eq(indicator.goalId, monitoring.goalId),
  eq(indicator.revision, monitoring.goalRevision),
  eq(indicator.id, monitoringRow.indicatorId),
)

/** The rows of a monitoring in the order of the goal. */
export const listMonitoringRows = async (
  { db, scope }: Transaction,
  of: RowsOf,
): Promise<readonly StoredMonitoringRow[]> => {
  const rows = await db
    .select({ row: monitoringRow, asked: indicator })
    .from(monitoringRow)
    .innerJoin(monitoring, ofMonitoring)
    .innerJoin(indicator, ofGoal)
    .where(
      and(
        eq(monitoringRow.divisionCode, scope.division),
        eq(monitoringRow.monitoringId, of.id),
        eq(monitoringRow.revision, of.revision),
      ),
    )
    .orderBy(asc(indicator.position), asc(indicator.id))
  return rows.map(toRow)
}

/** Saves what was typed, from the version it was read at; false where somebody else was first. */
export const updateMonitoringRow = async (
  { client, scope }: Transaction,
  of: RowsOf & { readonly indicatorId: string; readonly version: number },
  { typed, likelihood, reason, measures }: MonitoringEntry,
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'update-monitoring-row',
    text: `UPDATE monitoring_row SET typed = $6, likelihood = $7, reason = $8, measures = $9, version = version + 1
           WHERE division_code = $1 AND monitoring_id = $2 AND revision = $3 AND indicator_id = $4 AND version = $5`,
    values: [
      scope.division,
      of.id,
      of.revision,
      of.indicatorId,
      of.version,
      typed,
      likelihood ?? null,
      reason,
      measures,
    ],
  })
  return rowCount === 1
}

/** Begins a revision with what the one before held; versions go on, so that open pages stay valid. */
export const copyMonitoringRows = async (
  { client, scope }: Transaction,
  id: string,
  revisions: { readonly from: number; readonly to: number },
): Promise<void> => {
  await client.query({
    name: 'copy-monitoring-rows',
    text: `INSERT INTO monitoring_row (division_code, monitoring_id, revision, indicator_id, organisation_id, typed,
             likelihood, reason, measures, version)
           SELECT division_code, monitoring_id, $4::integer, indicator_id, organisation_id, typed, likelihood, reason,
             measures, version
           FROM monitoring_row WHERE division_code = $1 AND monitoring_id = $2 AND revision = $3`,
    values: [scope.division, id, revisions.from, revisions.to],
  })
}

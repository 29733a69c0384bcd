import type { ExchangeMonitoring, ExchangeMonitoringTask } from '#domain/exchange/tables.ts'
import { listExchangedMonitoring, type ExchangedMonitoring } from '#store/queries/exchange-results.ts'
import { dayOf } from '#store/queries/organisation.ts'
import type { Context } from '../context.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { maySee } from './seen.ts'
import { targetText } from './target-text.ts'

export type ExportedMonitoring = {
  readonly tasks: readonly ExchangeMonitoringTask[]
  readonly rows: readonly ExchangeMonitoring[]
}

const rowRecord = (ctx: Context, places: Places, one: ExchangedMonitoring): ExchangeMonitoring =>
  recordOf('PAY_PERF_MONITOR_INFO', {
    division: ctx.division,
    year: one.year,
    ...agencyColumns(places, one.organisationId),
    // A row for each indicator: the id of the whole alone would be the same for all.
    id: `${one.id}-${one.indicatorId}`,
    projectCode: one.projectCode,
    projectName: one.projectName,
    level1: one.level1 || undefined,
    level2: one.level2 || undefined,
    level3: one.name || undefined,
    target: targetText(one),
    completion: one.typed || undefined,
    reasons: one.reason || undefined,
    likelihood: one.likelihood ?? undefined,
    indicatorId: one.indicatorId,
    month: one.month,
    measures: one.measures || undefined,
  })

/** One task for each month that was monitored, due when the last of its projects was. */
const taskRecords = (
  ctx: Context,
  year: number,
  rows: readonly ExchangedMonitoring[],
): readonly ExchangeMonitoringTask[] => {
  const due = new Map<number, string>()
  for (const { month, dueOn } of rows) if (dueOn > (due.get(month) ?? '')) due.set(month, dueOn)
  return [...due]
    .toSorted(([a], [b]) => a - b)
    .map(([month, dueOn]) =>
      recordOf('PAY_PERF_MONITOR_TASK', {
        division: ctx.division,
        year,
        id: `${ctx.division}-${year}-${String(month).padStart(2, '0')}`,
        kind: 'department',
        title: `${year}年1—${month}月绩效监控`,
        dueOn: dayOf(dueOn),
      }),
    )
}

/** Monitoring of a year as far as the actor may read it. */
export const exportMonitoring = async (ctx: Context, places: Places, year: number): Promise<ExportedMonitoring> => {
  const found = await look(ctx, (tx) => listExchangedMonitoring(tx, year))
  const seen = found.filter(maySee(ctx, { verb: 'monitoring.read', drafts: monitoringNoun.drafts }))
  return { tasks: taskRecords(ctx, year, seen), rows: seen.map((one) => rowRecord(ctx, places, one)) }
}

import type { Light } from '#domain/process/monitoring/execution-light.ts'
import { isPast } from '#domain/process/calendar/deadline.ts'
import type { MonitoringState } from '#domain/process/monitoring/monitoring.ts'
import { listMonitorings as findMonitorings, type MonitoringHead } from '#store/queries/monitoring.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf, firstInTime } from '../task/clock.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'

export type ListMonitorings = {
  readonly year: number
  readonly month?: number | undefined
  readonly state?: MonitoringState | undefined
  readonly organisation?: string | undefined
  readonly project?: string | undefined
  readonly light?: Light | undefined
  /** Only those past their day and not handed in. */
  readonly late?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

export type ListedMonitoring = MonitoringHead & { readonly isLate: boolean }

/** Monitoring the actor may see. Lights are those of what was handed in: drafts show none. */
export const listMonitorings = async (ctx: Context, asked: ListMonitorings): Promise<Page<ListedMonitoring>> => {
  const clock = clockOf(ctx, asked.year)
  const { late, ...filter } = asked
  const lateOn = late ? firstInTime(clock) : undefined
  const rows = await look(ctx, (tx) => findMonitorings(tx, { ...filter, lateOn, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items
    .filter(({ organisationId, year, id }) =>
      isAllowed(ctx, 'monitoring.read', { organisation: organisationId, year, thing: id }),
    )
    .map((head) => {
      const isDraft = monitoringNoun.drafts.includes(head.state)
      return { ...head, isLate: isDraft && isPast(head.dueOn, clock.now, clock.settings) }
    })
  return { ...page, items }
}

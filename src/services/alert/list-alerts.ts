import { alertState, type AlertState } from '#domain/process/monitoring/alert.ts'
import { words } from '#domain/words/words.ts'
import { findAlert, listAlerts as findAlerts, type AlertFilter, type StoredAlert } from '#store/queries/alert.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { monitoringRules } from '../monitoring/monitoring-rules.ts'
import { pageFrom, type Page } from '../page.ts'
import { clockOf } from '../task/clock.ts'
import { look } from '../transact.ts'

export const alertWords = words('预警', 'alert')

/** An alert with what it means now: until when to choose, whether the project is suspended or its quota frozen. */
export type AlertView = StoredAlert & AlertState

export const viewAlert = (ctx: Context, alert: StoredAlert): AlertView => ({
  ...alert,
  ...alertState(alert, monitoringRules(ctx, alert.year).alert, clockOf(ctx, alert.year)),
})

/** Alerts the actor may see. */
export const listAlerts = async (ctx: Context, filter: AlertFilter): Promise<Page<AlertView>> => {
  const rows = await look(ctx, (tx) => findAlerts(tx, { ...filter, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items
    .filter(({ organisationId, year, id }) =>
      isAllowed(ctx, 'monitoring.read', { organisation: organisationId, year, thing: id }),
    )
    .map((alert) => viewAlert(ctx, alert))
  return { ...page, items }
}

export const getAlert = (ctx: Context, { id }: { readonly id: string }): Promise<AlertView> =>
  look(ctx, async (tx) => {
    const alert = await findAlert(tx, id)
    if (!alert) throw notFound(alertWords)
    allow(ctx, ['monitoring.read'], { organisation: alert.organisationId, year: alert.year, thing: id })
    return viewAlert(ctx, alert)
  })

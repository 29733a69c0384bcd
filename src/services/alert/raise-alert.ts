import { redInARow } from '#domain/process/monitoring/execution-light.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { hasAlert, insertAlert } from '#store/queries/alert.ts'
import { listLightsBefore, type MonitoringHead } from '#store/queries/monitoring.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'

/** Raises the alert of a month for a project that went red, counting the red months before without a break. */
export const raiseAlert = async (ctx: Context, tx: Work, head: MonitoringHead): Promise<void> => {
  if (await hasAlert(tx, head)) return
  const { organisationId, projectId, year, month } = head
  const inARow = redInARow([...(await listLightsBefore(tx, head)), 'red'])
  const id = ctx.newId()
  const of = { id, organisationId, projectId, year, month, inARow }
  await insertAlert(tx, { ...of, raised: today(ctx), createdAt: ctx.now() })
  const changes = changesBetween({}, { projectId, month, inARow })
  tx.note({ organisation: organisationId, verb: 'alert.raise', noun: 'alert', nounId: id, changes })
}

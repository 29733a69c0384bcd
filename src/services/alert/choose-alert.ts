import { choose, type AlertChoice } from '#domain/process/monitoring/alert.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findAlert, updateChoice } from '#store/queries/alert.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, valueOf } from '../errors.ts'
import { conflicting, unlessChanged } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { alertWords } from './list-alerts.ts'

export type ChooseAlert = {
  readonly id: string
  readonly choice: AlertChoice
  readonly reason: string
  readonly version?: number | undefined
}

/** Answers an alert: go on, transfer the budget, or cancel the project, with the reason. */
export const chooseAlert = (ctx: Context, input: ChooseAlert): Promise<{ id: string; version: number }> =>
  change(ctx, async (tx) => {
    const { id, choice, reason } = input
    const alert = await findAlert(tx, id)
    if (!alert) throw notFound(alertWords)
    const { organisationId: organisation, year, version } = alert
    allow(ctx, ['monitoring.submit', 'project.edit'], { organisation, year, thing: id })
    const chosen = { of: choice, day: today(ctx), reason }
    valueOf(choose(alert, chosen))
    unlessChanged(alert, input.version)
    if (!(await updateChoice(tx, { id, version }, chosen))) throw conflicting(alert, ['choice'])
    tx.note({
      organisation,
      verb: 'alert.choose',
      noun: 'alert',
      nounId: id,
      reason,
      changes: changesBetween({ choice: null }, { choice }),
    })
    return { id, version: version + 1 }
  })

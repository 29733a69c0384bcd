import { findMonitoring, type MonitoringHead } from '#store/queries/monitoring.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'
import { assess, type Assessed } from './assess.ts'
import { monitoringGaps, type MonitoringGap } from './monitoring-gaps.ts'

export type MonitoringDetail = Omit<MonitoringHead, 'light'> &
  Assessed & {
    /** What must be mended before it is handed in. */
    readonly gaps: readonly MonitoringGap[]
    readonly lastReturn: { readonly reason: string; readonly at: Date } | undefined
  }

/** One monitoring with its lights by the rules and the ledger as they are now. */
export const getMonitoring = (ctx: Context, { id }: { readonly id: string }): Promise<MonitoringDetail> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, monitoringNoun, id)
    allow(ctx, ['monitoring.read', 'monitoring.fill'], askedOf(monitoringNoun, thing))
    const head = await findMonitoring(tx, id)
    if (!head) throw notFound(monitoringNoun.machine.noun)
    const assessed = await assess(ctx, tx, head)
    const back = thing.progress.steps.findLast(({ event }) => event === 'return')
    return {
      ...head,
      ...assessed,
      gaps: monitoringGaps(assessed.rows),
      lastReturn: back && { reason: back.reason ?? '', at: new Date(back.at) },
    }
  })

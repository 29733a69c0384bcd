import { below, chainOf } from '#domain/process/organisation.ts'
import { findMonitoring } from '#store/queries/monitoring.ts'
import {
  countUnsubmitted,
  listMonitoringOwers,
  listToMonitor,
  type MonitoringOwer,
} from '#store/queries/monitoring-period.ts'
import { updateTaskEnd } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { changeAsProgram, type Work } from '../transact.ts'

type Owed = {
  readonly task: MonitoringOwer
  readonly year: number
  readonly month: number
  /** Those whose projects the task is about: its owner and whoever below has no task of its own. */
  readonly organisations: readonly string[]
}

/** A call sent again has its answer from the move; what follows it is looked at anew. */
const unkeyed = ({ idempotency: _key, ...ctx }: Context): Context => ctx

/** The calendar's task that a monitoring belongs to: that of the nearest organisation above its office that has one. */
const owedWith = async (ctx: Context, tx: Work, monitoring: string): Promise<Owed | undefined> => {
  const head = await findMonitoring(tx, monitoring)
  if (!head) return undefined
  const { organisationId, year, month } = head
  const tasks = new Map((await listMonitoringOwers(tx, { year, month })).map((task) => [task.organisationId, task]))
  const ownerOf = (id: string): MonitoringOwer | undefined =>
    chainOf(ctx.tree, id).flatMap((one) => tasks.get(one.id) ?? [])[0]
  const task = ownerOf(organisationId)
  if (!task) return undefined
  const under = [task.organisationId, ...below(ctx.tree, task.organisationId).map(({ id }) => id)]
  return { task, year, month, organisations: under.filter((id) => ownerOf(id) === task) }
}

const isAllIn = async (tx: Work, owed: Owed): Promise<boolean> => {
  if ((await countUnsubmitted(tx, { ...owed, drafts: monitoringNoun.drafts })) > 0) return false
  return (await listToMonitor(tx, owed)).length === 0
}

type Ended = { readonly doneAt: Date | undefined; readonly cancelledAt: undefined }

const end = async (tx: Work, { task: { id, version } }: Owed, ended: Ended): Promise<void> =>
  // False where somebody has just moved it by hand, which counts.
  void (await updateTaskEnd(tx, { id, version, ...ended }))

/**
 * Ends the calendar's task of a month once the last monitoring that belongs to it is handed in. The task is the
 * department's and lies beyond the reach of the office that hands in, so the program does it; and it counts what others
 * have handed in at the same moment only after all of them have.
 */
export const finishMonth = (ctx: Context, monitoring: string): Promise<void> =>
  changeAsProgram(unkeyed(ctx), async (tx) => {
    const owed = await owedWith(ctx, tx, monitoring)
    if (!owed || owed.task.doneAt || !(await isAllIn(tx, owed))) return
    await end(tx, owed, { doneAt: ctx.now(), cancelledAt: undefined })
  })

/** Opens it again when one of them is given back. */
export const reopenMonth = (ctx: Context, monitoring: string): Promise<void> =>
  changeAsProgram(unkeyed(ctx), async (tx) => {
    const owed = await owedWith(ctx, tx, monitoring)
    if (owed?.task.doneAt) await end(tx, owed, { doneAt: undefined, cancelledAt: undefined })
  })

import { move } from '#domain/process/machine.ts'
import { monitoringMachine } from '#domain/process/monitoring/monitoring.ts'
import { refused } from '#domain/process/result.ts'
import { findMonitoring, lockMonitoring, updateLight, type MonitoringHead } from '#store/queries/monitoring.ts'
import { finishTasks, reopenTasks, type TasksOf } from '#store/queries/task.ts'
import { raiseAlert } from '../alert/raise-alert.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { monitoringNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { assess } from './assess.ts'
import { finishMonth, reopenMonth } from './month-task.ts'
import { gapRefusal, monitoringGaps } from './monitoring-gaps.ts'

const headOf = async (tx: Work, id: string): Promise<MonitoringHead> => {
  const head = await findMonitoring(tx, id)
  if (!head) throw notFound(monitoringNoun.machine.noun)
  return head
}

const tasksOf = (thingId: string): TasksOf => ({ noun: 'monitoring', thingId })

const handIn = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockMonitoring(tx, input.id)
    const moved = await moveWithin(ctx, tx, {
      noun: monitoringNoun,
      event: 'submit',
      input,
      decide: async ({ progress }, act) => {
        const { rows, light } = await assess(ctx, tx, await headOf(tx, input.id))
        await updateLight(tx, input.id, light)
        const gap = gapRefusal(monitoringGaps(rows))
        const result = move(monitoringMachine)(progress, 'submit', act)
        return result.kind === 'done' && gap ? refused(gap) : result
      },
    })
    await finishTasks(tx, tasksOf(input.id), ctx.now())
    return moved
  })

/** Hands a monitoring in: every indicator has its result and its likelihood. The light it has then is kept. */
export const submitMonitoring = async (ctx: Context, input: MoveInput): Promise<Moved> => {
  const moved = await handIn(ctx, input)
  await finishMonth(ctx, input.id)
  return moved
}

const giveBack = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockMonitoring(tx, input.id)
    const moved = await moveWithin(ctx, tx, { noun: monitoringNoun, event: 'return', input })
    await reopenTasks(tx, tasksOf(input.id))
    return moved
  })

/** Gives a monitoring back with the reason; its next filling in is a new revision. */
export const returnMonitoring = async (ctx: Context, input: MoveInput): Promise<Moved> => {
  const moved = await giveBack(ctx, input)
  await reopenMonth(ctx, input.id)
  return moved
}

/** Accepts a monitoring. One that is red by the ledger of today raises an alert. */
export const acceptMonitoring = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockMonitoring(tx, input.id)
    const moved = await moveWithin(ctx, tx, { noun: monitoringNoun, event: 'accept', input })
    const head = await headOf(tx, input.id)
    const { light } = await assess(ctx, tx, head)
    await updateLight(tx, input.id, light)
    if (light === 'red') await raiseAlert(ctx, tx, head)
    return moved
  })

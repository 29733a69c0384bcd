import { reasonFor, refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween, type Snapshot } from '#store/audit-changes.ts'
import { updateTaskEnd, type StoredTask } from '#store/queries/task.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { unlessRefused } from '../errors.ts'
import { conflicting, unlessChanged } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { ended, loadTask } from './load-task.ts'
import { taskVerbs } from './task-verbs.ts'

export type EndTask = {
  readonly id: string
  readonly reason?: string | undefined
  readonly version?: number | undefined
}
export type EndedTask = { readonly id: string; readonly version: number }

const describeEnd = ({ doneAt, cancelledAt }: StoredTask): Snapshot => ({
  doneAt: doneAt?.toISOString() ?? null,
  cancelledAt: cancelledAt?.toISOString() ?? null,
})

const save = async (
  tx: Work,
  { before, after }: { readonly before: StoredTask; readonly after: StoredTask },
  said: { readonly verb: string; readonly reason?: string | undefined },
): Promise<EndedTask> => {
  if (!(await updateTaskEnd(tx, after))) throw conflicting(before)
  tx.note({
    organisation: before.organisationId,
    verb: said.verb,
    noun: 'task',
    nounId: before.id,
    changes: changesBetween(describeEnd(before), describeEnd(after)),
    ...(said.reason === undefined ? {} : { reason: said.reason }),
  })
  return { id: before.id, version: before.version + 1 }
}

const doneByItsThing = ({ thingId }: StoredTask): Refusal | undefined =>
  thingId === undefined
    ? undefined
    : refusal(
        'not-now',
        ['任务随所涉事项报送自动完成', 'the task is done when what it is about is handed in'],
        ['请打开该事项办理', 'open it and hand it in'],
      )

/** Marks a task of the calendar done; one about a thing is done by moving the thing. */
export const finishTask = (ctx: Context, { id, reason, version }: EndTask): Promise<EndedTask> =>
  change(ctx, async (tx) => {
    const { task } = await loadTask(tx, id)
    const { organisationId: organisation, year } = task
    const [first, ...others] = taskVerbs[task.kind]
    allow(ctx, [first, ...others, 'calendar.manage'], { organisation, year })
    unlessChanged(task, version)
    unlessRefused(ended(task) ?? doneByItsThing(task))
    return save(tx, { before: task, after: { ...task, doneAt: ctx.now() } }, { verb: 'task.finish', reason })
  })

/** Takes a task away from an organisation, with the reason. */
export const cancelTask = (ctx: Context, { id, reason, version }: EndTask): Promise<EndedTask> =>
  change(ctx, async (tx) => {
    const { task } = await loadTask(tx, id)
    allow(ctx, ['calendar.manage'], { organisation: task.organisationId, year: task.year })
    unlessChanged(task, version)
    unlessRefused(ended(task) ?? reasonFor(reason, words('取消任务', 'cancel a task')))
    return save(tx, { before: task, after: { ...task, cancelledAt: ctx.now() } }, { verb: 'task.cancel', reason })
  })

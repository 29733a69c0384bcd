import { dueFor, latestGrants, type Extension } from '#domain/process/calendar/extension.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { clockOf } from './clock.ts'
import { loadTask } from './load-task.ts'
import { taskItem, type TaskItem } from './task-item.ts'

export type ShownTask = Omit<TaskItem, 'isReturned'> & {
  readonly extensions: readonly (Extension & { readonly id: string })[]
}

/** One task, with all that was granted for it. */
export const getTask = (ctx: Context, { id }: { readonly id: string }): Promise<ShownTask> =>
  look(ctx, async (tx) => {
    const { task, extensions } = await loadTask(tx, id)
    const { organisationId: organisation, year, thingId: thing } = task
    allow(ctx, ['organisation.read'], { organisation, year, thing })
    const due = dueFor({ task: id, due: task.dueOn }, organisation, latestGrants(extensions))
    const { isReturned: _returned, ...item } = taskItem({ ...task, due, isReturned: false }, clockOf(ctx, year))
    return { ...item, extensions }
  })

import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { dueFor, extend, latestGrants } from '#domain/process/calendar/extension.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertExtension } from '#store/queries/extension.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { unlessRefused, valueOf } from '../errors.ts'
import { change } from '../transact.ts'
import { ended, loadTask } from './load-task.ts'

export type ExtendTask = { readonly id: string; readonly to: Day; readonly reason: string }

/** Grants an organisation more time for a task. */
export const extendTask = (ctx: Context, { id, to, reason }: ExtendTask): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const { task, extensions } = await loadTask(tx, id)
    const { organisationId: organisation, year } = task
    allow(ctx, ['calendar.extend'], { organisation, year })
    unlessRefused(ended(task))
    const asked = { task: id, organisation, to, grantedBy: signedIn(ctx), reason, at: ctx.now().toISOString() }
    const common = { task: id, due: task.dueOn }
    valueOf(extend(extensions, asked, common), 'to')
    const extensionId = ctx.newId()
    await insertExtension(tx, extensionId, asked)
    const before = dueFor(common, organisation, latestGrants(extensions))
    const changes = changesBetween({ due: isoDay(before) }, { due: isoDay(to) })
    tx.note({ organisation, verb: 'task.extend', noun: 'task', nounId: id, changes, reason })
    return { id: extensionId }
  })

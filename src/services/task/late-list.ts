import { lateList } from '#domain/process/fiscal-year.ts'
import type { Context } from '../context.ts'
import { listTasks } from './list-tasks.ts'
import type { TaskItem } from './task-item.ts'

/** A task somebody is late with, and who. */
export type LateTask = TaskItem & { readonly organisation: string }

const most = 5000

/** Who is late with what in a year, the latest first. */
export const listLate = async (
  ctx: Context,
  { year, organisation }: { readonly year: number; readonly organisation?: string | undefined },
): Promise<{ readonly items: readonly LateTask[] }> => {
  const { items } = await listTasks(ctx, { year, organisation, standing: 'late', limit: most })
  const byId = new Map(items.map((item) => [item.id, item]))
  const late = lateList(
    items.map(({ id, kind, organisationId, due, late: by }) => ({
      task: { id, kind, organisation: organisationId, due, doneAt: undefined },
      due,
      state: 'late',
      late: by,
    })),
  )
  return {
    items: late.flatMap(({ task }) => {
      const item = byId.get(task.id)
      return item ? [{ ...item, organisation: ctx.tree.byId.get(task.organisation)?.name ?? '' }] : []
    }),
  }
}

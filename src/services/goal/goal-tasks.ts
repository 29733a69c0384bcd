import { finishTasks, reopenTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import type { Moved } from '../thing/move-thing.ts'
import type { Work } from '../transact.ts'

const tasksOf = ({ id }: Moved) => ({ noun: 'goal', thingId: id })

/** What was asked for by this goal is done with its declaration. */
export const finishGoalTasks = async (ctx: Context, tx: Work, moved: Moved): Promise<Moved> => {
  await finishTasks(tx, tasksOf(moved), ctx.now())
  return moved
}

/** A goal that came back is to be done again. */
export const reopenGoalTasks = async (tx: Work, moved: Moved): Promise<Moved> => {
  await reopenTasks(tx, tasksOf(moved))
  return moved
}

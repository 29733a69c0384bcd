import { words } from '#domain/words/words.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { listExtensions } from '#store/queries/extension.ts'
import { findTask, type StoredTask } from '#store/queries/task.ts'
import type { Extension } from '#domain/process/calendar/extension.ts'
import { notFound } from '../errors.ts'
import type { Work } from '../transact.ts'

export const taskWords = words('任务', 'task')

export type LoadedTask = {
  readonly task: StoredTask
  readonly extensions: readonly (Extension & { readonly id: string })[]
}

export const loadTask = async (tx: Work, id: string): Promise<LoadedTask> => {
  const task = await findTask(tx, id)
  if (!task) throw notFound(taskWords)
  return { task, extensions: await listExtensions(tx, id) }
}

/** Objects where a task is no longer open. */
export const ended = ({ doneAt, cancelledAt }: StoredTask): Refusal | undefined => {
  if (!doneAt && !cancelledAt) return undefined
  const [zh, en] = cancelledAt ? ['已取消', 'cancelled'] : ['已完成', 'done']
  return refusal('final', [`任务${zh}`, `the task is ${en}`], ['不必再办理', 'nothing is left to do'])
}

import { refusal } from '#domain/process/result.ts'
import type { Context } from '#services/context.ts'
import { ServiceError } from '#services/errors.ts'
import { change, type Work } from '#services/transact.ts'
import { unlessViewing } from '#services/unless-viewing.ts'
import type { Visit } from '../bind.ts'
import { jobItem, type JobItem } from './job-item.ts'
import { ownJob } from './own-job.ts'

const hasEnded = (): ServiceError =>
  new ServiceError(refusal('not-now', ['任务已经结束', 'The job has ended'], ['请查看结果', 'See what came of it']))

const goesOn = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['只有失败或已取消的任务可以重新办理', 'Only a failed or cancelled job can be started anew'],
      ['请等待，或先取消', 'Wait for it, or cancel it first'],
    ),
  )

type ById = { readonly id: string }
type Move = (tx: Work, id: string) => Promise<boolean>

const moved = async (ctx: Context, { id }: ById, how: { move: Move; refuse: () => ServiceError }): Promise<JobItem> => {
  unlessViewing(ctx)
  return change(ctx, async (tx) => {
    await ownJob(ctx, tx, id)
    if (!(await how.move(tx, id))) throw how.refuse()
    return jobItem(await ownJob(ctx, tx, id))
  })
}

/** Cancels a job: one that waits does not start, one under way is told to end. */
export const cancelOwnJob = async (ctx: Context, input: ById, visit: Visit): Promise<JobItem> => {
  const { queue } = visit.jobs()
  return moved(ctx, input, { move: queue.cancel, refuse: hasEnded })
}

/** Starts a failed or cancelled job anew; what it did before stays done. */
export const retryOwnJob = async (ctx: Context, input: ById, visit: Visit): Promise<JobItem> => {
  const { queue } = visit.jobs()
  const job = await moved(ctx, input, { move: queue.retry, refuse: goesOn })
  queue.wake()
  return job
}

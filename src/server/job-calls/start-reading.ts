import type { Context } from '#services/context.ts'
import { createReading, type CreateReading } from '#services/reading/create-reading.ts'
import { unlessViewing } from '#services/unless-viewing.ts'
import type { Visit } from '../bind.ts'
import { boundsOf } from './ask-for-job.ts'
import { jobOwner } from './own-job.ts'

/** Has an uploaded report read in the background; the reading and its job are noted together. */
export const startReading = async (ctx: Context, input: CreateReading, visit: Visit): Promise<{ id: string }> => {
  const { queue } = visit.jobs()
  const owner = jobOwner(ctx)
  unlessViewing(ctx)
  const made = await createReading(ctx, input, (tx, readingId) =>
    queue.enqueue(tx, { kind: 'read-report', key: ctx.newId(), owner, input: { readingId, ...boundsOf(ctx) } }),
  )
  queue.wake()
  return made
}

import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { ownAttachment } from '#services/attachment/reading.ts'
import { keepReading, packReading } from '#services/reading/keep-reading.ts'
import { getReading } from '#services/reading/load-reading.ts'
import { scopeOfActor } from '#services/reach.ts'
import { workOf } from '#services/transact.ts'
import { defineJob } from '../jobs/job.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

/** Reads an uploaded report in a process of its own and keeps what was understood. */
export const readReportJob = (tools: JobTools) =>
  defineJob({
    name: 'read-report',
    lane: 'heavy',
    input: z.object({ readingId: z.uuid(), ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    timeoutSeconds: 600,
    handle: async ({ readingId, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const reading = await getReading(ctx, { id: readingId })
      await job.progress(0, 2, words(`正在读取 ${reading.fileName}`, `reading ${reading.fileName}`))
      const { sha256 } = await ownAttachment(ctx, reading.attachmentId)
      const handed = await tools.reader.readPacked(await buffer(await ctx.attachments.get(sha256)))
      await job.progress(1, 2, words('正在保存读取结果', 'keeping what was read'))
      const packed = await packReading(ctx, handed)
      await job.once(
        'keep',
        (transaction) => keepReading(ctx, workOf(ctx, transaction), { id: readingId, ...packed }),
        scopeOfActor(ctx),
      )
      await job.progress(2, 2)
      return { readingId, facts: packed.summary.facts }
    },
  })

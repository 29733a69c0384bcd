import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { words, type Words } from '#domain/words/words.ts'
import { keepMadeFile } from '#services/attachment/keep-made-file.ts'
import { ownAttachment } from '#services/attachment/reading.ts'
import type { Context } from '#services/context.ts'
import type { CheckedReport } from '#services/report-check/check-report.ts'
import { checkReportTask } from '#services/report-check/check-report-task.ts'
import { workOut } from '#services/workshop/workshop.ts'
import { defineJob } from '../jobs/job.ts'
import { findingsFile, type FoundIn } from './findings-file.ts'
import type { JobTools } from './job-tools.ts'
import { bounds, ownerContext } from './owner-context.ts'

/** More files are checked by several jobs. */
export const mostReports = 500

type Checked = CheckedReport & { readonly file: string; readonly attachmentId: string }

const checkOne = async (tools: JobTools, ctx: Context, attachmentId: string): Promise<Checked> => {
  const { sha256, fileName } = await ownAttachment(ctx, attachmentId)
  const bytes = await buffer(await ctx.attachments.get(sha256))
  const packed = await tools.reader.readPacked(bytes)
  return { file: fileName, attachmentId, ...(await workOut(ctx, checkReportTask, packed)) }
}

const summaryOf = ({ file, attachmentId, counts, unreadable }: Checked) => ({
  file,
  attachmentId,
  counts,
  ...(unreadable ? { unreadable } : {}),
})

const progressNote = (file: string): Words => words(`正在核对 ${file}`, `checking ${file}`)

/** Checks files its owner has uploaded; a list of all findings is kept as a file for the owner. */
export const checkReportsJob = (tools: JobTools) =>
  defineJob({
    name: 'check-reports',
    lane: 'heavy',
    input: z.object({ attachmentIds: z.array(z.uuid()).min(1).max(mostReports), ...bounds }),
    retry: { limit: 2, delaySeconds: 5 },
    timeoutSeconds: 7200,
    handle: async ({ attachmentIds, verbs }, job) => {
      const ctx = await ownerContext(tools, job, verbs)
      const checked: Checked[] = []
      for (const attachmentId of attachmentIds) {
        const one = await checkOne(tools, ctx, attachmentId)
        checked.push(one)
        await job.progress(checked.length, attachmentIds.length, progressNote(one.file))
      }
      const found = checked.flatMap(({ file, findings }) => findings.map((finding): FoundIn => ({ ...finding, file })))
      const made = await findingsFile(ctx, found)
      const { id } = await keepMadeFile(ctx, made)
      const files = checked.map(summaryOf)
      return { attachmentId: id, fileName: made.fileName, findings: found.length, files }
    },
  })

import type { Context } from '#services/context.ts'
import { noAttachment, ownAttachment } from '#services/attachment/reading.ts'
import { scopeOfActor } from '#services/reach.ts'
import { look } from '#services/transact.ts'
import type { Download, Events, Opening, Visit } from '../bind.ts'
import { followJob } from '../jobs/follow-job.ts'
import type { JobResult } from '../jobs/job.ts'
import { fileOf, jobItem, type JobItem } from './job-item.ts'
import { ownJob } from './own-job.ts'

type ById = { readonly id: string }

/** A job and what came of it. */
export const getOwnJob = async (ctx: Context, { id }: ById): Promise<JobItem & { result: JobResult | undefined }> => {
  const job = await look(ctx, (tx) => ownJob(ctx, tx, id))
  return { ...jobItem(job), result: job.result ?? undefined }
}

/** The file a job made. */
export const downloadJobFile = async (ctx: Context, { id }: ById): Promise<Download> => {
  const file = fileOf(await look(ctx, (tx) => ownJob(ctx, tx, id)))
  if (!file) throw noAttachment()
  const { sha256, mediaType, size } = await ownAttachment(ctx, file.id)
  const content: Opening = (range) => ctx.attachments.get(sha256, range)
  return { content, mediaType, size, tag: `"${sha256}"`, fileName: file.fileName }
}

/** A job each time it changes. Whether it is the caller's is asked before, and by the database at every look. */
export const followOwnJob = async (ctx: Context, { id }: ById, visit: Visit): Promise<Events<JobItem>> => {
  const { streams } = visit.jobs()
  const session = visit.caller.session?.id ?? ctx.actor.person ?? ''
  await look(ctx, (tx) => ownJob(ctx, tx, id))
  streams.unlessFull(session)
  const follow = async function* (signal: AbortSignal): AsyncGenerator<JobItem> {
    for await (const job of followJob({ store: ctx.store, scope: scopeOfActor(ctx), signal }, id)) yield jobItem(job)
  }
  return (signal) => streams.open(session, signal, follow)
}

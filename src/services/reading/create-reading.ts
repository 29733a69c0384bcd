import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findAttachment, type StoredAttachment } from '#store/queries/attachment.ts'
import { insertReading } from '#store/queries/reading.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { readingVerbs } from './load-reading.ts'

export type CreateReading = {
  /** A file the actor has uploaded. */
  readonly attachmentId: string
  readonly organisation: string
  /** The year it is to help with. */
  readonly year: number
}

/** Asks for the job that reads it, within the same transaction: its id. */
type AskForJob = (tx: Work, readingId: string) => Promise<string>

const uploaded = async (ctx: Context, tx: Work, { attachmentId }: CreateReading): Promise<StoredAttachment> => {
  const file = await findAttachment(tx, attachmentId)
  if (!file || file.createdBy !== ctx.actor.person) throw notFound(words('附件', 'attachment'))
  return file
}

/** Keeps that a report is to be read, with the job that does it. */
export const createReading = async (ctx: Context, input: CreateReading, ask: AskForJob): Promise<{ id: string }> => {
  const { attachmentId, organisation, year } = input
  allow(ctx, readingVerbs, { organisation, year })
  return change(ctx, async (tx) => {
    const { fileName, sha256 } = await uploaded(ctx, tx, input)
    const id = ctx.newId()
    const jobId = await ask(tx, id)
    const of = { id, organisationId: organisation, year, attachmentId, fileName, jobId }
    await insertReading(tx, { ...of, createdBy: signedIn(ctx), createdAt: ctx.now() })
    const changes = changesBetween({}, { fileName, sha256, year })
    tx.note({ organisation, verb: 'reading.create', noun: 'reading', nounId: id, changes })
    return { id }
  })
}

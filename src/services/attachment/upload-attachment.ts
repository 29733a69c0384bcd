import { createHash } from 'node:crypto'
import type { Verb } from '#domain/process/permissions.ts'
import { refusal } from '#domain/process/result.ts'
import type { StoredContent } from '#store/attachments/attachment-store.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertAttachment } from '#store/queries/attachment.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { change } from '../transact.ts'
import { describeAttachment } from './describe-attachment.ts'
import { checkedFileName } from './file-name.ts'
import { keepContent } from './keep-content.ts'

export type UploadAttachment = {
  /** Whose file it is to be. */
  readonly organisation: string
  /** The year it is for; the present one where it is left out. */
  readonly year?: number | undefined
  /** The task it is for: who came by a personal link has no other right. */
  readonly thing?: string | undefined
  readonly fileName: string
  readonly content: AsyncIterable<Uint8Array>
}

export type Uploaded = StoredContent & { readonly id: string; readonly fileName: string }

/** Who fills in, reports or imports hands files in. */
export const uploadVerbs: readonly [Verb, ...Verb[]] = [
  'self-evaluation.fill',
  'rectification.report',
  'rectification.plan',
  'project.edit',
  'import.run',
]

/** A link is for the tasks of one organisation; its verbs say nothing of whose file comes in. */
const unlessElsewhere = ({ actor }: Context, organisation: string): void => {
  if (!actor.link || actor.link.organisation === organisation) return
  throw new ServiceError(
    refusal(
      'out-of-scope',
      ['链接只能为本科室上传', 'the link uploads for its own office only'],
      ['请选择链接所属的科室', 'choose the office of the link'],
    ),
  )
}

/** The same key with another file is another request, which the call itself cannot see. */
const keyedBy = (ctx: Context, parts: readonly string[]): Context => {
  if (!ctx.idempotency) return ctx
  const { key, fingerprint } = ctx.idempotency
  const hash = createHash('sha256')
    .update(JSON.stringify([fingerprint, ...parts]))
    .digest('hex')
  return { ...ctx, idempotency: { key, fingerprint: hash } }
}

/** Takes a file in as it arrives. Where the connection breaks off, or the file is refused, nothing of it is left. */
export const uploadAttachment = async (ctx: Context, input: UploadAttachment): Promise<Uploaded> => {
  const { organisation, year = today(ctx).year, thing } = input
  allow(ctx, uploadVerbs, { organisation, year, thing })
  unlessElsewhere(ctx, organisation)
  const fileName = checkedFileName(input.fileName)
  const { sha256, size, mediaType } = await keepContent(ctx, input.content)
  return change(keyedBy(ctx, [sha256, organisation, fileName]), async (tx) => {
    const id = ctx.newId()
    const createdBy = ctx.actor.person
    const file = { id, organisationId: organisation, sha256, size, mediaType, fileName, createdBy }
    const row = { ...file, createdAt: ctx.now() }
    await insertAttachment(tx, row)
    const changes = changesBetween({}, describeAttachment(row))
    tx.note({ organisation, verb: 'attachment.upload', noun: 'attachment', nounId: id, changes })
    return { id, fileName, size, mediaType, sha256 }
  })
}

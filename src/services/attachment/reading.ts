import type { Verb } from '#domain/process/permissions.ts'
import { words } from '#domain/words/words.ts'
import {
  findAttachment,
  listAttachmentUses,
  type AttachmentUse,
  type StoredAttachment,
} from '#store/queries/attachment.ts'
import { allow, isAllowed, type Asked } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, type ServiceError } from '../errors.ts'
import { partNoun, rectificationNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'

export const noAttachment = (): ServiceError => notFound(words('附件', 'attachment'))

const readVerbs: Readonly<Record<AttachmentUse['noun'], readonly [Verb, ...Verb[]]>> = {
  // Who fills a part in sees what stands in it.
  part: ['self-evaluation.read', 'self-evaluation.fill'],
  rectification: ['rectification.read'],
  reading: ['import.run', 'self-evaluation.fill'],
}

const drafts: Readonly<Record<AttachmentUse['noun'], readonly string[]>> = {
  part: partNoun.drafts,
  rectification: rectificationNoun.drafts,
  reading: [],
}

const askedOf = ({ noun, id, organisationId, year, state }: AttachmentUse): Asked => ({
  organisation: organisationId,
  year,
  thing: id,
  stage: drafts[noun].includes(state) ? 'draft' : 'submitted',
})

/** A program with a token is not the person: it reads what its verbs cover, not all that the person ever made. */
const isOwn = ({ actor }: Context, { createdBy }: StoredAttachment): boolean =>
  actor.person !== undefined && actor.tokenVerbs === undefined && createdBy === actor.person

const mayRead = (ctx: Context, use: AttachmentUse): boolean =>
  readVerbs[use.noun].some((verb) => isAllowed(ctx, verb, askedOf(use)))

/**
 * Throws unless the actor may read the file: who handed it in, and who may read a thing that shows it. What nothing shows
 * is of nobody's concern but its maker's.
 */
const unlessReadable = (ctx: Context, file: StoredAttachment, uses: readonly AttachmentUse[]): void => {
  if (ctx.firstWall === 'off' || isOwn(ctx, file) || uses.some((use) => mayRead(ctx, use))) return
  const [use] = uses
  if (!use) throw noAttachment()
  allow(ctx, readVerbs[use.noun], askedOf(use))
}

/** A file the actor may read, within reach. */
export const readableAttachment = (ctx: Context, id: string): Promise<StoredAttachment> =>
  look(ctx, async (tx) => {
    const file = await findAttachment(tx, id)
    if (!file) throw noAttachment()
    unlessReadable(ctx, file, await listAttachmentUses(tx, id))
    return file
  })

/** A file the actor handed in, as a job for the actor reads it. */
export const ownAttachment = (ctx: Context, id: string): Promise<StoredAttachment> =>
  look(ctx, async (tx) => {
    const file = await findAttachment(tx, id)
    if (!file || ctx.actor.person === undefined || file.createdBy !== ctx.actor.person) throw noAttachment()
    return file
  })

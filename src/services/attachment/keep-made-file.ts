import { refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertAttachment } from '#store/queries/attachment.ts'
import type { Context } from '../context.ts'
import { signedIn } from '../allow.ts'
import { ServiceError } from '../errors.ts'
import { reachOf } from '../reach.ts'
import { change } from '../transact.ts'
import { describeAttachment } from './describe-attachment.ts'

const nowhere = (): ServiceError =>
  new ServiceError(
    refusal(
      'no-role',
      ['您没有任何单位的角色', 'You have no role anywhere'],
      ['请系统管理员授予角色', 'Ask the administrator for one'],
    ),
  )

/** An organisation within reach for a file that is only its maker's. */
const homeOf = (ctx: Context): string => {
  const { organisation, grants, invitedTo } = ctx.actor
  const reach = reachOf(ctx)
  const near = [organisation, ...grants.map((grant) => grant.organisation), ...invitedTo]
  const home = near.find((one) => one !== undefined && (reach === '*' || reach.includes(one)))
  if (home === undefined) throw nowhere()
  return home
}

export type MadeFile = { readonly bytes: Uint8Array; readonly mediaType: string; readonly fileName: string }

/** Keeps a file the program made for the actor; nobody else may read it. */
export const keepMadeFile = async (ctx: Context, { bytes, mediaType, fileName }: MadeFile): Promise<{ id: string }> => {
  const [createdBy, organisationId, id] = [signedIn(ctx), homeOf(ctx), ctx.newId()]
  const { sha256, size } = await ctx.attachments.put(bytes, { largest: bytes.length })
  const row = { id, organisationId, sha256, size, mediaType, fileName, createdBy, createdAt: ctx.now() }
  return change(ctx, async (tx) => {
    await insertAttachment(tx, row)
    const changes = changesBetween({}, describeAttachment(row))
    tx.note({ organisation: organisationId, verb: 'attachment.make', noun: 'attachment', nounId: id, changes })
    return { id }
  })
}

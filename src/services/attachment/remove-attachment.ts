import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { deleteAttachment, findAttachment } from '#store/queries/attachment.ts'
import { databaseCode } from '#store/transaction.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { describeAttachment } from './describe-attachment.ts'
import { noAttachment } from './reading.ts'
import { unlessViewing } from '../unless-viewing.ts'

const stillShown = (): ServiceError =>
  new ServiceError({
    code: 'blocked',
    why: words('附件已作为佐证材料使用，不能删除', 'the file stands as evidence and cannot be removed'),
    remedy: words(
      '佐证材料可以从任务中移除；文件留作痕迹',
      'take the evidence away where it stands; the file stays for the trail',
    ),
  })

const foreignKeyViolation = '23503'

const removeRow = async (tx: Work, id: string): Promise<void> => {
  try {
    await deleteAttachment(tx, id)
  } catch (error) {
    throw databaseCode(error) === foreignKeyViolation ? stillShown() : error
  }
}

/** Takes a file back that nothing shows yet. Its content is collected later. */
export const removeAttachment = async (ctx: Context, { id }: { readonly id: string }): Promise<{ id: string }> => {
  const person = signedIn(ctx)
  unlessViewing(ctx)
  return change(ctx, async (tx) => {
    const file = await findAttachment(tx, id)
    if (!file || (ctx.firstWall !== 'off' && file.createdBy !== person)) throw noAttachment()
    await removeRow(tx, id)
    const changes = changesBetween(describeAttachment(file), {})
    tx.note({ organisation: file.organisationId, verb: 'attachment.remove', noun: 'attachment', nounId: id, changes })
    return { id }
  })
}

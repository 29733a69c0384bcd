import { reportRectification as decide } from '#domain/process/rectification.ts'
import { chainOf } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findAttachment } from '#store/queries/attachment.ts'
import { insertRectificationEvidence, listRectificationEvidence } from '#store/queries/rectification-evidence.ts'
import type { StoredRectification } from '#store/queries/rectification.ts'
import { finishTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { rectificationNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { rectificationOf, toDomain, writeContent } from './load-rectification.ts'

export type ReportRectification = MoveInput & {
  readonly result: string
  /** Ids of uploaded files; those reported before stay. */
  readonly evidence: readonly string[]
}

/** A file counts as evidence of the unit or of somebody below it. */
const unlessOwn = async (
  ctx: Context,
  tx: Work,
  of: { readonly attachmentId: string; readonly organisation: string },
): Promise<void> => {
  const found = await findAttachment(tx, of.attachmentId)
  if (found && chainOf(ctx.tree, found.organisationId).some(({ id }) => id === of.organisation)) return
  throw invalid(
    'evidence',
    words('没有这个附件，或附件属于其他单位', 'no such attachment, or it belongs to another organisation'),
    words('请由整改单位重新上传', 'upload it for the organisation that rectifies'),
  )
}

const addEvidence = async (
  ctx: Context,
  tx: Work,
  { of, added }: { readonly of: StoredRectification; readonly added: readonly string[] },
): Promise<void> => {
  const { id: rectificationId, organisationId } = of
  for (const attachmentId of added) await unlessOwn(ctx, tx, { attachmentId, organisation: organisationId })
  const home = { rectificationId, organisationId, createdBy: ctx.actor.person, createdAt: ctx.now() }
  await insertRectificationEvidence(tx, home, added)
  tx.note({
    organisation: organisationId,
    verb: 'rectification.add-evidence',
    noun: 'rectification',
    nounId: rectificationId,
    changes: changesBetween({}, { evidence: added }),
  })
}

/** Reports what was done, with the files that show it. */
export const reportRectification = (ctx: Context, input: ReportRectification): Promise<Moved> =>
  change(ctx, async (tx) => {
    const { id, result } = input
    const before = await rectificationOf(tx, id)
    const known = (await listRectificationEvidence(tx, id)).map(({ attachmentId }) => attachmentId)
    const added = [...new Set(input.evidence)].filter((one) => !known.includes(one))
    const moved = await moveWithin(ctx, tx, {
      noun: rectificationNoun,
      event: 'report',
      input,
      decide: ({ progress }, act) => decide(progress, toDomain(before, [...known, ...added]), act),
    })
    if (added.length > 0) await addEvidence(ctx, tx, { of: before, added })
    await writeContent(tx, before, { result })
    await finishTasks(tx, { noun: 'rectification', thingId: id }, ctx.now())
    return moved
  })

import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listEvidence, removeEvidence as remove } from '#store/queries/part-evidence.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { change } from '../transact.ts'
import { openForFilling } from './fill-part.ts'

/** Takes a piece of evidence away; its file and its trace stay. */
export const removeEvidence = (
  ctx: Context,
  { id, evidenceId }: { readonly id: string; readonly evidenceId: string },
): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const { header } = await openForFilling(ctx, tx, id)
    const piece = (await listEvidence(tx, [id])).find((one) => one.id === evidenceId)
    if (!piece) throw notFound(words('佐证材料', 'piece of evidence'))
    await remove(tx, evidenceId, ctx.now())
    const changes = changesBetween({ indicatorId: piece.indicatorId, fileName: piece.fileName }, {})
    tx.note({ organisation: header.organisationId, verb: 'part.remove-evidence', noun: 'part', nounId: id, changes })
    return { id: evidenceId }
  })

import { refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { deleteReading, type StoredReading } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { unlessViewing } from '../unless-viewing.ts'
import { change } from '../transact.ts'
import { loadReading } from './load-reading.ts'

const unlessTaken = ({ taken }: StoredReading): void => {
  if (!taken || taken.undoneAt !== undefined) return
  throw new ServiceError(
    refusal(
      'blocked',
      ['已从该报告承接内容', 'drafts were made from this report'],
      ['请先撤销承接，或保留读取记录以备查', 'take that back first, or keep the reading for the trail'],
    ),
  )
}

/** Forgets what was read from a file; the file itself is collected later where nothing else shows it. */
export const removeReading = async (ctx: Context, { id }: { readonly id: string }): Promise<{ id: string }> => {
  unlessViewing(ctx)
  return change(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    unlessTaken(reading)
    await deleteReading(tx, id)
    const changes = changesBetween({ fileName: reading.fileName, year: reading.year }, {})
    tx.note({ organisation: reading.organisationId, verb: 'reading.remove', noun: 'reading', nounId: id, changes })
    return { id }
  })
}

import { changesBetween } from '#store/audit-changes.ts'
import { updateReading, type ReadingSummary } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { loadReading } from './load-reading.ts'
import { workOut } from '../workshop/workshop.ts'
import { keepContentRow } from './reading-content.ts'
import { packReadingTask } from './reading-tasks.ts'

/** What was read, put into the store of files before it is noted. */
export type PackedReading = { readonly sha256: string; readonly summary: ReadingSummary }

/** Packs what a reading child handed over, and keeps it. */
export const packReading = async (ctx: Context, handed: Uint8Array): Promise<PackedReading> => {
  const { bytes, summary } = await workOut(ctx, packReadingTask, handed)
  const { sha256 } = await ctx.attachments.put(bytes, { largest: bytes.length })
  return { sha256, summary }
}

/** Notes that a report was read, and what came of it. */
export const keepReading = async (
  ctx: Context,
  tx: Work,
  { id, sha256, summary }: PackedReading & { readonly id: string },
): Promise<void> => {
  const reading = await loadReading(ctx, tx, id)
  const contentId = await keepContentRow(ctx, tx, { reading, sha256, size: summary.size })
  const isFirst = await updateReading(tx, reading, { state: 'read', contentId, summary, changedAt: ctx.now() })
  if (!isFirst) throw conflicting(reading)
  const { kind, organisation, year, facts } = summary
  const changes = changesBetween({}, { kind, organisation, year: year ?? null, facts })
  tx.note({ organisation: reading.organisationId, verb: 'reading.read', noun: 'reading', nounId: id, changes })
}

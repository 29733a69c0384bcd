import type { Filing } from '#domain/filing/filing.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { updateReading, type ReadingSummary } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { factsOf } from './facts-of.ts'
import { loadReading } from './load-reading.ts'
import { keepContentRow, packFiling } from './reading-content.ts'
import { piecesOf } from './source-pieces.ts'

const longestName = 200

const summaryOf = (filing: Filing, size: number): ReadingSummary => ({
  kind: filing.kind,
  organisation: (filing.organisation?.name ?? '').slice(0, longestName),
  year: filing.year?.value,
  blocks: piecesOf(filing).pieces.length,
  characters: filing.document.source.text.length,
  facts: factsOf(filing).length,
  notes: filing.document.notes.length,
  size,
})

/** What was read, put into the store of files before it is noted. */
export type PackedReading = { readonly sha256: string; readonly summary: ReadingSummary }

export const packReading = async (ctx: Context, filing: Filing): Promise<PackedReading> => {
  const bytes = await packFiling(filing)
  const { sha256, size } = await ctx.attachments.put(bytes, { largest: bytes.length })
  return { sha256, summary: summaryOf(filing, size) }
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

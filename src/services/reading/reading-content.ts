import { buffer } from 'node:stream/consumers'
import type { Filing } from '#domain/filing/filing.ts'
import { findAttachment, insertAttachment } from '#store/queries/attachment.ts'
import type { StoredReading } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { look, type Work } from '../transact.ts'
import { loadReading, stillReading } from './load-reading.ts'
import { correctedBy, unpackReading } from './reading-tasks.ts'

/** Filings of a page that is being worked on are asked for again and again; characters of JSON that are kept. */
const mostKept = 60_000_000

type Kept = { readonly filing: Filing; readonly size: number }
const kept = new Map<string, Kept>()

const keep = (sha256: string, one: Kept): void => {
  kept.delete(sha256)
  kept.set(sha256, one)
  let total = [...kept.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [oldest, { size }] of kept) {
    if (total <= mostKept || kept.size === 1) return
    kept.delete(oldest)
    total -= size
  }
}

/** Where what was read lies; refused while it is being read. */
export const contentOf = (ctx: Context, id: string) =>
  look(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    const file = reading.contentId === undefined ? undefined : await findAttachment(tx, reading.contentId)
    if (!file) throw stillReading()
    return { reading, sha256: file.sha256, size: file.size }
  })

/** What was read as it is kept, for work in another process. */
export const packedContent = async (
  ctx: Context,
  id: string,
): Promise<{ readonly reading: StoredReading; readonly bytes: Uint8Array; readonly sha256: string }> => {
  const { reading, sha256 } = await contentOf(ctx, id)
  return { reading, sha256, bytes: await buffer(await ctx.attachments.get(sha256)) }
}

const open = async ({ attachments }: Context, sha256: string): Promise<Filing> => {
  const one = kept.get(sha256) ?? (await unpackReading(await buffer(await attachments.get(sha256))))
  keep(sha256, one)
  return one.filing
}

export type OpenReading = {
  readonly reading: StoredReading
  /** As it was read. */
  readonly filing: Filing
  /** With the corrections people made. */
  readonly corrected: Filing
}

/** A reading with what was read. */
export const openReading = async (ctx: Context, id: string): Promise<OpenReading> => {
  const { reading, sha256 } = await contentOf(ctx, id)
  const filing = await open(ctx, sha256)
  return { reading, filing, corrected: correctedBy(filing, reading.corrections) }
}

/** Notes what was read as a file of the organisation; its id. */
export const keepContentRow = async (
  ctx: Context,
  tx: Work,
  of: { readonly reading: StoredReading; readonly sha256: string; readonly size: number },
): Promise<string> => {
  const { reading, sha256, size } = of
  const id = ctx.newId()
  const named = { mediaType: 'application/gzip', fileName: `${reading.id}.json.gz` }
  const row = { id, organisationId: reading.organisationId, sha256, size, ...named }
  await insertAttachment(tx, { ...row, createdBy: undefined, createdAt: ctx.now() })
  return id
}

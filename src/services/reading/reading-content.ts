import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { correctFigures, type FigureCorrection } from '#domain/filing/correct-figures.ts'
import { parseFiling, printFiling } from '#domain/filing/filing-json.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { parseDecimal } from '#domain/number/decimal.ts'
import { findAttachment, insertAttachment } from '#store/queries/attachment.ts'
import type { StoredCorrection, StoredReading } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { look, type Work } from '../transact.ts'
import { loadReading, stillReading } from './load-reading.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]

/** Bytes of JSON what was read may have: more was never read from a file within the limits of the readers. */
const largest = 600_000_000
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

/** A filing as it is kept: packed JSON. */
export const packFiling = (filing: Filing): Promise<Uint8Array> => pack(printFiling(filing), { level: 4 })

const open = async ({ attachments }: Context, sha256: string): Promise<Filing> => {
  const before = kept.get(sha256)
  if (before) {
    keep(sha256, before)
    return before.filing
  }
  const json = await unpack(await buffer(await attachments.get(sha256)), { maxOutputLength: largest })
  const filing = parseFiling(json.toString('utf8'))
  keep(sha256, { filing, size: json.length })
  return filing
}

/** Where what was read lies, and its bytes; refused while it is being read. */
export const contentOf = (ctx: Context, id: string) =>
  look(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    const file = reading.contentId === undefined ? undefined : await findAttachment(tx, reading.contentId)
    if (!file) throw stillReading()
    return { reading, sha256: file.sha256, size: file.size }
  })

const exact = ({ start, end, value }: StoredCorrection): readonly FigureCorrection[] => {
  const decimal = parseDecimal(value)
  return decimal ? [{ start, end, value: decimal }] : []
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
  return { reading, filing, corrected: correctFigures(filing, reading.corrections.flatMap(exact)) }
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

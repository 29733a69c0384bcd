import { buffer } from 'node:stream/consumers'
import type { ExchangeNote } from '#domain/exchange/exchange-note.ts'
import { exchangeSets, type ExchangeSetId } from '#domain/exchange/tables.ts'
import { readExchange, type ImportedTable } from '#importers/exchange/read-exchange.ts'
import type { FileReader } from '#importers/read-file.ts'
import { ownAttachment } from '#services/attachment/reading.ts'
import type { Context } from '#services/context.ts'
import type { Sourced } from '#services/exchange/planned.ts'

/** A remark with the sheet, file or list it is about. */
export type PlacedNote = Pick<ExchangeNote, 'severity' | 'why' | 'remedy' | 'field'> & {
  readonly part: string
  readonly row?: number
}

export type ReadUploads = {
  readonly records: readonly Sourced[]
  /** Rows that gave no record. */
  readonly unread: number
  readonly notes: readonly PlacedNote[]
}

const placedNote = (part: string, { severity, why, remedy, field, row }: ExchangeNote): PlacedNote => ({
  part,
  severity,
  why,
  remedy,
  field,
  ...(row === undefined ? {} : { row }),
})

const recordsOf = ({ id, part, records, rows }: ImportedTable): readonly Sourced[] =>
  // The cast holds because the records are those of the table.
  records.map((record, at) => ({ table: id, part, row: rows[at] ?? 0, record }) as Sourced)

const readOne = async (
  ctx: Context,
  { reader, set }: { readonly reader: FileReader; readonly set: ExchangeSetId },
  attachmentId: string,
): Promise<ReadUploads> => {
  const { sha256, fileName } = await ownAttachment(ctx, attachmentId)
  const bytes = await buffer(await ctx.attachments.get(sha256))
  const among = exchangeSets[set].tables
  const { tables, notes } = await readExchange(bytes, { name: fileName, among, read: reader.readExtract })
  return {
    records: tables.flatMap(recordsOf),
    unread: tables.reduce((sum, { left }) => sum + left, 0),
    notes: [
      ...notes.map((note) => placedNote(fileName, note)),
      ...tables.flatMap((table) => table.notes.map((note) => placedNote(table.part, note))),
    ],
  }
}

/** Reads uploaded files of a set, one after another. */
export const readUploads = async (
  ctx: Context,
  of: { readonly reader: FileReader; readonly set: ExchangeSetId },
  attachmentIds: readonly string[],
): Promise<ReadUploads> => {
  const all: ReadUploads[] = []
  for (const id of attachmentIds) all.push(await readOne(ctx, of, id))
  return {
    records: all.flatMap(({ records }) => records),
    unread: all.reduce((sum, { unread }) => sum + unread, 0),
    notes: all.flatMap(({ notes }) => notes),
  }
}

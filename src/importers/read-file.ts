import { deserialize } from 'node:v8'
import type { Filing } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { openPool, type Pool, type PoolOptions } from './child/pool.ts'
import type { Extract } from './read/extract.ts'

/**
 * Reads files of every kind. `read` never rejects about content: a file that cannot be read is a filing without blocks
 * whose notes say why and what to do. `close` ends the processes that read.
 */
export type FileReader = {
  readonly read: (bytes: Uint8Array) => Promise<Filing>
  /** The same as `v8.serialize` packs it: to be handed on to another process without being looked into. */
  readonly readPacked: (bytes: Uint8Array) => Promise<Uint8Array>
  /** What stands in the file, before it is understood as a document: for tables with a head of their own. */
  readonly readExtract: (bytes: Uint8Array) => Promise<Extract>
  /** The text and tables alone, without looking for the facts of a report. */
  readonly readDocument: (bytes: Uint8Array) => Promise<DocumentModel>
  readonly close: () => Promise<void>
}

/** A reader whose processes start with the first file. */
export const openFileReader = (options: PoolOptions = {}): FileReader => {
  let pool: Pool | undefined
  const opened = (): Pool => {
    pool ??= openPool(options)
    return pool
  }
  const readPacked = async (bytes: Uint8Array): Promise<Uint8Array> => opened().readPacked(bytes, 'filing')
  return {
    readExtract: async (bytes) => opened().read(bytes),
    readPacked,
    read: async (bytes) => deserialize(await readPacked(bytes)) as Filing,
    readDocument: async (bytes) => deserialize(await opened().readPacked(bytes, 'document')) as DocumentModel,
    close: async () => pool?.close(),
  }
}

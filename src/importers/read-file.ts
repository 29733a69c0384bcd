import type { Filing } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { openPool, type Pool, type PoolOptions } from './child/pool.ts'
import { filingOf } from './map/filing.ts'
import { assemble } from './read/assemble.ts'
import type { Extract } from './read/extract.ts'

/**
 * Reads files of every kind. `read` never rejects about content: a file that cannot be read is a filing without blocks
 * whose notes say why and what to do. `close` ends the processes that read.
 */
export type FileReader = {
  readonly read: (bytes: Uint8Array) => Promise<Filing>
  /** What stands in the file, before it is understood as a document: for tables with a head of their own. */
  readonly readExtract: (bytes: Uint8Array) => Promise<Extract>
  /** The text and tables alone, without looking for the facts of a report. */
  readonly readDocument: (bytes: Uint8Array) => Promise<DocumentModel>
  readonly close: () => Promise<void>
}

/** A reader whose processes start with the first file. */
export const openFileReader = (options: PoolOptions = {}): FileReader => {
  let pool: Pool | undefined
  const readExtract = async (bytes: Uint8Array): Promise<Extract> => {
    pool ??= openPool(options)
    return pool.read(bytes)
  }
  const readDocument = async (bytes: Uint8Array): Promise<DocumentModel> => assemble(await readExtract(bytes))
  return {
    readExtract,
    read: async (bytes) => filingOf(await readDocument(bytes)),
    readDocument,
    close: async () => pool?.close(),
  }
}

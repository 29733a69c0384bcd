import type { Filing } from '#domain/filing/filing.ts'
import type { DocumentModel } from '#domain/text/document.ts'
import { openPool, type Pool, type PoolOptions } from './child/pool.ts'
import { filingOf } from './map/filing.ts'
import { assemble } from './read/assemble.ts'

/**
 * Reads files of every kind. `read` never rejects about content: a file that cannot be read is a filing without blocks
 * whose notes say why and what to do. `close` ends the processes that read.
 */
export type FileReader = {
  readonly read: (bytes: Uint8Array) => Promise<Filing>
  /** The text and tables alone, without looking for the facts of a report. */
  readonly readDocument: (bytes: Uint8Array) => Promise<DocumentModel>
  readonly close: () => Promise<void>
}

/** A reader whose processes start with the first file. */
export const openFileReader = (options: PoolOptions = {}): FileReader => {
  let pool: Pool | undefined
  const readDocument = async (bytes: Uint8Array): Promise<DocumentModel> => {
    pool ??= openPool(options)
    return assemble(await pool.read(bytes))
  }
  return {
    read: async (bytes) => filingOf(await readDocument(bytes)),
    readDocument,
    close: async () => pool?.close(),
  }
}

import type { Filing } from '#domain/filing/filing.ts'
import { decode } from './read/decode.ts'
import { documentOf } from './read/document.ts'
import { filingOf } from './map/filing.ts'

/**
 * Reads the bytes of a text or Markdown file into a filing. Never throws about content: what could not be used stands
 * in `filing.document.notes`, each with its place.
 */
export const readFiling = (bytes: Uint8Array): Filing => {
  const decoded = decode(bytes)
  return filingOf(documentOf(decoded))
}

import { canonicalJson, type JsonValue } from '#store/canonical-json.ts'
import type { PublicationContent } from '../disclosure/publication-content.ts'

/** The content as the file whose sha-256 is the hash of the publication: anyone can check it with any tool. */
export const snapshotFile = (content: PublicationContent): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(canonicalJson(content as unknown as JsonValue))

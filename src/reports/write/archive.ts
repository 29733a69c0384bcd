import { strToU8, zipSync } from 'fflate'

/** Local time of 1980-01-01, the first day a ZIP entry can carry: the same facts give the same bytes on any day. */
const epoch = new Date(1980, 0, 1)

/** Packs the parts of an OOXML file in the order given (the content types must come first). */
export const packParts = (parts: readonly (readonly [string, string])[]): Uint8Array =>
  zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), { level: 6, mtime: epoch })

import { strToU8, zipSync } from 'fflate'

/** Local time of 1980-01-01, the first day a ZIP entry can carry: the same facts give the same bytes on any day. */
const epoch = new Date(1980, 0, 1)

/** Packs the parts of an Office file in the order given (the content types must come first). */
export const packBytes = (parts: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 3, mtime: epoch })

/** Like {@link packBytes}, for parts of text. */
export const packParts = (parts: readonly (readonly [string, string])[]): Uint8Array =>
  packBytes(parts.map(([name, xml]) => [name, strToU8(xml)]))

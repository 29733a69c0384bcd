import { crc32, inflateRawSync } from 'node:zlib'
import type { Entry } from './directory.ts'

/** Bytes of a part, or why there are none: `unknown`: packed by a method we do not read. */
export type Unpacked = Uint8Array | 'damaged' | 'unknown'

const localHeader = 0x04034b50
const localSize = 30
const largestChunk = 1_048_576

const packedBytes = (bytes: Uint8Array, { offset, packedSize }: Entry): Uint8Array | undefined => {
  if (offset < 0 || offset + localSize > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, localSize)
  if (view.getUint32(0, true) !== localHeader) return undefined
  const start = offset + localSize + view.getUint16(26, true) + view.getUint16(28, true)
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize)
}

/** Inflating stops at the byte behind the promised size: a lying header costs no memory. */
const inflate = (packed: Uint8Array, size: number): Uint8Array | undefined => {
  try {
    const { buffer, byteOffset, byteLength } = inflateRawSync(packed, {
      maxOutputLength: Math.max(1, size),
      chunkSize: Math.min(Math.max(64, size + 1), largestChunk),
    })
    return new Uint8Array(buffer, byteOffset, byteLength)
  } catch {
    return undefined
  }
}

/**
 * The bytes of one entry, never more than its directory promises; a part whose size or checksum is not as promised is
 * damaged. The caller has to find the promised size bearable before.
 */
export const unpack = (bytes: Uint8Array, entry: Entry): Unpacked => {
  const packed = packedBytes(bytes, entry)
  if (!packed) return 'damaged'
  if (entry.method !== 0 && entry.method !== 8) return 'unknown'
  const unpacked = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.checksum) return 'damaged'
  return unpacked
}

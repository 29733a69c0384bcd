import { randomBytes } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): its first 48 bits are the time, so that rows made together lie together. */
export const newIdAt = (milliseconds: number): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) % 16)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) % 64)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export const newId = (): string => newIdAt(Date.now())

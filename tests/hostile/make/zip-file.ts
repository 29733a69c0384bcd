import { constants, crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP file, whose directory may lie: `size` and `checksum` are what it promises. */
export type ZipEntry = {
  readonly name: string
  readonly packed: Uint8Array
  readonly size: number
  readonly checksum: number
  readonly method?: number
  readonly flags?: number
  /** Index of the entry whose bytes this one shares. */
  readonly shares?: number
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const part = (name: string, content: string | Uint8Array): ZipEntry => {
  const data = typeof content === 'string' ? utf8(content) : content
  return { name, packed: deflateRawSync(data), size: data.length, checksum: crc32(data) }
}

const megabyte = 1_048_576

/** Ends at a byte and refers to nothing before it, so that it can be repeated at will. */
const chunk = (text: string): Uint8Array => deflateRawSync(utf8(text), { finishFlush: constants.Z_FULL_FLUSH })
const lastBlock = Uint8Array.from([3, 0])

/** A deflated text of `head`, `unit` over and over up to `size` bytes, and `tail`; made without ever holding it. */
export const inflating = (size: number, unit: string, ends: { head?: string; tail?: string } = {}): Uint8Array => {
  const one = unit.repeat(Math.ceil(megabyte / unit.length))
  const times = Math.ceil(size / one.length)
  const body = chunk(one)
  return Buffer.concat([
    chunk(ends.head ?? ''),
    ...Array<Uint8Array>(times).fill(body),
    chunk(ends.tail ?? ''),
    lastBlock,
  ])
}

/** Bytes that cannot be packed, so that an archive with large parts has an innocent ratio. */
const noise = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length)
  let state = 0x2545f491
  for (let at = 0; at < length; at += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    bytes[at] = state
  }
  return bytes
}

/** A picture as large as it takes to get a text of `size` bytes past the limit of the ratio. */
export const ballast = (size: number): ZipEntry[] => {
  if (size < 1_000_000) return []
  const bytes = noise(Math.ceil(size / 150))
  return [{ name: 'media/picture.bin', packed: bytes, size: bytes.length, checksum: crc32(bytes), method: 0 }]
}

/** A part that unpacks to far more than a person would write, and promises `size` bytes. */
export const bombPart = (name: string, packed: Uint8Array, size: number): ZipEntry => ({
  name,
  packed,
  size,
  checksum: 0,
})

const header = (entry: ZipEntry, name: Uint8Array): Buffer => {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(entry.flags ?? 0x800, 2)
  bytes.writeUInt16LE(entry.method ?? 8, 4)
  bytes.writeUInt32LE(entry.checksum, 10)
  bytes.writeUInt32LE(entry.packed.length, 14)
  bytes.writeUInt32LE(Math.min(entry.size, 0xffffffff), 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

const mark = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const central = (entry: ZipEntry, offset: number): Buffer => {
  const name = utf8(entry.name)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([mark(0x02014b50), Buffer.from([20, 0]), header(entry, name), rest, name])
}

/** Writes the entries as they are given: no name, size or place is put right. */
export const zipFile = (entries: readonly ZipEntry[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    offsets.push(entry.shares === undefined ? at : (offsets[entry.shares] ?? 0))
    if (entry.shares !== undefined) continue
    const name = utf8(entry.name)
    const bytes = Buffer.concat([mark(0x04034b50), header(entry, name), name, entry.packed])
    parts.push(bytes)
    at += bytes.length
  }
  const directory = Buffer.concat(entries.map((entry, index) => central(entry, offsets[index] ?? 0)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, directory, end])
}

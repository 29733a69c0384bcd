/** What the directory at the end of a ZIP file says about one entry; every figure is only a claim until checked. */
export type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly checksum: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header stands in the file. */
  readonly offset: number
}

export type Directory =
  | { readonly kind: 'directory'; readonly entries: readonly Entry[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'damaged' }

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50, entry: 0x02014b50 } as const
const endSize = 22
const entrySize = 46
const longestComment = 65_535
const isElsewhere = 0xffff_ffff
const damaged: Directory = { kind: 'damaged' }

type End = { readonly count: number; readonly start: number; readonly end: number; readonly shift: number }

/** Position of the record that closes the file; behind it only a comment may stand. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= first; at -= 1)
    if (view.getUint32(at, true) === signatures.end) return at
  return -1
}

/** The figures of the larger record that writers add when a figure does not fit the usual one. */
const readEnd64 = (view: DataView, at: number): End | undefined => {
  const locator = at - 20
  if (locator < 0 || view.getUint32(locator, true) !== signatures.locator64) return undefined
  const record = Number(view.getBigUint64(locator + 8, true))
  if (record + 56 > locator || view.getUint32(record, true) !== signatures.end64) return undefined
  const [count, size, start] = [32, 40, 48].map((offset) => Number(view.getBigUint64(record + offset, true)))
  if (count === undefined || size === undefined || start === undefined) return undefined
  return { count, start, end: start + size, shift: 0 }
}

const readEnd = (view: DataView): End | undefined => {
  const at = findEnd(view)
  if (at < 0) return undefined
  const count = view.getUint16(at + 10, true)
  const size = view.getUint32(at + 12, true)
  const offset = view.getUint32(at + 16, true)
  if (count === 0xffff || size === isElsewhere || offset === isElsewhere) return readEnd64(view, at)
  // Bytes before the archive (a self-extracting head) shift every offset.
  const start = at - size
  return { count, start, end: at, shift: start - offset }
}

const nameOf = (bytes: Uint8Array, isUtf8: boolean): string => {
  if (isUtf8) return new TextDecoder().decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Sizes of 64 bits stand in an extra field, in the order in which the usual ones lack them. */
const wideFigures = (view: DataView, from: number, to: number): number[] => {
  for (let at = from; at + 4 <= to;) {
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1)
      return Array.from({ length: Math.floor((end - at - 4) / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      )
    at = end
  }
  return []
}

const readEntry = (bytes: Uint8Array, view: DataView, at: number): Entry => {
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + entrySize + view.getUint16(at + 28, true)
  const wide = wideFigures(view, nameEnd, nameEnd + view.getUint16(at + 30, true))
  const figure = (offset: number): number => {
    const plain = view.getUint32(at + offset, true)
    return plain === isElsewhere ? (wide.shift() ?? plain) : plain
  }
  const [size, packedSize, offset] = [figure(24), figure(20), figure(42)]
  return {
    name: nameOf(bytes.subarray(at + entrySize, nameEnd), (flags & 0x800) !== 0),
    isEncrypted: (flags & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  }
}

const lengthOf = (view: DataView, at: number): number =>
  entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)

const isInside = ({ start, end, shift }: End, length: number): boolean => shift >= 0 && start >= 0 && end <= length

/** The entries from `start` on, undefined where one reaches past the end; one more than `most` is looked at. */
const readEntries = (bytes: Uint8Array, { start, end, shift }: End, most: number): Entry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries: Entry[] = []
  for (let at = start; at + entrySize <= end && view.getUint32(at, true) === signatures.entry;) {
    const next = at + lengthOf(view, at)
    if (next > end) return undefined
    const entry = readEntry(bytes, view, at)
    entries.push({ ...entry, offset: entry.offset + shift })
    if (entries.length > most) break
    at = next
  }
  return entries
}

/** Reads the directory of a ZIP file: at most `most` entries are looked at, nothing is unpacked. */
export const readDirectory = (bytes: Uint8Array, most: number): Directory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length < endSize ? undefined : readEnd(view)
  if (!end || !isInside(end, bytes.length)) return damaged
  if (end.count > most) return { kind: 'too-many', count: end.count }
  const entries = readEntries(bytes, end, most)
  if (!entries) return damaged
  if (entries.length > most) return { kind: 'too-many', count: entries.length }
  // The count wraps at 65,536, so the low bits are all it can tell.
  const isWhole = entries.length > 0 && (entries.length & 0xffff) === (end.count & 0xffff)
  return isWhole ? { kind: 'directory', entries } : damaged
}

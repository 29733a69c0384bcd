const endMark = 0x06054b50
const centralMark = 0x02014b50
const localMark = 0x04034b50

/** As many names as tell what an archive is: the parts that matter stand among the first in every maker's order. */
const mostNames = 20_000
const longestName = 512
/** An archive that was cut off has lost its directory: its first parts are looked for within this many bytes. */
const searched = 1_000_000

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Some makers write backslashes, some a slash in front. */
const nameAt = (bytes: Uint8Array, start: number, length: number): string => {
  const raw = bytes.subarray(start, start + Math.min(length, longestName))
  return new TextDecoder('latin1').decode(raw).replaceAll('\\', '/').replace(/^\/+/u, '')
}

/** Offset of the record that ends every archive; a comment of up to 65,535 bytes may stand behind it. */
const endRecord = (bytes: Uint8Array, view: DataView): number => {
  const lowest = Math.max(0, bytes.length - 65_557)
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === endMark) return at
  }
  return -1
}

const centralNames = (bytes: Uint8Array, view: DataView): string[] => {
  const end = endRecord(bytes, view)
  if (end === -1) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < mostNames && at + 46 <= bytes.length && view.getUint32(at, true) === centralMark) {
    const length = view.getUint16(at + 28, true)
    names.push(nameAt(bytes, at + 46, length))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

const localNames = (bytes: Uint8Array, view: DataView): string[] => {
  const names: string[] = []
  const last = Math.min(bytes.length - 30, searched)
  for (let at = 0; at <= last && names.length < mostNames; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== localMark) continue
    names.push(nameAt(bytes, at + 30, view.getUint16(at + 26, true)))
  }
  return names
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 &&
  bytes[1] === 0x4b &&
  ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6) || (bytes[2] === 7 && bytes[3] === 8))

/** Names of an archive's parts by its directory, or by the parts themselves where the directory is lost. */
export const zipNames = (bytes: Uint8Array): readonly string[] => {
  if (bytes.length < 30) return []
  const view = viewOf(bytes)
  const names = centralNames(bytes, view)
  return names.length > 0 ? names : localNames(bytes, view)
}

/** A stream at the top of an OLE compound file; `head`: its first bytes, empty where they lie outside of the file. */
export type OleStream = { readonly name: string; readonly head: Uint8Array }

type Ole = {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly sectorSize: number
}

/** Bounds for broken files whose chains run in circles: no office file's directory is larger. */
const mostSectors = 4_096
const mostEntries = 16_384
const entrySize = 128
const headSize = 512
const noEntry = 0xffffffff

export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)

const openOle = (bytes: Uint8Array): Ole | undefined => {
  if (bytes.length < 1536) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  return shift === 9 || shift === 12 ? { bytes, view, sectorSize: 1 << shift } : undefined
}

const offsetOf = ({ sectorSize }: Ole, sector: number): number => (sector + 1) * sectorSize

const wordAt = ({ view, bytes }: Ole, at: number): number | undefined =>
  at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : undefined

/** The sector that holds part `index` of the allocation table: 109 are named in the header, the others in a chain. */
const tableSector = (ole: Ole, index: number): number | undefined => {
  if (index < 109) return wordAt(ole, 76 + index * 4)
  const perSector = ole.sectorSize / 4 - 1
  let sector = wordAt(ole, 68)
  let left = index - 109
  for (let turn = 0; turn < mostSectors && sector !== undefined; turn += 1) {
    if (left < perSector) return wordAt(ole, offsetOf(ole, sector) + left * 4)
    left -= perSector
    sector = wordAt(ole, offsetOf(ole, sector) + perSector * 4)
  }
  return undefined
}

const nextSector = (ole: Ole, sector: number): number | undefined => {
  const perSector = ole.sectorSize / 4
  const table = tableSector(ole, Math.floor(sector / perSector))
  return table === undefined ? undefined : wordAt(ole, offsetOf(ole, table) + (sector % perSector) * 4)
}

/** Offsets of the directory's entries in the file. */
const directoryEntries = (ole: Ole): number[] => {
  const offsets: number[] = []
  let sector = wordAt(ole, 48)
  for (let turn = 0; turn < mostSectors && sector !== undefined && offsets.length < mostEntries; turn += 1) {
    const start = offsetOf(ole, sector)
    if (start + ole.sectorSize > ole.bytes.length) break
    for (let at = 0; at < ole.sectorSize; at += entrySize) offsets.push(start + at)
    sector = nextSector(ole, sector)
  }
  return offsets
}

const nameOf = ({ bytes, view }: Ole, entry: number): string => {
  const length = Math.min(64, view.getUint16(entry + 64, true))
  return new TextDecoder('utf-16le').decode(bytes.subarray(entry, entry + Math.max(0, length - 2)))
}

const streamOf = (ole: Ole, entry: number): OleStream => {
  const start = offsetOf(ole, ole.view.getUint32(entry + 116, true))
  return { name: nameOf(ole, entry), head: ole.bytes.subarray(start, start + headSize) }
}

/**
 * The streams and storages at the top of a compound file: those of embedded objects (a sheet within a letter) say
 * nothing about the file. Empty where its directory cannot be followed.
 */
export const oleStreams = (bytes: Uint8Array): readonly OleStream[] => {
  const ole = openOle(bytes)
  const entries = ole ? directoryEntries(ole) : []
  const root = entries[0]
  if (!ole || root === undefined) return []
  const seen = new Set<number>()
  const open = [ole.view.getUint32(root + 76, true)]
  const found: OleStream[] = []
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (index === noEntry || entry === undefined || seen.has(index)) continue
    seen.add(index)
    found.push(streamOf(ole, entry))
    open.push(ole.view.getUint32(entry + 68, true), ole.view.getUint32(entry + 72, true))
  }
  return found
}

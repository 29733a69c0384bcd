const sector = 512
const freeSector = 0xffffffff
const endOfChain = 0xfffffffe
const noEntry = 0xffffffff

type Streams = Readonly<Record<string, Uint8Array>>
type Entry = {
  readonly name: string
  readonly type: number
  readonly child: number
  readonly right: number
  readonly start: number
  readonly size: number
}

const sectorsFor = (size: number): number => Math.max(1, Math.ceil(size / sector))

const writeEntry = (view: DataView, at: number, entry: Entry): void => {
  for (let index = 0; index < entry.name.length; index += 1)
    view.setUint16(at + index * 2, entry.name.charCodeAt(index), true)
  view.setUint16(at + 64, entry.name.length * 2 + 2, true)
  view.setUint8(at + 66, entry.type)
  view.setUint32(at + 68, noEntry, true)
  view.setUint32(at + 72, entry.right, true)
  view.setUint32(at + 76, entry.child, true)
  view.setUint32(at + 116, entry.start, true)
  view.setUint32(at + 120, entry.size, true)
}

/** Entries that hang on each other to the right: a tree that every reader accepts. */
const chained = (names: readonly string[], first: number, starts: ReadonlyMap<string, Streams[string]>): Entry[] => {
  let start = 2 + first
  return names.map((name, index) => {
    const size = starts.get(name)?.length ?? 0
    const entry = {
      name,
      type: 2,
      child: noEntry,
      right: index + 1 < names.length ? first + index + 1 : noEntry,
      start,
      size,
    }
    start += sectorsFor(size)
    return entry
  })
}

/**
 * A small OLE compound file with streams at the top and, in a storage, streams of an embedded object. All streams are
 * kept in whole sectors; the allocation table has one sector and so 128 sectors at most.
 */
export const oleFile = (top: Streams, embedded: Streams = {}): Uint8Array => {
  const directorySectors = Math.ceil((Object.keys(top).length + Object.keys(embedded).length + 2) / 4)
  const chain: number[] = [0xfffffffd]
  const addChain = (count: number): number => {
    const start = chain.length
    for (let index = 1; index <= count; index += 1) chain.push(index === count ? endOfChain : start + index)
    return start
  }
  const directory = addChain(directorySectors)
  const names = [...Object.keys(top), ...(Object.keys(embedded).length > 0 ? ['ObjectPool'] : [])]
  const withStarts = (streams: Streams): Map<string, Uint8Array> => new Map(Object.entries(streams))
  const starts = new Map<string, number>()
  for (const [name, data] of [...withStarts(top), ...withStarts(embedded)])
    starts.set(name, addChain(sectorsFor(data.length)))
  const place = (entry: Entry): Entry => ({ ...entry, start: starts.get(entry.name) ?? 0 })
  const inner = chained(Object.keys(embedded), names.length + 1, withStarts(embedded)).map(place)
  const outer = chained(names, 1, withStarts(top)).map((entry) =>
    entry.name === 'ObjectPool' ? { ...entry, type: 1, child: names.length + 1 } : place(entry),
  )
  const bytes = new Uint8Array((chain.length + 1) * sector)
  const view = new DataView(bytes.buffer)
  writeHeader(view, directory)
  for (let index = 0; index < 128; index += 1) view.setUint32(sector + index * 4, chain[index] ?? freeSector, true)
  const root = { name: 'Root Entry', type: 5, child: 1, right: noEntry, start: endOfChain, size: 0 }
  ;[root, ...outer, ...inner].forEach((entry, index) => writeEntry(view, (directory + 1) * sector + index * 128, entry))
  for (const [name, data] of [...withStarts(top), ...withStarts(embedded)])
    bytes.set(data, ((starts.get(name) ?? 0) + 1) * sector)
  return bytes
}

const writeHeader = (view: DataView, directory: number): void => {
  ;[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => view.setUint8(at, byte))
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, directory, true)
  view.setUint32(56, 0, true)
  view.setUint32(60, endOfChain, true)
  view.setUint32(68, endOfChain, true)
  for (let index = 0; index < 109; index += 1) view.setUint32(76 + index * 4, index === 0 ? 0 : freeSector, true)
}

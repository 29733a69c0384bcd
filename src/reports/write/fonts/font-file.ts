import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { bytesOf } from './byte-reader.ts'
import { coverageOf, type Coverage } from './coverage.ts'

/** A font file: the names it gives itself (of all faces of a collection) and what it draws. */
export type FontFile = { readonly path: string; readonly names: readonly string[]; readonly coverage: Coverage }

/** Larger than any font of an office; a stray file of another kind must not fill the memory. */
const mostBytes = 64 * 1024 * 1024

const reading =
  (file: number) =>
  (at: number, length: number): Uint8Array => {
    const buffer = new Uint8Array(Math.max(0, Math.min(length, mostBytes)))
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at))
  }

type Read = ReturnType<typeof reading>
type Tables = ReadonlyMap<string, Uint8Array>

const wantedTables = new Set(['cmap', 'name'])

/** The tables wanted of the face that starts at `at`. */
const tablesAt = (read: Read, at: number): Tables => {
  const count = Math.min(bytesOf(read(at, 12)).u16(4), 100)
  const directory = bytesOf(read(at + 12, 16 * count))
  return new Map(
    Array.from({ length: count }, (_, index) => index * 16)
      .map((entry) => ({
        tag: directory.latin(entry, entry + 4),
        start: directory.u32(entry + 8),
        length: directory.u32(entry + 12),
      }))
      .filter(({ tag }) => wantedTables.has(tag))
      .map(({ tag, start, length }): [string, Uint8Array] => [tag, read(start, length)]),
  )
}

/** Where the faces start: one in a .ttf or .otf file, several in a .ttc file. */
const faces = (read: Read): readonly number[] => {
  const head = bytesOf(read(0, 12))
  const kind = head.latin(0, 4)
  if (kind === 'ttcf') {
    const count = Math.min(head.u32(8), 32)
    const list = bytesOf(read(12, 4 * count))
    return Array.from({ length: count }, (_, index) => list.u32(4 * index))
  }
  return kind === 'OTTO' || kind === 'true' || head.u32(0) === 0x10000 ? [0] : []
}

/** Family, full and typographic names as Windows and Unicode systems see them (UTF-16). */
const namesIn = (name: Uint8Array): readonly string[] => {
  const table = bytesOf(name)
  const strings = table.u16(4)
  const decode = new TextDecoder('utf-16be')
  return Array.from({ length: Math.min(table.u16(2), 512) }, (_, index) => 6 + index * 12)
    .filter((at) => [0, 3].includes(table.u16(at)) && [1, 4, 16].includes(table.u16(at + 6)))
    .map((at) => {
      const start = strings + table.u16(at + 10)
      return decode.decode(name.subarray(start, start + table.u16(at + 8)))
    })
}

const readFont = (path: string, file: number): FontFile | undefined => {
  const read = reading(file)
  const tables = faces(read).map((at) => tablesAt(read, at))
  const cmap = tables[0]?.get('cmap')
  if (!cmap) return undefined
  const names = tables.flatMap((face) => namesIn(face.get('name') ?? new Uint8Array()))
  return { path, names: [...new Set(names)], coverage: coverageOf(cmap) }
}

const cache = new Map<string, FontFile | undefined>()

/** Reads what a font says of itself, once for each version of the file; undefined where it is no font. */
export const fontFile = (path: string): FontFile | undefined => {
  const { size, mtimeMs } = statSync(path)
  const key = `${path}\0${size}\0${mtimeMs}`
  if (cache.has(key)) return cache.get(key)
  const file = openSync(path, 'r')
  try {
    const font = size > mostBytes ? undefined : readFont(path, file)
    cache.set(key, font)
    return font
  } finally {
    closeSync(file)
  }
}

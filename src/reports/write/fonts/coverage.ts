import { bytesOf, type Bytes } from './byte-reader.ts'

/** Code points a font draws, as pairs of first and last in ascending order. */
export type Coverage = readonly (readonly [number, number])[]

const lastCodePoint = 0x10ffff

/** No font has more; a lying count must not become a long loop. */
const mostRanges = 70_000

/** Format 12: groups of first, last and first glyph. A group that starts at glyph 0 draws a box there, so it begins one on. */
const groups = (table: Bytes, at: number): [number, number][] => {
  const count = Math.min(table.u32(at + 12), mostRanges, Math.floor((table.size - at) / 12))
  return Array.from({ length: Math.max(0, count) }, (_, index): [number, number] => {
    const group = at + 16 + index * 12
    const first = table.u32(group) + (table.u32(group + 8) === 0 ? 1 : 0)
    return [first, Math.min(table.u32(group + 4), lastCodePoint)]
  })
}

type Segment = { readonly first: number; readonly last: number; readonly delta: number; readonly offsetAt: number }

const glyphIn = (table: Bytes, { first, delta, offsetAt }: Segment, code: number): number => {
  const offset = table.u16(offsetAt)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = table.u16(offsetAt + offset + (code - first) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

const drawn = (table: Bytes, segment: Segment): [number, number][] => {
  const ranges: [number, number][] = []
  for (let code = segment.first; code <= segment.last; code += 1) {
    if (glyphIn(table, segment, code) === 0) continue
    const open = ranges.at(-1)
    if (open && open[1] === code - 1) open[1] = code
    else ranges.push([code, code])
  }
  return ranges
}

/** Format 4: segments of the first plane. Segments ascend; one that goes back would make the loop long and is left out. */
const segments = (table: Bytes, at: number): [number, number][] => {
  const twice = table.u16(at + 6)
  const ranges: [number, number][] = []
  let from = 0
  for (let index = 0; index < twice; index += 2) {
    const last = table.u16(at + 14 + index)
    const first = table.u16(at + 16 + twice + index)
    const delta = table.u16(at + 16 + 2 * twice + index)
    const segment = { first, last, delta, offsetAt: at + 16 + 3 * twice + index }
    if (first >= from && last >= first && first !== 0xffff) ranges.push(...drawn(table, segment))
    from = Math.max(from, last + 1)
  }
  return ranges
}

/** The code points of a `cmap` table (formats 4 and 12, which fonts for Chinese have), or none. */
export const coverageOf = (cmap: Uint8Array): Coverage => {
  const table = bytesOf(cmap)
  const offsets = Array.from({ length: Math.min(table.u16(2), 64) }, (_, index) => table.u32(8 + index * 8))
  const full = offsets.find((at) => table.u16(at) === 12)
  if (full !== undefined) return groups(table, full)
  const plane = offsets.find((at) => table.u16(at) === 4)
  return plane === undefined ? [] : segments(table, plane)
}

/** Whether a range holds the code point; the ranges ascend. */
export const covers = (coverage: Coverage, codePoint: number): boolean => {
  let [low, high] = [0, coverage.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const [first, last] = coverage[middle] ?? [0, 0]
    if (codePoint < first) high = middle - 1
    else if (codePoint > last) low = middle + 1
    else return true
  }
  return false
}

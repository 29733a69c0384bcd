import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, covers } from './coverage.ts'
import { fontFile } from './font-file.ts'
import { foldersOf, fontSet, fontsFor } from './font-set.ts'

const u16 = (...values: readonly number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255])
const u32 = (...values: readonly number[]): number[] => values.flatMap((value) => [...u16(value >>> 16), ...u16(value)])

const cmap = (table: readonly number[]): number[] => [...u16(0, 1, 3, 10), ...u32(12), ...table]

/** Groups of first, last and first glyph. */
const format12 = (...groups: readonly (readonly [number, number, number])[]): number[] =>
  cmap([...u16(12, 0), ...u32(16 + 12 * groups.length, 0, groups.length), ...groups.flatMap((group) => u32(...group))])

/** Two segments: 0x41–0x43 by delta, 0x4E00–0x4E02 by a glyph list whose middle sign has none. */
const format4 = cmap([
  ...u16(4, 0, 0, 6, 0, 0, 0),
  ...u16(0x43, 0x4e02, 0xffff, 0),
  ...u16(0x41, 0x4e00, 0xffff),
  ...u16(65_536 - 0x40, 0, 1),
  ...u16(0, 4, 0),
  ...u16(7, 0, 8),
])

const utf16 = (text: string): number[] => Array.from(text).flatMap((sign) => u16(sign.charCodeAt(0)))

/** A font file with names and a coverage, which is all that is read of one. */
const fontBytes = (family: string, table: readonly number[]): number[] => {
  const text = utf16(family)
  const name = [...u16(0, 1, 18), ...u16(3, 1, 0x804, 1, text.length, 0), ...text]
  const [cmapAt, nameAt] = [44, 44 + table.length]
  const entry = (tag: string, at: number, length: number): number[] => [...Buffer.from(tag), ...u32(0, at, length)]
  return [
    ...u32(0x10000),
    ...u16(2, 0, 0, 0),
    ...entry('cmap', cmapAt, table.length),
    ...entry('name', nameAt, name.length),
    ...table,
    ...name,
  ]
}

const folderWith = (files: Readonly<Record<string, readonly number[]>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), Uint8Array.from(bytes))
  return folder
}

const has = (table: readonly number[], sign: string): boolean =>
  covers(coverageOf(Uint8Array.from(table)), sign.codePointAt(0) ?? 0)

describe('what a font draws', () => {
  it('is read from groups of code points, beyond the first plane too', () => {
    const table = format12([0x41, 0x43, 5], [0x20bb7, 0x20bb7, 9])
    expect(['A', 'C', '𠮷'].map((sign) => has(table, sign))).toEqual([true, true, true])
    expect(['@', 'D', '国'].map((sign) => has(table, sign))).toEqual([false, false, false])
  })

  it('does not count the empty box at glyph 0', () => {
    expect(has(format12([0x41, 0x42, 0]), 'A')).toBe(false)
    expect(has(format12([0x41, 0x42, 0]), 'B')).toBe(true)
  })

  it('is read from segments, with and without a list of glyphs', () => {
    expect(['A', 'C', '一', '丂'].map((sign) => has(format4, sign))).toEqual([true, true, true, true])
    expect(['D', '丁', '七'].map((sign) => has(format4, sign))).toEqual([false, false, false])
  })

  it('is nothing where there is no table it knows, and never a crash or a long loop', () => {
    expect(coverageOf(new Uint8Array())).toEqual([])
    expect(coverageOf(Uint8Array.from(cmap(u16(6, 0))))).toEqual([])
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(4, 12), (noise, format) => {
        expect(coverageOf(Uint8Array.from(cmap([...u16(format), ...noise]))).length).toBeLessThan(70_000)
      }),
      { numRuns: 200 },
    )
  })
})

describe('the fonts of a folder', () => {
  const folder = folderWith({
    'a.ttf': fontBytes('仿宋_GB2312', format4),
    'b.TTF': fontBytes('方正小标宋简体', format4),
    'c.otf': fontBytes('SimHei', format4),
    'd.ttf': fontBytes('楷体_GB2312', format4),
    'e.ttc': [...Buffer.from('ttcf'), ...u32(0x10000, 1, 16), ...fontBytes('', format4)],
    'f.ttf': fontBytes('Extension B', format12([0x20bb7, 0x20bb7, 9])),
    'g.ttf': [1, 2, 3],
    'readme.txt': [65],
  })
  const set = fontSet([folder, join(folder, 'none')])

  it('take the roles their names tell, whatever the files are called', () => {
    const names = Object.fromEntries(Object.entries(set.licensed).map(([role, font]) => [role, font.names]))
    expect(names).toEqual({
      fangsong: ['仿宋_GB2312'],
      song: ['方正小标宋简体'],
      hei: ['SimHei'],
      kai: ['楷体_GB2312'],
    })
  })

  it('are used for signs nothing else draws, and only then', () => {
    expect(fontsFor(set, '国').files).toHaveLength(4 + set.shipped.length)
    const { files, missing } = fontsFor(set, '国𠮷\u200B \n')
    expect(files.at(-1)?.names).toEqual(['Extension B'])
    expect(missing.size).toBe(0)
    expect([...fontsFor(fontSet([]), '国𠮷').missing]).toEqual(['𠮷'])
  })

  it('are read once for each version of a file', () => {
    const path = join(folder, 'a.ttf')
    expect(fontFile(path)).toBe(fontFile(path))
  })

  it('come from the folders a setting names', () => {
    expect(foldersOf(undefined)).toEqual([])
    expect(foldersOf(`/a${delimiter}${delimiter}/b`)).toEqual(['/a', '/b'])
  })
})

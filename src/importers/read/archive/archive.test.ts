import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { openArchive, type Archive, type Refusal } from './archive.ts'

const files = { 'word/document.xml': strToU8('<a>正文</a>'), '说明.txt': strToU8('说明'.repeat(500)) }
const plain = zipSync(files)

const opened = (bytes: Uint8Array, limits = usualLimits): Archive => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'refusal') throw new Error(archive.note.why.en)
  return archive
}
const refused = (bytes: Uint8Array, limits = usualLimits): Refusal => {
  const archive = openArchive(bytes, limits)
  if (archive.kind === 'archive') throw new Error('not refused')
  return archive
}
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** Positions of the directory's entries. */
const entriesOf = (bytes: Uint8Array): number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) found.push(at)
  return found
}
/** The file with one figure of its directory's first entry changed. */
const changed = (bytes: Uint8Array, offset: number, value: number): Uint8Array => {
  const copy = bytes.slice()
  new DataView(copy.buffer).setUint32((entriesOf(copy)[0] ?? 0) + offset, value, true)
  return copy
}

describe('an archive', () => {
  it('lists its parts and gives the bytes of each, upper and lower case alike', () => {
    const archive = opened(plain)
    expect(archive.names).toEqual(['word/document.xml', '说明.txt'])
    expect(textOf(archive.read('word/document.xml'))).toBe('<a>正文</a>')
    expect(textOf(archive.read('Word/Document.xml'))).toBe('<a>正文</a>')
    expect(archive.has('missing')).toBe(false)
    expect(archive.read('missing')).toBeUndefined()
    expect(archive.notes).toEqual([])
  })

  it('reads parts that are only stored, and an archive behind other bytes', () => {
    const stored = zipSync(files, { level: 0 })
    expect(textOf(opened(stored).read('word/document.xml'))).toBe('<a>正文</a>')
    const shifted = new Uint8Array([...strToU8('head'), ...plain])
    expect(textOf(opened(shifted).read('word/document.xml'))).toBe('<a>正文</a>')
  })

  it.each([
    ['an empty file', new Uint8Array(), 'not-understood'],
    ['a text', strToU8('没有压缩'.repeat(100)), 'not-understood'],
    ['a file cut off', plain.subarray(0, plain.length - 30), 'not-understood'],
    [
      'an old or encrypted Office file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]),
      'not-understood',
    ],
    ['an empty archive', zipSync({}), 'not-understood'],
    ['an encrypted part', changed(plain, 8, 0x0008_0001), 'not-understood'],
  ] as const)('refuses %s', (_name, bytes, kind) => {
    expect(refused(bytes).note.kind).toBe(kind)
  })

  it('refuses two parts of one name, even in different case', () => {
    expect(refused(zipSync({ 'a.xml': strToU8('1'), 'A.xml': strToU8('2') })).note.why.zh).toContain('同名')
  })

  it('refuses too many parts and too large a file', () => {
    expect(refused(plain, { ...usualLimits, entries: 1 }).note.kind).toBe('limit')
    expect(refused(plain, { ...usualLimits, fileBytes: 20 }).note.kind).toBe('limit')
  })

  it('ignores unsafe names with one note', () => {
    const archive = opened(zipSync({ '../a': strToU8('1'), '/b': strToU8('2'), 'c:/d': strToU8('3'), e: strToU8('4') }))
    expect(archive.names).toEqual(['e'])
    expect(archive.notes).toHaveLength(1)
    expect(archive.notes[0]?.why.zh).toContain('3 个')
  })

  it('reads nothing from a part whose size or checksum is not as promised', () => {
    for (const offset of [16, 20, 24]) {
      const archive = opened(changed(plain, offset, 7))
      expect(archive.read('word/document.xml'), String(offset)).toBeUndefined()
      expect(archive.notes[0]?.kind).toBe('not-understood')
      expect(archive.read('说明.txt')).toBeDefined()
    }
  })

  it('reads nothing from a part packed by a method it does not know', () => {
    const archive = opened(changed(plain, 8, 0x000e_0000))
    expect(archive.read('word/document.xml')).toBeUndefined()
    expect(archive.notes[0]?.why.zh).toContain('压缩方式')
  })

  it('unpacks no bomb: neither one that tells its size nor one that lies about it', () => {
    const bomb = zipSync({ bomb: new Uint8Array(40_000_000) }, { level: 9 })
    const honest = opened(bomb, { ...usualLimits, ratio: 100 })
    expect(honest.read('bomb')).toBeUndefined()
    expect(honest.notes[0]?.kind).toBe('limit')
    const before = process.memoryUsage().arrayBuffers
    const liar = opened(changed(bomb, 24, 1000))
    expect(liar.read('bomb')).toBeUndefined()
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
  })

  it('counts all parts together', () => {
    const archive = opened(zipSync({ a: new Uint8Array(600_000), b: new Uint8Array(600_000) }), {
      ...usualLimits,
      ratio: 1,
    })
    expect(archive.read('a')).toHaveLength(600_000)
    expect(archive.read('b')).toBeUndefined()
  })

  it('takes names that are not UTF-8 as GB18030', () => {
    const bytes = zipSync({ 甲乙: strToU8('x') })
    const name = [0xbc, 0xd7, 0xd2, 0xd2, 0x2e, 0x78]
    const at = entriesOf(bytes)[0] ?? 0
    bytes.set(name, at + 46)
    new DataView(bytes.buffer).setUint16(at + 8, 0, true)
    expect(opened(bytes).names).toEqual(['甲乙.x'])
  })

  it('gives every part back as it was packed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.uint8Array({ maxLength: 300 })), (parts) => {
        fc.pre(Object.keys(parts).length > 0)
        const archive = opened(zipSync(parts))
        for (const [name, bytes] of Object.entries(parts)) expect(archive.read(name)).toEqual(bytes)
      }),
      { numRuns: 60 },
    )
  })

  it('never throws on changed or cut bytes', () => {
    const base = zipSync({ ...files, inner: deflateRawSync(plain) })
    const change = fc.tuple(fc.nat(base.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(base.length), (changes, cut) => {
        const bytes = base.slice()
        for (const [at, value] of changes) bytes[at] = value
        for (const file of [bytes, bytes.subarray(0, cut)]) {
          const archive = openArchive(file, usualLimits)
          if (archive.kind === 'archive') for (const name of archive.names) archive.read(name)
        }
      }),
      { numRuns: 500 },
    )
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grid, tinyPdf, write } from '#tests/fixtures/pdf/tiny-pdf.ts'
import { usualLimits } from '../limits.ts'
import { readPdf } from './read-pdf.ts'

const limits = { ...usualLimits, time: 1_500 }
const text = ['收支情况', '一、基本情况', '本年度支出 12.5 万元']
  .map((line, at) => write(line, 70, 700 - at * 20))
  .join('')
const sample = tinyPdf([{ content: text + grid([60, 200, 300], [600, 500, 400]) }, { content: text, rotate: 90 }])

type Change = { readonly at: number; readonly bytes: readonly number[]; readonly removed: number }

const changed = (bytes: Uint8Array, changes: readonly Change[]): Uint8Array => {
  let result = [...bytes]
  for (const { at, bytes: added, removed } of changes) {
    const place = Math.floor(at * result.length)
    result = [...result.slice(0, place), ...added, ...result.slice(place + removed)]
  }
  return Uint8Array.from(result)
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 12 }),
  removed: fc.integer({ min: 0, max: 40 }),
})

describe('damaged files', () => {
  it('give blocks or a note, never an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const { blocks, notes } = await readPdf(changed(sample, changes), limits)
        expect(blocks.length + notes.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  })

  it('may be cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
        const { blocks, notes } = await readPdf(sample.slice(0, Math.floor(share * sample.length)), limits)
        expect(blocks.length + notes.length).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })

  it('may draw anything', async () => {
    const number = fc.oneof(fc.integer({ min: -2_000, max: 2_000 }), fc.constantFrom(1e30, -1e30, 0, 0.0001))
    const word = fc.oneof(
      number.map(String),
      fc.constantFrom(
        'q',
        'Q',
        'cm',
        're',
        'f',
        'S',
        'W',
        'n',
        'm',
        'l',
        'c',
        'h',
        'BT',
        'ET',
        'Td',
        'Tm',
        'Tf',
        '/Song',
        '/Latin',
      ),
      fc.constantFrom(
        '<4e00>',
        '(a)',
        'Tj',
        'TJ',
        '[(a) -500 (b)]',
        'Tr',
        'Tz',
        'Ts',
        'TL',
        'T*',
        'rg',
        'gs',
        'Do',
        '/A',
        'BI',
        'EI',
        '/P',
        'BDC',
        'EMC',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 80 }), async (words) => {
        const bytes = tinyPdf([{ content: words.join(' ') }], { forms: { A: `${text} /A Do` } })
        const { notes, blocks } = await readPdf(bytes, limits)
        expect(blocks.length + notes.length).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  it('asks for a password: refused in clear words', async () => {
    const bytes = new Uint8Array(
      readFileSync(join(import.meta.dirname, '../../../../tests/fixtures/pdf/encrypted.pdf')),
    )
    const { blocks, notes } = await readPdf(bytes, limits)
    expect(blocks).toEqual([])
    expect(notes.map(({ why }) => why.zh)).toEqual(['PDF 设有打开密码；请解除密码后再读'])
  })
})

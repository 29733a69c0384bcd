import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedBlock } from '#services/disclosure/publication-content.ts'
import { drawBlock } from './blocks.ts'
import { readerOf } from './reader.ts'
import { partBytes, splitParts } from './split-parts.ts'

const text = fc.string({ unit: fc.constantFrom('绩', '效', 'a', '&', '。'), maxLength: 200 })
const table = fc
  .record({ rows: fc.integer({ min: 0, max: 300 }), cell: text })
  .map(({ rows, cell }): PublishedBlock => ({
    kind: 'table',
    caption: '明细',
    header: [['项目', '支出（元）']],
    rows: Array.from({ length: rows }, (_, at) => [`${at}${cell}`, '1.00']),
  }))
const block: fc.Arbitrary<PublishedBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 4 }), text }),
  fc
    .tuple(text, fc.integer({ min: 1, max: 80 }))
    .map(([one, times]): PublishedBlock => ({ kind: 'paragraph', text: one.repeat(times) })),
  table,
)

const wordsOf = (blocks: readonly PublishedBlock[]): string =>
  blocks.map((one) => (one.kind === 'table' ? one.rows.flat().join('') : one.text)).join('')

describe('a long document in parts', () => {
  it('loses nothing and keeps the order, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        expect(wordsOf(splitParts(blocks).flat())).toBe(wordsOf(blocks))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps each part small enough for a page', () => {
    const reader = readerOf(undefined)
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        for (const part of splitParts(blocks)) {
          const drawn = part
            .map((one, at) => drawBlock(reader, one, { id: String(at), tablesBefore: at }).text)
            .join('')
          expect(Buffer.byteLength(drawn)).toBeLessThan(partBytes + 4000)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves no heading at the end of a part', () => {
    const paragraph: PublishedBlock = { kind: 'paragraph', text: '绩'.repeat(4000) }
    const heading: PublishedBlock = { kind: 'heading', level: 1, text: '二、结果' }
    const parts = splitParts([paragraph, paragraph, heading, paragraph])
    expect(parts.map((part) => part.at(-1)?.kind)).toEqual(['paragraph', 'paragraph'])
    expect(parts[1]?.[0]).toEqual(heading)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originsOf, type Anchor } from './origin.ts'

const anchors: readonly Anchor[] = [
  { start: 0, end: 4, origin: { part: 'document', paragraph: 1 } },
  { start: 5, end: 9, origin: { part: 'document', paragraph: 2 } },
  { start: 9, end: 12, origin: { part: 'document', table: 1, row: 1, column: 2 } },
]

describe('where a span stands in the file', () => {
  it.each([
    ['one paragraph', { start: 1, end: 3 }, [1]],
    ['two paragraphs', { start: 3, end: 6 }, [1, 2]],
    ['the line end between two of them', { start: 4, end: 5 }, []],
    ['an empty span stands where its next character does', { start: 5, end: 5 }, [2]],
    ['behind the last', { start: 12, end: 20 }, []],
  ])('%s', (_, span, paragraphs) => {
    expect(originsOf(anchors, span).map(({ paragraph }) => paragraph)).toEqual(paragraphs)
  })

  it('a cell is found as a cell', () => {
    expect(originsOf(anchors, { start: 10, end: 11 })).toEqual([{ part: 'document', table: 1, row: 1, column: 2 }])
  })

  it('gives the same as looking at every anchor', () => {
    const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 5 })), { maxLength: 30 })
    fc.assert(
      fc.property(lengths, fc.nat(200), fc.integer({ min: 1, max: 40 }), (steps, start, length) => {
        let at = 0
        const list = steps.map(([gap, size], paragraph): Anchor => {
          at += gap + size
          return { start: at - size, end: at, origin: { paragraph } }
        })
        const slow = list.filter((anchor) => anchor.start < start + length && anchor.end > start)
        expect(originsOf(list, { start, end: start + length })).toEqual(slow.map(({ origin }) => origin))
      }),
    )
  })
})

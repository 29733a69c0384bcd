import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAt, overlaps, placeOf, sourceText } from './place.ts'

describe('places', () => {
  const source = sourceText('年初预算\n执行数 5 万元\n\n完')

  it('know the line they start on and quote the source', () => {
    expect(placeOf(source, { start: 5, end: 13 })).toEqual({ start: 5, end: 13, line: 2, quote: '执行数 5 万元' })
    expect([0, 4, 5, 14, 15, 99].map((offset) => lineAt(source, offset))).toEqual([1, 1, 2, 3, 4, 4])
  })

  it('stand on line 1 of an empty text', () => {
    expect(lineAt(sourceText(''), 0)).toBe(1)
  })

  it('quote exactly what stands at their offsets, and the line counts the breaks before', () => {
    const text = fc.string({ unit: fc.constantFrom('额', '\n', ' ', '😀', '9') })
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (value, a, b) => {
        const span = { start: Math.min(a, b, value.length), end: Math.min(Math.max(a, b), value.length) }
        const place = placeOf(sourceText(value), span)
        expect(place.quote).toBe(value.slice(place.start, place.end))
        expect(place.line).toBe(value.slice(0, place.start).split('\n').length)
      }),
    )
  })

  it('overlap when they share a character', () => {
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 5 })).toBe(true)
    expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
    expect(overlaps({ start: 3, end: 5 }, { start: 0, end: 3 })).toBe(false)
  })
})

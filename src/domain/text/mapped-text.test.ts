import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyText, joinTexts, sliceText, sourceOffset, sourceSpan, wholeSpan, type MappedText } from './mapped-text.ts'

/** A source of letters and breaks, and the text that leaves the breaks out: every kept letter knows where it stood. */
const cleaned = (source: string): MappedText => {
  const kept = Array.from(source.matchAll(/[^\n]+/gu), (found) => ({ at: found.index, text: found[0] }))
  return joinTexts(kept.map(({ at, text }) => ({ text, runs: [{ at: 0, source: at, length: text.length }] })))
}

const source = fc.string({ unit: fc.constantFrom('预', '算', '1', '\n'), maxLength: 60 })
const cut = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

describe('mapped text', () => {
  it('finds the source of every character', () => {
    fc.assert(
      fc.property(source, (text) => {
        const mapped = cleaned(text)
        expect(mapped.text).toBe(text.replaceAll('\n', ''))
        for (let at = 0; at < mapped.text.length; at += 1) expect(text[sourceOffset(mapped, at)]).toBe(mapped.text[at])
      }),
    )
  })

  it('keeps the sources when a part is cut out', () => {
    fc.assert(
      fc.property(source, cut, (text, [from, to]) => {
        const part = sliceText(cleaned(text), from, to)
        expect(part.text).toBe(cleaned(text).text.slice(from, to))
        for (let at = 0; at < part.text.length; at += 1) expect(text[sourceOffset(part, at)]).toBe(part.text[at])
      }),
    )
  })

  it('keeps the sources when parts are joined again', () => {
    fc.assert(
      fc.property(source, fc.nat(60), (text, at) => {
        const mapped = cleaned(text)
        const joined = joinTexts([sliceText(mapped, 0, at), sliceText(mapped, at)])
        expect(joined.text).toBe(mapped.text)
        for (let index = 0; index < joined.text.length; index += 1)
          expect(sourceOffset(joined, index)).toBe(sourceOffset(mapped, index))
      }),
    )
  })

  it('spans from the first to behind the last character, breaks between them included', () => {
    const mapped = cleaned('预\n算\n\n执行')
    expect(sourceSpan(mapped, 0, 2)).toEqual({ start: 0, end: 3 })
    expect(wholeSpan(mapped)).toEqual({ start: 0, end: 7 })
    expect(sourceSpan(mapped, 2, 2)).toEqual({ start: 5, end: 5 })
  })

  it('gives an added character the place of its neighbour', () => {
    const glued = joinTexts([cleaned('预算'), cleaned('\n\n执')], ' / ')
    expect(glued.text).toBe('预算 / 执')
    expect([2, 3, 4, 5, 9].map((at) => sourceOffset(glued, at))).toEqual([1, 1, 1, 2, 2])
    const after = { text: '-预', runs: [{ at: 1, source: 7, length: 1 }] }
    expect(sourceOffset(after, 0)).toBe(7)
  })

  it('stands at 0 where there is no source at all', () => {
    expect(wholeSpan(emptyText)).toEqual({ start: 0, end: 0 })
    expect(joinTexts([])).toEqual(emptyText)
  })
})

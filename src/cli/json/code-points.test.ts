import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointOffsets } from './code-points.ts'

describe('offsets in code points', () => {
  it('change nothing in ordinary text', () => {
    expect([0, 3, 6].map(codePointOffsets('预算执行情况'))).toEqual([0, 3, 6])
  })

  it('count a rare character once', () => {
    expect([0, 2, 3, 5].map(codePointOffsets('𠮷a𠮷b'))).toEqual([0, 1, 2, 3])
  })

  it('agree with counting the code points before the offset, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('预', 'a', '𠮷', '😀', '\n')), fc.nat(), (chars, pick) => {
        const kept = chars.slice(0, pick % (chars.length + 1))
        expect(codePointOffsets(chars.join(''))(kept.join('').length)).toBe(kept.length)
      }),
    )
  })
})

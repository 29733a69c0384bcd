import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, pairShare, pairsOf, plain, sharesRun } from './similarity.ts'

describe('likeness of texts', () => {
  it('compares what stays without layout and punctuation', () => {
    expect(plain(' 满意度（%）：\n“优” ')).toBe('满意度%优')
  })

  it.each([
    ['', '', 0],
    ['河道养护', '河道养护', 1],
    ['河道养护', '道路清扫', 0],
    ['一', '一', 1],
  ])('of “%s” and “%s” is %d', (a, b, value) => {
    expect(likeness(a, b)).toBe(value)
  })

  it('lies between 0 and 1 and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('counts the pairs of a phrase that stand in a text', () => {
    expect(pairsOf('河道养护')).toEqual(['河道', '道养', '养护'])
    expect(pairShare('河道养护', '加强河道和绿地养护')).toBe(2 / 3)
    expect(pairShare('', '任何文字')).toBe(0)
  })

  it('finds runs of a length', () => {
    expect(sharesRun('东平路改造', '今年东平路已通车', 3)).toBe(true)
    expect(sharesRun('东平路改造', '今年东平路已通车', 4)).toBe(false)
    expect(sharesRun('短', '短', 2)).toBe(false)
  })
})

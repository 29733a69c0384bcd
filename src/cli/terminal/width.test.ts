import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { padEnd, textWidth, wrap } from './width.ts'

describe('the width of text on a terminal', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['预算', 4],
    ['６２８', 6],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['92.20 万元', 10],
  ])('%s takes %d columns', (text, width) => {
    expect(textWidth(text)).toBe(width)
  })

  it('pads by columns, not by characters', () => {
    expect(padEnd('预算', 6)).toBe('预算  ')
    expect(padEnd('预算数', 2)).toBe('预算数')
  })

  it('keeps numbers whole and lets closing punctuation hang', () => {
    expect(wrap('合计为6286.86万元，另有部分', 14)).toEqual(['合计为6286.86', '万元，另有部分'])
    expect(wrap('一二三四，五', 8)).toEqual(['一二三四，', '五'])
    expect(wrap('', 8)).toEqual([''])
  })

  it('cuts a word that is longer than the line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij'])
  })

  it('loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const bare = (value: string): string => value.replaceAll(/\s/gu, '')
        expect(bare(wrap(text, width).join(''))).toBe(bare(text))
      }),
    )
  })
})

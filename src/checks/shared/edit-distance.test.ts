import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, editDistance } from './edit-distance.ts'

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['河涌整治', '河涌整治', 0],
    ['河涌整治', '河涌整冶', 1],
    ['业务工作经费', '业务经费', 2],
    ['甲乙丙丁', '戊己庚辛', 3],
    ['短', '比短的长得多', 3],
  ])('of “%s” and “%s” is %i (3 means: more than the limit)', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  it('is the same both ways and 0 only for equal texts', () => {
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20))
        expect(editDistance(a, b, 20) === 0).toBe(a === b)
      }),
    )
  })
})

describe('what differs', () => {
  it.each([
    { a: '业务工作经费', b: '业务经费', left: '工作', right: '' },
    { a: '东区道路', b: '西区道路', left: '东', right: '西' },
    { a: '同名', b: '同名', left: '', right: '' },
    { a: '甲甲', b: '甲甲甲', left: '', right: '甲' },
  ])('between “$a” and “$b” is “$left” and “$right”', ({ a, b, ...difference }) => {
    expect(differenceOf(a, b)).toEqual(difference)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseChineseNumeral, printChineseNumeral } from './chinese-numeral.ts'

describe('Chinese numerals', () => {
  it.each([
    ['〇', 0n],
    ['十', 10n],
    ['两', 2n],
    ['二十一', 21n],
    ['一百零五', 105n],
    ['三千零五', 3005n],
    ['两万', 20_000n],
    ['一万零三十', 10_030n],
    ['一亿二千万', 120_000_000n],
    ['三亿零五万六千', 300_056_000n],
    ['两万亿', 2_000_000_000_000n],
    ['伍拾万', 500_000n],
    ['壹仟贰佰', 1200n],
  ])('reads %s', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value)
  })

  it.each(['', '二〇二一', '十四五', '一百百', '百千万', '万', '亿', '一亿万', '三个', '5', '一a', '十十', '两两'])(
    'does not take %j for a quantity',
    (text) => {
      expect(parseChineseNumeral(text)).toBeUndefined()
    },
  )

  it.each([
    [0, '零'],
    [1, '一'],
    [10, '十'],
    [19, '十九'],
    [20, '二十'],
    [23, '二十三'],
    [100, '一百'],
    [110, '一百一十'],
    [3005, '三千零五'],
    [10_000, '一万'],
    [10_030, '一万零三十'],
    [100_000, '十万'],
    [25_001_000, '二千五百万一千'],
  ])('writes %i', (value, text) => {
    expect(printChineseNumeral(value)).toBe(text)
  })

  it.each([-1, 1.5, 100_000_000, Number.NaN])('refuses to write %d', (value) => {
    expect(() => printChineseNumeral(value)).toThrow(RangeError)
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseChineseNumeral(printChineseNumeral(value))).toBe(BigInt(value))
      }),
    )
  })

  it('answers for any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'〇零一二两三九十百千万亿年个'.split('')) })
    fc.assert(
      fc.property(text, (value) => {
        expect(parseChineseNumeral(value) ?? 0n).toBeGreaterThanOrEqual(0n)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, negate, printDecimal, toDecimal } from './decimal.ts'
import { contains } from './interval.ts'
import { baseInterval, intervalOf, isQualified, qualifiers, sameValue, signedChange, type Qualifier } from './stated.ts'

const figure = (value: string, unit = '', qualifier?: Qualifier) => ({ value: toDecimal(value), unit, qualifier })
const bounds = (value: string, unit = '', qualifier?: Qualifier) => {
  const { low, high } = intervalOf(figure(value, unit, qualifier))
  return [low, high].map((end) => Number(printDecimal(end)))
}

describe('what a printed figure may stand for', () => {
  it.each([
    ['97.2', '%', undefined, [97.15, 97.25]],
    ['100', '%', undefined, [99.5, 100.5]],
    ['912', '项', undefined, [912, 912]],
    ['2', '万人', undefined, [1.5, 2.5]],
    ['3', '亿人次', undefined, [2.5, 3.5]],
    ['1833', '人', undefined, [1833, 1833]],
    ['2180', '人次', undefined, [2180, 2180]],
    ['2.5', '个', undefined, [2.45, 2.55]],
    ['0', '万元', undefined, [0, 0]],
    ['0.0', '万元', undefined, [-0.05, 0.05]],
    ['250', '吨', 'about', [237.5, 262.5]],
    ['2.8', '亿元', 'nearly', [2.52, 2.8]],
    ['240', '家次', 'over', [240, 250]],
    ['3000', '人', 'over', [3000, 4000]],
    ['27.8', '万人', 'over', [27.8, 27.9]],
    ['0', '个', 'over', [0, 1]],
    ['80', '%', 'at-least', [80, 800]],
    ['0', '个', 'more-than', [0, 100]],
    ['5', '%', 'at-most', [0, 5]],
    ['5', '%', 'less-than', [0, 5]],
    ['-5', '%', 'at-most', [-50, -5]],
    ['-5', '%', 'at-least', [-5, 50]],
    ['-5', '%', 'nearly', [-5, -4.5]],
    ['-240', '万元', 'over', [-250, -240]],
  ] as const)('%s%s %s', (...[value, unit, qualifier, expected]) => {
    expect(bounds(value, unit, qualifier)).toEqual(expected)
  })

  it('always contains the printed value and never stands on its head', () => {
    const value = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, ...qualifiers), ([units, scale], qualifier) => {
        const stated = { value: decimal(units, scale), unit: '万元', qualifier }
        const range = intervalOf(stated)
        expect(compare(range.low, range.high)).toBeLessThanOrEqual(0)
        expect(contains(range, stated.value)).toBe(true)
        expect(isQualified(stated)).toBe(qualifier !== undefined)
      }),
    )
  })

  it('converts to the base unit of the figure', () => {
    const { low, high } = baseInterval(figure('18.3', '万元'))
    expect([low, high].map((end) => Number(printDecimal(end)))).toEqual([182_500, 183_500])
    expect(Number(printDecimal(baseInterval(figure('5', '斛')).low))).toBe(4.5)
  })
})

describe('changes and values', () => {
  it('gives a decrease its sign', () => {
    const change = { basis: 'year-on-year', value: toDecimal('37.4'), unit: '%' } as const
    expect(signedChange({ ...change, direction: 'down' })).toEqual(negate(change.value))
    expect(signedChange({ ...change, direction: 'up' })).toEqual(change.value)
  })

  it('finds the same value behind different decimals', () => {
    expect(sameValue(figure('100'), figure('100.0'))).toBe(true)
    expect(sameValue(figure('100'), figure('100.1'))).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from './decimal.ts'
import { compareRatios, percentOf, printPercent, ratioOf } from './ratio.ts'
import { ceiling, floor, halfUp } from './rounding.ts'

const ratio = (numerator: string, denominator: string) => {
  const made = ratioOf(toDecimal(numerator), toDecimal(denominator))
  if (!made) throw new Error('denominator is zero')
  return made
}

describe('ratios', () => {
  it.each([
    ['6600.83', '6831.42', 2, '96.62%'],
    ['85', '88', 1, '96.6%'],
    ['1', '3', 0, '33%'],
    ['5', '5.00', 1, '100.0%'],
    ['-1', '8', 1, '-12.5%'],
    ['0', '7', 2, '0.00%'],
  ])('prints %s ÷ %s with %i decimals', (...[numerator, denominator, decimals, printed]) => {
    expect(printPercent(ratio(numerator, denominator), { decimals, rounding: halfUp })).toBe(printed)
  })

  it('rounds once, from the exact quotient', () => {
    expect(percentOf(ratio('2', '3'), { decimals: 2, rounding: floor })).toEqual(toDecimal('66.66'))
    expect(percentOf(ratio('2', '3'), { decimals: 2, rounding: ceiling })).toEqual(toDecimal('66.67'))
  })

  it('is not told over a zero denominator', () => {
    expect(ratioOf(toDecimal('5'), toDecimal('0.00'))).toBeUndefined()
  })

  it('compares by exact value, with any signs', () => {
    expect(compareRatios(ratio('1', '3'), ratio('2', '6'))).toBe(0)
    expect(compareRatios(ratio('1', '3'), ratio('0.3333', '1'))).toBe(1)
    expect(compareRatios(ratio('1', '-2'), ratio('1', '2'))).toBe(-1)
    expect(compareRatios(ratio('-1', '-2'), ratio('-1', '2'))).toBe(1)
  })

  it('does not change when both sides grow alike', () => {
    const part = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n })
    fc.assert(
      fc.property(part, part, fc.bigInt({ min: 1n, max: 1000n }), (a, b, factor) => {
        fc.pre(b !== 0n)
        const small = ratioOf(decimal(a, 2), decimal(b, 2))
        const large = ratioOf(decimal(a * factor, 2), decimal(b * factor, 2))
        expect(small && large && compareRatios(small, large)).toBe(0)
      }),
    )
  })
})

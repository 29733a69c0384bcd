import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ceiling, floor, halfEven, halfUp, roundings } from './rounding.ts'

const quotient = fc.tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))

describe('roundings', () => {
  it.each([
    ['half-up', [3n, 2n, -2n, -3n]],
    ['half-even', [2n, 2n, -2n, -2n]],
    ['floor', [2n, 1n, -2n, -3n]],
    ['ceiling', [3n, 2n, -1n, -2n]],
  ] as const)('%s rounds 2.5, 1.5, −1.5 and −2.5 as its name says', (name, expected) => {
    expect([5n, 3n, -3n, -5n].map((numerator) => roundings[name](numerator, 2n))).toEqual(expected)
  })

  it('leaves whole quotients alone', () => {
    fc.assert(
      fc.property(quotient, ([whole, denominator]) => {
        for (const rounding of Object.values(roundings)) expect(rounding(whole * denominator, denominator)).toBe(whole)
      }),
    )
  })

  it('is at most half away for the nearest ones and less than one away for the others', () => {
    fc.assert(
      fc.property(quotient, ([numerator, denominator]) => {
        const away = (rounded: bigint) => rounded * denominator - numerator
        const size = (value: bigint) => (value < 0n ? -value : value)
        expect(2n * size(away(halfUp(numerator, denominator)))).toBeLessThanOrEqual(denominator)
        expect(2n * size(away(halfEven(numerator, denominator)))).toBeLessThanOrEqual(denominator)
        expect(away(floor(numerator, denominator))).toBeLessThanOrEqual(0n)
        expect(away(ceiling(numerator, denominator))).toBeGreaterThanOrEqual(0n)
        expect(ceiling(numerator, denominator) - floor(numerator, denominator)).toBeLessThanOrEqual(1n)
      }),
    )
  })

  it('mirrors at zero: half up and half even treat a loss like a gain', () => {
    fc.assert(
      fc.property(quotient, ([numerator, denominator]) => {
        expect(halfUp(-numerator, denominator)).toBe(-halfUp(numerator, denominator))
        expect(halfEven(-numerator, denominator)).toBe(-halfEven(numerator, denominator))
        expect(floor(-numerator, denominator)).toBe(-ceiling(numerator, denominator))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, toDecimal } from '#domain/number/decimal.ts'
import { interval, point } from '#domain/number/interval.ts'
import { basesOf, nearestShare, shareOf } from './counting-solutions.ts'
import { percentOf } from './quantity.ts'

const range = (low: number, high: number) => interval(decimal(BigInt(low)), decimal(BigInt(high)))

describe('a share of whole numbers', () => {
  it('is found for every count and base it was computed from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), fc.integer({ min: 0, max: 3 }), (n, k, scale) => {
        const part = decimal(BigInt(Math.min(k, n)))
        const base = decimal(BigInt(n))
        expect(shareOf(percentOf(part, base, scale), point(base))).toBeDefined()
      }),
    )
  })

  it.each([
    ['97.22', range(179, 179), undefined],
    ['97.22', range(180, 180), { part: 175n, base: 180n }],
    ['50', range(0, 3), { part: 1n, base: 2n }],
    ['0.001', range(1, 9_000), undefined],
  ])('%s%% of a base in a range is found or not', (rate, bases, found) => {
    expect(shareOf(toDecimal(rate), bases)).toEqual(found)
  })

  it('is shown by the nearest one', () => {
    expect(nearestShare(toDecimal('97.22'), decimal(179n))).toBe('174 ÷ 179 = 97.21%')
  })
})

describe('the bases of a count', () => {
  it('are the whole numbers the rate allows', () => {
    expect(basesOf(point(decimal(51n)), interval(toDecimal('89.45'), toDecimal('89.55')))).toEqual({
      low: 57n,
      high: 57n,
    })
    expect(basesOf(point(decimal(51n)), range(0, 5))).toBeUndefined()
  })
})

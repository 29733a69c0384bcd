import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, toDecimal } from '../number/decimal.ts'
import { quarterOf, quartilesOf } from './quartiles.ts'

const value = fc.integer({ min: -1000, max: 1000 }).map((units) => decimal(BigInt(units), 2))

describe('quarters of values', () => {
  it.each([
    [['5'], ['5', '5', '5', '5', '5']],
    [
      ['4', '1', '3', '2'],
      ['1', '1', '2', '3', '4'],
    ],
    [
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3', '4', '5'],
    ],
  ])('of %j are %j', (given, [low, lower, median, upper, high]) => {
    const found = quartilesOf(given.map(toDecimal))
    expect(found).toEqual({
      low: toDecimal(low ?? ''),
      lower: toDecimal(lower ?? ''),
      median: toDecimal(median ?? ''),
      upper: toDecimal(upper ?? ''),
      high: toDecimal(high ?? ''),
    })
  })

  it('of nothing are none', () => {
    expect(quartilesOf([])).toBeUndefined()
  })

  it('are values that were given, in order, with enough values on either side', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 40 }), (values) => {
        const found = quartilesOf(values)
        if (!found) throw new Error('there are values')
        const all = [found.low, found.lower, found.median, found.upper, found.high]
        for (const [at, one] of all.entries()) {
          expect(values).toContainEqual(one)
          const atMost = values.filter((other) => compare(other, one) <= 0).length
          expect(atMost * 4).toBeGreaterThanOrEqual(at * values.length)
        }
        expect(all.toSorted(compare)).toEqual(all)
      }),
    )
  })

  it('put every value into one of them', () => {
    const found = quartilesOf(['1', '2', '3', '4'].map(toDecimal))
    expect(found && ['1', '2', '3', '4'].map((one) => quarterOf(toDecimal(one), found))).toEqual([1, 2, 3, 4])
  })
})

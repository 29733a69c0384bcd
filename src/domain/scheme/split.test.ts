import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, equals, printDecimal, sum, toDecimal } from '../number/decimal.ts'
import { splitByWeights, splitEvenly } from './split.ts'

const weight = fc.bigInt({ min: 0n, max: 10n ** 6n }).chain((units) => fc.nat(3).map((scale) => decimal(units, scale)))

describe('splitting points', () => {
  it('gives shares that add up to the whole', () => {
    fc.assert(
      fc.property(weight, fc.array(weight, { minLength: 1, maxLength: 30 }), fc.nat(4), (total, weights, scale) => {
        const shares = splitByWeights(total, weights, scale)
        expect(equals(sum(shares), total)).toBe(true)
        expect(shares.every(({ units }) => units >= 0n)).toBe(true)
      }),
    )
  })

  it('keeps weights that already add up', () => {
    const weights = [toDecimal('22.5'), toDecimal('7.25'), toDecimal('0.25')]
    expect(splitByWeights(toDecimal('30'), weights, 2).map(printDecimal)).toEqual(['22.50', '7.25', '0.25'])
  })

  it('gives what is left over to the largest remainders, the earlier first', () => {
    expect(splitEvenly(toDecimal('10'), 6, 2).map(printDecimal)).toEqual([
      '1.67',
      '1.67',
      '1.67',
      '1.67',
      '1.66',
      '1.66',
    ])
  })

  it('splits evenly when every weight is zero, and nothing among none', () => {
    expect(splitByWeights(toDecimal('1'), [toDecimal('0'), toDecimal('0')], 1).map(printDecimal)).toEqual([
      '0.5',
      '0.5',
    ])
    expect(splitEvenly(toDecimal('1'), 0, 2)).toEqual([])
  })
})

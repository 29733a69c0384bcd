import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, compare, decimal, divide, multiply, printDecimal, round, subtract, sum, toDecimal } from './decimal.ts'
import {
  addIntervals,
  contains,
  divideIntervals,
  interval,
  multiplyIntervals,
  overlap,
  point,
  printedInterval,
  subtractIntervals,
  sumIntervals,
} from './interval.ts'
import { floor, halfUp } from './rounding.ts'

const fine = fc
  .tuple(fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }), fc.integer({ min: 3, max: 6 }))
  .map(([units, scale]) => decimal(units, scale))
const printed = (value: ReturnType<typeof decimal>) => printedInterval(round(value, 2, halfUp))

describe('printed intervals', () => {
  it('reach half of the last printed digit to both sides', () => {
    const { low, high } = printedInterval(toDecimal('97.2'))
    expect([printDecimal(low), printDecimal(high)]).toEqual(['97.15', '97.25'])
  })

  it('contain the value that was rounded', () => {
    fc.assert(
      fc.property(fine, (value) => {
        expect(contains(printed(value), value)).toBe(true)
      }),
    )
  })

  it('sum to an interval that contains the sum of the unrounded parts', () => {
    fc.assert(
      fc.property(fc.array(fine, { maxLength: 8 }), (parts) => {
        expect(contains(sumIntervals(parts.map(printed)), sum(parts))).toBe(true)
      }),
    )
  })

  it('keep every exact result of +, − and × inside', () => {
    fc.assert(
      fc.property(fine, fine, (a, b) => {
        expect(contains(addIntervals(printed(a), printed(b)), add(a, b))).toBe(true)
        expect(contains(subtractIntervals(printed(a), printed(b)), subtract(a, b))).toBe(true)
        expect(contains(multiplyIntervals(printed(a), printed(b)), multiply(a, b))).toBe(true)
      }),
    )
  })
})

describe('quotients', () => {
  it('contain the exact quotient, whatever the sign of the dividend', () => {
    fc.assert(
      fc.property(fine, fc.bigInt({ min: 1n, max: 10n ** 9n }), (a, units) => {
        const b = decimal(units, 2)
        const bounds = divideIntervals(printed(a), point(b))
        expect(bounds && contains(bounds, divide(a, b, { scale: 8, rounding: floor }))).toBe(true)
      }),
    )
  })

  it('are wider the wider the divisor is', () => {
    const narrow = divideIntervals(point(toDecimal('-6')), interval(toDecimal('2'), toDecimal('3')), 2)
    expect(narrow && [printDecimal(narrow.low), printDecimal(narrow.high)]).toEqual(['-3.00', '-2.00'])
  })

  it('are not told when the divisor may be zero or negative', () => {
    expect(divideIntervals(point(toDecimal('1')), printedInterval(toDecimal('0')))).toBeUndefined()
    expect(divideIntervals(point(toDecimal('1')), point(toDecimal('-2')))).toBeUndefined()
  })
})

describe('comparing intervals', () => {
  it('meets where the ends touch', () => {
    const [a, b] = [interval(toDecimal('1'), toDecimal('2')), interval(toDecimal('2.0'), toDecimal('3'))]
    expect([overlap(a, b), overlap(b, a)]).toEqual([true, true])
    expect(overlap(a, point(toDecimal('2.01')))).toBe(false)
    expect(overlap(point(toDecimal('2.01')), a)).toBe(false)
  })

  it('contains its ends and nothing beyond', () => {
    const range = interval(toDecimal('1'), toDecimal('2'))
    expect(['0.99', '1', '2.00', '2.01'].map((text) => contains(range, toDecimal(text)))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(compare(range.low, range.high)).toBe(-1)
  })
})

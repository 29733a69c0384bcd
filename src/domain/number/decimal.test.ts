import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  equals,
  hundred,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  normalise,
  one,
  parseDecimal,
  printDecimal,
  round,
  subtract,
  sum,
  toDecimal,
  toNumber,
  zero,
} from './decimal.ts'
import { ceiling, floor, halfUp } from './rounding.ts'

const anyDecimal = fc
  .record({ units: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), scale: fc.integer({ min: 0, max: 6 }) })
  .map(({ units, scale }) => decimal(units, scale))

describe('reading and printing decimals', () => {
  it.each([
    ['92.20', '92.20'],
    ['-1,234.50', '-1234.50'],
    ['+7', '7'],
    ['44,700', '44700'],
    ['1，234，567.8', '1234567.8'],
    [' 0.05 ', '0.05'],
    ['-0.5', '-0.5'],
  ])('reads %s with every printed digit', (text, printed) => {
    expect(printDecimal(toDecimal(text))).toBe(printed)
  })

  it.each(['', '—', '1,23', '12,3456', '1.', '.5', '1e3', '５', '12 345', '1.2.3'])('does not read %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  it('throws on a literal that is no decimal', () => {
    expect(() => toDecimal('约5')).toThrow('not a decimal: 约5')
  })

  it('prints what it reads and reads what it prints', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        expect(parseDecimal(printDecimal(value))).toEqual(value)
      }),
    )
  })
})

describe('arithmetic', () => {
  it('adds amounts of different scales exactly', () => {
    const parts = ['6286.86', '245.84', '0', '92.2'].map(toDecimal)
    expect(printDecimal(sum(parts))).toBe('6624.90')
  })

  it('keeps the laws of addition and multiplication', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(equals(add(a, b), add(b, a))).toBe(true)
        expect(equals(subtract(add(a, b), b), a)).toBe(true)
        expect(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true)
        expect(isZero(add(a, negate(a)))).toBe(true)
      }),
    )
  })

  it('compares by value, not by printed decimals', () => {
    expect(compare(toDecimal('92.2'), toDecimal('92.20'))).toBe(0)
    expect(compare(one, hundred)).toBe(-1)
    expect(compare(one, zero)).toBe(1)
    expect(minimum(one, hundred)).toBe(one)
    expect(minimum(hundred, one)).toBe(one)
    expect(maximum(one, hundred)).toBe(hundred)
    expect(maximum(hundred, one)).toBe(hundred)
  })

  it('is exact however many decimals are printed', () => {
    const tiny = toDecimal(`0.${'0'.repeat(59)}1`)
    expect(printDecimal(subtract(add(one, tiny), one))).toBe(printDecimal(tiny))
  })

  it('knows sign and size', () => {
    expect(isNegative(toDecimal('-0.1'))).toBe(true)
    expect(printDecimal(absolute(toDecimal('-3.50')))).toBe('3.50')
    expect(absolute(one)).toBe(one)
    expect(toNumber(toDecimal('-2.50'))).toBe(-2.5)
  })

  it('drops trailing zeros of the fraction only', () => {
    expect(printDecimal(normalise(toDecimal('92.20')))).toBe('92.2')
    expect(printDecimal(normalise(toDecimal('100.00')))).toBe('100')
    expect(printDecimal(normalise(toDecimal('1200')))).toBe('1200')
  })
})

describe('rounding and dividing', () => {
  it.each([
    ['97.225', 2, '97.23'],
    ['144.713', 2, '144.71'],
    ['-0.125', 2, '-0.13'],
    ['5', 2, '5.00'],
    ['5.50', 2, '5.50'],
  ])('rounds %s half up to %i decimals', (text, scale, printed) => {
    expect(printDecimal(round(toDecimal(text), scale, halfUp))).toBe(printed)
  })

  it('divides with the rounding it is given', () => {
    const [a, b] = [toDecimal('2'), toDecimal('-3')]
    expect(printDecimal(divide(a, b, { scale: 2, rounding: floor }))).toBe('-0.67')
    expect(printDecimal(divide(a, b, { scale: 2, rounding: ceiling }))).toBe('-0.66')
    expect(printDecimal(divide(toDecimal('1.0'), toDecimal('0.25'), { scale: 1, rounding: halfUp }))).toBe('4.0')
  })

  it('refuses to divide by zero', () => {
    expect(() => divide(one, toDecimal('0.00'), { scale: 2, rounding: halfUp })).toThrow('division by zero')
  })

  it('holds the exact quotient between floor and ceiling', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.integer({ min: 0, max: 6 }), (a, b, scale) => {
        fc.pre(!isZero(b))
        const [low, high] = [floor, ceiling].map((rounding) => divide(a, b, { scale, rounding }))
        const exact = (bound: typeof a | undefined) => compare(multiply(bound ?? zero, b), a)
        expect(exact(low) * (isNegative(b) ? -1 : 1)).toBeLessThanOrEqual(0)
        expect(exact(high) * (isNegative(b) ? -1 : 1)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, equals, multiply, printDecimal, normalise, toDecimal } from './decimal.ts'
import { findUnit, isMoney, isPercent, sameBase, toBase, units } from './unit.ts'

describe('units', () => {
  it('stand once in the list, each with a positive factor, and each base is a unit of its own family', () => {
    expect(new Set(units.map(({ symbol }) => symbol)).size).toBe(units.length)
    for (const { symbol, base, factor, dimension } of units) {
      expect(factor.units > 0n, symbol).toBe(true)
      expect(base === '' ? 'number' : findUnit(base)?.dimension, symbol).toBe(dimension)
    }
  })

  it.each([
    ['6831.42', '万元', '68314200', '元'],
    ['53.21', '亿元', '5321000000', '元'],
    ['2', '千万元', '20000000', '元'],
    ['27.8', '万人', '278000', '人'],
    ['12', '万人次', '120000', '人次'],
    ['21.44', '公顷', '214400', '平方米'],
    ['28.41', '万平方米', '284100', '平方米'],
    ['110', '万条', '1100000', '条'],
    ['2.1', '万套次', '21000', '套次'],
    ['3', '‰', '0.3', '%'],
    ['205', '万', '2050000', ''],
    ['300', '元/人', '300', '元/人'],
  ])('converts %s %s', (...[value, symbol, expected, base]) => {
    const converted = toBase(toDecimal(value), symbol)
    expect([printDecimal(normalise(converted.value)), converted.base]).toEqual([expected, base])
  })

  it('scales linearly: converting twice the value gives twice the result', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), ({ symbol }, raw) => {
        const value = decimal(raw, 2)
        const twice = toBase(multiply(value, toDecimal('2')), symbol).value
        expect(equals(twice, multiply(toBase(value, symbol).value, toDecimal('2')))).toBe(true)
      }),
    )
  })

  it('compares only what is counted alike', () => {
    expect(sameBase('万元', '亿元')).toBe(true)
    expect(sameBase('万人', '名')).toBe(true)
    expect(sameBase('人', '人次')).toBe(false)
    expect(sameBase('家', '家次')).toBe(false)
    expect(sameBase('件', '宗')).toBe(false)
    expect(sameBase('美元', '元')).toBe(false)
    expect(sameBase('斛', '斛')).toBe(true)
  })

  it('tells money and per cent apart from the rest', () => {
    expect(['元', '万元', '亿美元', '万', '元/人', '个'].map(isMoney)).toEqual([true, true, true, false, false, false])
    expect(['%', '‰', '个百分点'].map(isPercent)).toEqual([true, false, false])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from './decimal.ts'
import {
  addMoney,
  moneyIn,
  moneyOf,
  moneyUnits,
  noMoney,
  parseMoney,
  printMoney,
  subtractMoney,
  sumMoney,
} from './money.ts'
import { floor, halfUp } from './rounding.ts'

const amount = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n }).map(moneyOf)

describe('money', () => {
  it.each([
    ['12.5', '万元', 12_500_000n],
    ['44,700', '元', 4_470_000n],
    ['0.000001', '万元', 1n],
    ['-53.21', '亿元', -532_100_000_000n],
    ['1.500', '元', 150n],
  ])('reads %s %s exactly', (value, unit, fen) => {
    expect(parseMoney(toDecimal(value), unit)).toBe(fen)
  })

  it.each([
    ['0.001', '元'],
    ['0.0000001', '万元'],
    ['5', '人'],
    ['5', '万美元'],
    ['205', '万'],
    ['5', ''],
  ])('does not read %s %s', (value, unit) => {
    expect(parseMoney(toDecimal(value), unit)).toBeUndefined()
  })

  it.each([
    ['元', 2, '68314250.00'],
    ['万元', 2, '6831.43'],
    ['亿元', 4, '0.6831'],
    ['万元', 8, '6831.42500000'],
  ] as const)('prints in %s with %i decimals', (unit, decimals, printed) => {
    const money = moneyOf(6_831_425_000n)
    expect(printMoney(money, { unit, decimals, rounding: halfUp })).toBe(printed)
  })

  it('rounds as it is told', () => {
    expect(printMoney(moneyOf(-1n), { unit: '元', decimals: 1, rounding: floor })).toBe('-0.1')
    expect(printMoney(moneyOf(-1n), { unit: '元', decimals: 1, rounding: halfUp })).toBe('0.0')
  })

  it('reads back what it shows in every unit', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...moneyUnits), (money, unit) => {
        expect(parseMoney(moneyIn(money, unit), unit)).toBe(money)
      }),
    )
  })

  it('adds and subtracts without loss', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(subtractMoney(addMoney(a, b), b)).toBe(a)
        expect(sumMoney([a, b, noMoney])).toBe(addMoney(b, a))
      }),
    )
    expect(printDecimal(moneyIn(sumMoney([]), '元'))).toBe('0.00')
  })
})

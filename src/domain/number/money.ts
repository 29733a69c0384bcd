import { decimal, multiply, normalise, printDecimal, round, type Decimal } from './decimal.ts'
import type { Rounding } from './rounding.ts'
import { findUnit } from './unit.ts'

declare const brand: unique symbol

/** An exact amount of 人民币 in 分 (1/100 元). */
export type Money = bigint & { readonly [brand]: 'money' }

/** Units in which amounts are shown. */
export const moneyUnits = ['元', '万元', '亿元'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

const scales = { 元: 2, 万元: 6, 亿元: 10 } as const satisfies Record<MoneyUnit, number>

/** The amount of `fen` 分. The one place where the brand is given. */
export const moneyOf = (fen: bigint): Money => fen as Money

export const noMoney: Money = moneyOf(0n)

/** Reads 12.5 万元 as 12500000 分. Undefined where the unit is no unit of 元 or the amount has parts of a 分. */
export const parseMoney = (value: Decimal, unit: string): Money | undefined => {
  const found = findUnit(unit)
  if (found?.base !== '元') return undefined
  const fen = normalise(multiply(multiply(value, found.factor), decimal(100n)))
  return fen.scale === 0 ? moneyOf(fen.units) : undefined
}

/** The exact amount as a decimal of `unit`: 12500000 分 is 12.500000 万元. */
export const moneyIn = (money: Money, unit: MoneyUnit): Decimal => decimal(money, scales[unit])

/** Prints an amount without its unit, rounded to `decimals`: 万元 with 2 decimals gives 12.50. */
export const printMoney = (
  money: Money,
  to: { readonly unit: MoneyUnit; readonly decimals: number; readonly rounding: Rounding },
): string => printDecimal(round(moneyIn(money, to.unit), to.decimals, to.rounding))

export const addMoney = (a: Money, b: Money): Money => moneyOf(a + b)
export const subtractMoney = (a: Money, b: Money): Money => moneyOf(a - b)
export const sumMoney = (amounts: readonly Money[]): Money => amounts.reduce(addMoney, noMoney)

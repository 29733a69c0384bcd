import { normalise, printDecimal, round, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import { words } from '#domain/words/words.ts'
import { halfUp } from '#domain/number/rounding.ts'

/** Units amounts are shown and typed in. */
export const unitNames = { 元: words('元', 'yuan'), 万元: words('万元', '10,000 yuan') } as const
export type ShownUnit = keyof typeof unitNames

/** 1234567.8 → 1,234,567.8 */
export const grouped = (digits: string): string => {
  const [whole = '', fraction] = digits.split('.')
  const withCommas = whole.replaceAll(/\B(?=(?:\d{3})+(?!\d))/gu, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}

/** An amount without its unit, to two decimals, with thousands separated. */
export const moneyText = (money: Money, unit: ShownUnit): string =>
  grouped(printDecimal(round(moneyIn(money, unit), 2, halfUp)))

/** A decimal with thousands separated, all its digits kept. */
export const decimalText = (value: Decimal): string => grouped(printDecimal(value))

/** A rate that is in per cent already: 92.34% */
export const rateText = (rate: Decimal): string => `${printDecimal(rate)}%`

/** Points without zeros at the end: 16, 6.71 */
export const pointsText = (points: Decimal): string => printDecimal(normalise(points))

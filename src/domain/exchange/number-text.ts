import { normalise, parseDecimal, printDecimal, round, type Decimal } from '../number/decimal.ts'
import { moneyIn, parseMoney, type Money } from '../number/money.ts'
import { halfUp } from '../number/rounding.ts'
import { said, shown, type ExchangeSaid } from './exchange-note.ts'
import type { Reading } from './reading.ts'

/** No figure of a budget is longer; turning millions of digits into a number would take minutes. */
const longest = 60

/** Figures as people and programs write them: full-width digits, thousands separators, the sign of the currency. */
const plain = (written: string): string =>
  written
    .normalize('NFKC')
    .replaceAll(/[\s￥¥]/gu, '')
    .replace(/^−/u, '-')

const parse = (written: string): Decimal | undefined =>
  written.length > longest ? undefined : parseDecimal(plain(written))

const unreadable = (written: string, remedy: readonly [string, string]): Reading<never> => ({
  value: undefined,
  said: [
    said('unreadable', [`“${shown(written)}”不是可用的数字`, `"${shown(written)}" is no number of this kind`], remedy),
  ],
})

const keptWhole = ['已原样保留；上报前请核对', 'It is kept as it is; check it before it is handed on'] as const

/** What of a figure does not fit into N(width, scale). */
const beyond = (
  value: Decimal,
  { width, scale }: { readonly width: number; readonly scale: number },
): ExchangeSaid[] => {
  const { units, scale: decimals } = normalise(value)
  const whole = (units < 0n ? -units : units).toString().length - decimals
  const long = said(
    'too-long',
    [`整数超过${width - scale}位`, `More than ${width - scale} digits before the point`],
    keptWhole,
  )
  const fine = said('too-precise', [`小数超过${scale}位`, `More than ${scale} decimals`], keptWhole)
  return [...(whole > width - scale ? [long] : []), ...(decimals > scale ? [fine] : [])]
}

/** Widens to `scale` decimals; one that has more keeps them all. */
const atLeast = (value: Decimal, scale: number): Decimal => (value.scale < scale ? round(value, scale, halfUp) : value)

export const scaledText = (value: Decimal, scale: number): string => printDecimal(atLeast(value, scale))

export const readScaled = (written: string, scale: number): Reading<Decimal> => {
  const read = parse(written)
  if (!read)
    return unreadable(written, ['请填写数字，不带单位和百分号', 'Write a number without unit or per cent sign'])
  const value = atLeast(read.scale > scale ? normalise(read) : read, scale)
  return { value, said: beyond(value, { width: 16, scale }) }
}

export const readFigure = (written: string): Reading<Decimal> => {
  const value = parse(written)
  return value
    ? { value, said: [] }
    : unreadable(written, ['请填写数字，单位另列', 'Write a number; its unit has a column of its own'])
}

export const moneyText = (value: Money): string => printDecimal(moneyIn(value, '元'))

export const readMoney = (written: string): Reading<Money> => {
  const read = parse(written)
  const value = read && parseMoney(read, '元')
  return value === undefined
    ? unreadable(written, ['请以元为单位填写，最多两位小数', 'Write the amount in 元 with at most two decimals'])
    : { value, said: beyond(moneyIn(value, '元'), { width: 18, scale: 2 }) }
}

export const readWhole = (written: string, least: number, most: number): Reading<number> => {
  const read = parse(written)
  const { units, scale } = normalise(read ?? { units: 1n, scale: 1 })
  return scale === 0 && units >= BigInt(least) && units <= BigInt(most)
    ? { value: Number(units), said: [] }
    : unreadable(written, [`请填写${least}至${most}的整数`, `Write a whole number from ${least} to ${most}`])
}

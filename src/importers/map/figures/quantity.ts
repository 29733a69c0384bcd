import { parseChineseNumeral } from '#domain/number/chinese-numeral.ts'
import { decimal, multiply, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import { findUnit } from '#domain/number/unit.ts'
import { moreAt } from './qualifiers.ts'
import { skipSpaces } from './scan.ts'
import type { NumberToken } from './tokens.ts'
import { perAt, unitAt } from './unit-at.ts'

/** A number token read with its magnitude and unit; `to` is the end of the unit. */
export type Quantity = {
  readonly token: NumberToken
  readonly value: Decimal
  readonly unit: string
  /** 余 or 多, or ''. */
  readonly more: string
  readonly to: number
}

type Printed = { readonly value: Decimal; readonly magnitude: string; readonly at: number }

const longestNumber = 24
const magnitudes = /(?:[十百千](?!分))?[万亿]?亿?/uy
const factors: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n }
const isMagnitude = (char: string | undefined): boolean => char === '万' || char === '亿'

/** Where a unit such as 千克 or 万套次 stands at once there is no magnitude to read apart. */
const magnitudeAt = (text: string, at: number): string => {
  const direct = unitAt(text, at)
  if (direct !== '' && !isMagnitude(direct)) return ''
  magnitudes.lastIndex = at
  return magnitudes.exec(text)?.[0] ?? ''
}

const arabic = (text: string, token: NumberToken): Printed | undefined => {
  const value = parseDecimal(token.text)
  const from = skipSpaces(text, token.to)
  const magnitude = magnitudeAt(text, from)
  return value && { value, magnitude, at: magnitude === '' ? token.to : from + magnitude.length }
}

/** 三万余人 is 3 万人 as printed; 万余次 and 一亿二千万元 cannot be split so and stand as a whole. */
const chinese = (token: NumberToken): Printed | undefined => {
  const [, head = '', magnitude = ''] = /^(.*?)([万亿]?)$/u.exec(token.text) ?? []
  const isWhole = head === '' || /[万亿]/u.test(head)
  const number = parseChineseNumeral(isWhole ? `${head === '' ? '一' : ''}${token.text}` : head)
  return number === undefined
    ? undefined
    : { value: decimal(number), magnitude: isWhole ? '' : magnitude, at: token.to }
}

const withMagnitude = (value: Decimal, magnitude: string): Decimal =>
  Array.from(magnitude).reduce((product, char) => multiply(product, decimal(factors[char] ?? 1n)), value)

/** 2千万元 keeps the printed value 2 with 千万元; where magnitude and unit are no unit together the value takes it. */
const fold = (printed: Printed, unit: string): { value: Decimal; unit: string } => {
  const { value, magnitude } = printed
  if (findUnit(magnitude + unit)) return { value, unit: magnitude + unit }
  const last = magnitude.slice(-1)
  return /[万亿]/u.test(last) && findUnit(last + unit)
    ? { value: withMagnitude(value, magnitude.slice(0, -1)), unit: last + unit }
    : { value: withMagnitude(value, magnitude), unit }
}

type Tail = { readonly more: string; readonly magnitude: string; readonly symbol: string; readonly to: number }

/** What stands behind number and magnitude: 余/多, a late magnitude (10多万元) and the unit. */
const tailAt = (text: string, at: number): Tail => {
  const moreFrom = skipSpaces(text, at)
  const more = moreAt(text, moreFrom)
  const late = text[moreFrom + 1]
  const magnitude = more !== '' && isMagnitude(late) ? (late ?? '') : ''
  const read = moreFrom + more.length + magnitude.length
  const unitFrom = skipSpaces(text, read)
  const symbol = unitAt(text, unitFrom)
  if (symbol !== '') return { more, magnitude, symbol, to: unitFrom + symbol.length }
  return { more, magnitude, symbol, to: more === '' ? at : read }
}

/** Reads magnitude, 余/多 and unit behind a number token. Undefined when it is no number. */
export const quantityAt = (text: string, token: NumberToken): Quantity | undefined => {
  if (token.text.length > longestNumber) return undefined
  const printed = token.kind === 'arabic' ? arabic(text, token) : chinese(token)
  if (!printed) return undefined
  const tail = tailAt(text, printed.at)
  const { value, unit } = fold({ ...printed, magnitude: printed.magnitude + tail.magnitude }, tail.symbol)
  const per = unit === '' ? '' : perAt(text, tail.to)
  return { token, value, unit: unit + per, more: tail.more, to: tail.to + per.length }
}

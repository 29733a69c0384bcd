import { parseChineseNumeral } from '#domain/number/chinese-numeral.ts'
import { decimal, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Quantity } from './quantity.ts'
import type { NumberToken } from './tokens.ts'

const digits = '〇一二三四五六七八九'
const pattern =
  /百分之(?:(?<arabic>\d{1,9}(?:\.\d{1,9})?)|(?<whole>[零一二两三四五六七八九十百]{1,9})(?:点(?<fraction>[〇零一二三四五六七八九]{1,9}))?)/uy

const chineseDecimal = (whole: string, fraction: string): Decimal | undefined => {
  const units = parseChineseNumeral(whole)
  const tail = fraction.replaceAll('零', '〇').replaceAll(/./gu, (char) => String(digits.indexOf(char)))
  return units === undefined ? undefined : decimal(BigInt(`${units}${tail}`), tail.length)
}

/** 百分之九十二点六 is 92.6%; `token` is the numeral 百 it begins with. The whole phrase becomes the number. */
export const percentWordsAt = (text: string, token: NumberToken): Quantity | undefined => {
  if (token.text !== '百' || !text.startsWith('分之', token.to)) return undefined
  pattern.lastIndex = token.from
  const found = pattern.exec(text)
  const { arabic, whole = '', fraction = '' } = found?.groups ?? {}
  const value = arabic === undefined ? chineseDecimal(whole, fraction) : parseDecimal(arabic)
  if (!found || !value) return undefined
  const to = token.from + found[0].length
  return { token: { kind: 'arabic', from: token.from, to, text: found[0] }, value, unit: '%', more: '', to }
}

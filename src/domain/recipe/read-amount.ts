import { parseDecimal } from '../number/decimal.ts'
import { parseMoney, type Money } from '../number/money.ts'
import type { Recipe } from './recipe.ts'

/** An amount as printed in an export: nothing, exact money, or something that is no amount in whole 分. */
export type ReadAmount = Money | 'empty' | 'bad'

const empty = /^(?:|[-—–/]+|无)$/u

/** (1,234.50) and −1,234.50 are the same amount. */
const plain = (text: string, decimals: Recipe['decimals']): string => {
  const negative = /^[（(](.*)[）)]$/u.exec(text)?.[1]
  const digits = (negative ?? text).replaceAll(/[\s￥¥元]/gu, '').replace('−', '-')
  const grouped = decimals === 'point' ? digits.replaceAll(/[,，]/gu, '') : digits.replaceAll('.', '').replace(',', '.')
  return negative === undefined ? grouped : `-${grouped}`
}

export const readAmount = (printed: string, { unit, decimals }: Pick<Recipe, 'unit' | 'decimals'>): ReadAmount => {
  const text = printed.trim()
  if (empty.test(text)) return 'empty'
  const value = parseDecimal(plain(text, decimals))
  return (value && parseMoney(value, unit)) ?? 'bad'
}

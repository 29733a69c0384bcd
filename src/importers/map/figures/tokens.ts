import { isDigitAt } from './scan.ts'

/** A run of digits (with thousands separators and fraction) or of Chinese numerals, whatever it means. */
export type NumberToken = {
  readonly kind: 'arabic' | 'chinese'
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Capital numerals alone are parts of words (队伍, 大陆). */
const numerals = /[0-9〇零一二两三四五六七八九十百千万亿]|[壹贰叁肆伍陆柒捌玖拾佰仟](?=[拾佰仟万亿元])/gu

const endOfDigits = (text: string, from: number): number => {
  let to = from
  while (isDigitAt(text, to)) to += 1
  return to
}

/** Does “,ddd” with no fourth digit stand at `at`? Full-width commas separate clauses, not thousands. */
const isThousands = (text: string, at: number): boolean => text[at] === ',' && endOfDigits(text, at + 1) === at + 4

const endOfArabic = (text: string, from: number): number => {
  let to = endOfDigits(text, from)
  if (to - from <= 3) while (isThousands(text, to)) to += 4
  return text[to] === '.' && isDigitAt(text, to + 1) ? endOfDigits(text, to + 1) : to
}

const chineseNumerals = new Set('〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟')

const endOfChinese = (text: string, from: number): number => {
  let to = from
  while (chineseNumerals.has(text[to] ?? '')) to += 1
  return to
}

/** The number token that starts at `at`; undefined where no number starts. */
export const tokenAt = (text: string, at: number): NumberToken | undefined => {
  const isArabic = isDigitAt(text, at)
  const to = isArabic ? endOfArabic(text, at) : endOfChinese(text, at)
  return to === at ? undefined : { kind: isArabic ? 'arabic' : 'chinese', from: at, to, text: text.slice(at, to) }
}

/** The first number token from `start` on. One pass over the text when called on and on: no backtracking. */
export const nextToken = (text: string, start: number): NumberToken | undefined => {
  numerals.lastIndex = start
  const found = numerals.exec(text)
  return found ? tokenAt(text, found.index) : undefined
}

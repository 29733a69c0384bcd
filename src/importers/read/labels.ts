import { parseChineseNumeral } from '#domain/number/chinese-numeral.ts'
import type { Label, NumberStyle } from '#domain/text/document.ts'

/** A label at the start of a text; `length` is where the title begins. */
export type FoundLabel = Label & { readonly length: number }

const han = '[一二三四五六七八九十]{1,3}'

const patterns: readonly { readonly style: NumberStyle; readonly pattern: RegExp }[] = [
  { style: '第一部分', pattern: new RegExp(`^第(${han})(?:部分|章)[、：:]?`, 'u') },
  { style: '一、', pattern: new RegExp(`^(?:第)?(${han})\\s*[、．.]`, 'u') },
  { style: '（一）', pattern: new RegExp(`^([（(])\\s*(${han})\\s*([）)])、?`, 'u') },
  // A digit behind the point makes a decimal (2.4亿元), a unit behind the bracket a remark.
  { style: '1.', pattern: /^(\d{1,2})\s*(?:[、．]|\.(?!\d))/u },
  { style: '（1）', pattern: /^([（(])\s*(\d{1,2})\s*([）)])/u },
  { style: '（1）', pattern: /^(\d{1,2})[）)]/u },
  { style: '①', pattern: /^([①-⑳])、?/u },
]

const ordinalOf = (printed: string): number => {
  if (/^\d+$/u.test(printed)) return Number(printed)
  const circled = printed.charCodeAt(0) - 0x245f
  if (circled >= 1 && circled <= 20) return circled
  return Number(parseChineseNumeral(printed) ?? 0n)
}

/** The outline number a text starts with, in any of the official styles, or undefined. */
export const labelOf = (text: string): FoundLabel | undefined => {
  for (const { style, pattern } of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const bracketed = match.length === 4
    const number = (bracketed ? match[2] : match[1]) ?? ''
    const mixed = bracketed && (match[1] === '（') !== (match[3] === '）')
    return { style, printed: match[0].trim(), ordinal: ordinalOf(number), mixed, length: match[0].length }
  }
  return undefined
}

const pointed = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?(?:[、．.]|(?![\d.%％‰,，]))/u

/** 1.1 and 1.1.1: as likely a decimal (2.4亿元) as an outline number, so only a whole document can tell. */
export const pointedLabelOf = (text: string): FoundLabel | undefined => {
  const match = pointed.exec(text)
  const number = match?.[3] ?? match?.[2]
  if (!match || number === undefined) return undefined
  const style = match[3] === undefined ? '1.1' : '1.1.1'
  return { style, printed: match[0].trim(), ordinal: Number(number), mixed: false, length: match[0].length }
}

/** Depth of each style where the outline follows the official order 一、（一）1.（1）①. */
export const rankOf: Readonly<Record<NumberStyle, number>> = {
  第一部分: 0,
  '一、': 1,
  '（一）': 2,
  '1.': 3,
  '1.1': 4,
  '（1）': 4,
  '1.1.1': 5,
  '①': 5,
  一是: 6,
  第一: 6,
}

import type { Qualifier } from '#domain/number/stated.ts'
import { skipSpacesBack } from './scan.ts'

/** A qualifying word and where it begins (before a number) or ends (behind it). */
export type QualifierAt = { readonly printed: string; readonly qualifier: Qualifier; readonly at: number }

const before: Readonly<Record<string, Qualifier>> = {
  约: 'about',
  约为: 'about',
  约有: 'about',
  约达: 'about',
  约合: 'about',
  约占: 'about',
  大约: 'about',
  大概: 'about',
  近: 'nearly',
  将近: 'nearly',
  接近: 'nearly',
  超: 'over',
  超过: 'over',
  超出: 'over',
  逾: 'over',
  突破: 'over',
  不少于: 'at-least',
  不低于: 'at-least',
  不小于: 'at-least',
  不得少于: 'at-least',
  不得低于: 'at-least',
  大于等于: 'at-least',
  大于或等于: 'at-least',
  至少: 'at-least',
  最少: 'at-least',
  '≥': 'at-least',
  '≧': 'at-least',
  '>=': 'at-least',
  不超过: 'at-most',
  不高于: 'at-most',
  不多于: 'at-most',
  不大于: 'at-most',
  不得超过: 'at-most',
  不得高于: 'at-most',
  小于等于: 'at-most',
  小于或等于: 'at-most',
  至多: 'at-most',
  最多: 'at-most',
  '≤': 'at-most',
  '≦': 'at-most',
  '<=': 'at-most',
  '>': 'more-than',
  大于: 'more-than',
  高于: 'more-than',
  多于: 'more-than',
  '<': 'less-than',
  小于: 'less-than',
  低于: 'less-than',
  少于: 'less-than',
  不足: 'less-than',
  不到: 'less-than',
}

const longest = 5

/** Characters that make another word of a single qualifying character: 节约, 签约, 附近. */
const partOfWord: Readonly<Record<string, string>> = {
  约: '节预签履合制集条违邀特公契租缔赴失',
  近: '附邻临最远相靠亲走贴就新年',
  超: '赶反高',
}

const isWordOfItsOwn = (text: string, from: number, word: string): boolean =>
  from === 0 || !(partOfWord[word] ?? '').includes(text[from - 1] ?? '')

/** The longest qualifying word that ends at `end`, spaces aside. */
export const qualifierBefore = (text: string, end: number): QualifierAt | undefined => {
  const to = skipSpacesBack(text, end)
  for (let length = Math.min(longest, to); length > 0; length -= 1) {
    const printed = text.slice(to - length, to)
    const qualifier = before[printed]
    if (qualifier && isWordOfItsOwn(text, to - length, printed)) return { printed, qualifier, at: to - length }
  }
  return undefined
}

const behind: readonly (readonly [string, Qualifier])[] = [
  ['及以上', 'at-least'],
  ['（含）以上', 'at-least'],
  ['(含)以上', 'at-least'],
  ['以上', 'at-least'],
  ['及以下', 'at-most'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
]

/** The qualifying word behind a number with its unit: 80%以上, 50人左右. */
export const qualifierBehind = (text: string, at: number): QualifierAt | undefined => {
  const found = behind.find(([word]) => text.startsWith(word, at))
  return found && { printed: found[0], qualifier: found[1], at: at + found[0].length }
}

/** 余 or 多 between number and unit: 240多家次, 万余次. */
export const moreAt = (text: string, at: number): string => (/[余多]/u.exec(text[at] ?? '') ?? [''])[0]

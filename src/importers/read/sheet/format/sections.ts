import { compare, parseDecimal, zero, type Decimal } from '#domain/number/decimal.ts'
import { tokensOf, type Token } from './tokens.ts'

type Operator = '<' | '>' | '<=' | '>=' | '=' | '<>'

/** One section of a number format: which numbers it is for, and how they are printed. */
export type Section = {
  readonly tokens: readonly Token[]
  readonly condition: { readonly operator: Operator; readonly value: Decimal } | undefined
  readonly isDate: boolean
  /** `[DBNum1]`: figures as Chinese numerals. */
  readonly isChinese: boolean
  /** A minus, a bracket or a word tells that the number is below zero. */
  readonly tellsMinus: boolean
}

const conditionOf = (text: string): Section['condition'] => {
  const match = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/u.exec(text)
  const value = parseDecimal(match?.[2] ?? '')
  return value ? { operator: match?.[1] as Operator, value } : undefined
}

/** `[$¥-804]`: a currency sign and a language. Colours and languages alone print nothing. */
const printedBracket = (text: string): Token[] => {
  const sign = /^\$([^-]*)/u.exec(text)?.[1] ?? ''
  return sign === '' ? [] : [{ kind: 'text', text: sign }]
}

const minus = /[-−－(（负减降少亏欠▲△]/u

const sectionOf = (all: readonly Token[]): Section => {
  const brackets = all.flatMap((token) => (token.kind === 'bracket' ? [token.text] : []))
  const tokens = all.flatMap((token) => (token.kind === 'bracket' ? printedBracket(token.text) : [token]))
  return {
    tokens,
    condition: brackets.map(conditionOf).find((condition) => condition !== undefined),
    isDate: tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed'),
    isChinese: brackets.some((text) => /^DBNum1/iu.test(text)),
    tellsMinus: tokens.some((token) => token.kind === 'text' && minus.test(token.text)),
  }
}

/** The sections of a number format code; longer codes than a spreadsheet accepts are cut. */
export const sectionsOf = (code: string): Section[] => tokensOf(code.slice(0, 512)).map(sectionOf)

const meets = (value: Decimal, { operator, value: bound }: NonNullable<Section['condition']>): boolean => {
  const order = compare(value, bound)
  if (operator === '=') return order === 0
  if (operator === '<>') return order !== 0
  if (operator.endsWith('=') && order === 0) return true
  return operator.startsWith('<') ? order < 0 : order > 0
}

const below: Section['condition'] = { operator: '<', value: zero }
const above: Section['condition'] = { operator: '>', value: zero }
const notBelow: Section['condition'] = { operator: '>=', value: zero }

/** What a section without a condition of its own is for depends on how many there are; the last is for all the rest. */
const usualCondition = (index: number, count: number): Section['condition'] => {
  if (index === 0 && count > 1) return count === 2 ? notBelow : above
  return index === 1 && count > 2 ? below : undefined
}

/** The section that prints a number. `signed`: it prints the size only, and the minus is to be added. */
export const sectionFor = (
  sections: readonly Section[],
  value: Decimal,
): { readonly section: Section; readonly signed: boolean } | undefined => {
  const numeric = sections.slice(0, 3)
  const section = numeric.find((one, index) => {
    const condition = one.condition ?? usualCondition(index, numeric.length)
    return !condition || meets(value, condition)
  })
  if (!section) return undefined
  // A negative number told by its colour only would lose its sign in text: it keeps the minus.
  return { section, signed: value.units < 0n && (numeric.length === 1 || !section.tellsMinus) }
}

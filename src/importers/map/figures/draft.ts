import { findUnit, isMoney } from '#domain/number/unit.ts'
import { changesAt, type FoundChange } from './changes.ts'
import { percentWordsAt } from './percent-words.ts'
import { qualifierBefore, qualifierBehind, type QualifierAt } from './qualifiers.ts'
import { quantityAt, type Quantity } from './quantity.ts'
import { isDigitAt, isLetterAt, skipSpaces } from './scan.ts'
import { tokenAt, type NumberToken } from './tokens.ts'

/** A quantity with its qualifiers, sign and change phrases, as offsets of the scanned text. */
export type Draft = {
  readonly from: number
  readonly to: number
  /** End of the change phrases; `to` where there are none. */
  readonly behind: number
  readonly quantity: Quantity
  readonly isNegative: boolean
  /** The qualifying words as printed, joined by … where they stand on both sides. */
  readonly printed: string
  readonly qualifier: QualifierAt['qualifier'] | undefined
  readonly changes: readonly FoundChange[]
}

const isSigned = (text: string, { token, unit }: Quantity): boolean => {
  const at = token.from - 1
  const isFree = text[at] === '-' && !isDigitAt(text, at - 1) && !isLetterAt(text, at - 1)
  return isFree && (unit === '' || unit === '%' || unit === '个百分点' || isMoney(unit))
}

const qualifiersOf = (text: string, start: number, { more, to }: Quantity) => {
  const before = qualifierBefore(text, start)
  const within = more === '' ? undefined : { printed: more, qualifier: 'over' as const }
  const behind = qualifierBehind(text, to)
  const words = [before, within, behind].filter((word) => word !== undefined)
  return {
    from: before?.at ?? start,
    to: behind?.at ?? to,
    printed: words.map((word) => word.printed).join('…'),
    qualifier: words[0]?.qualifier,
  }
}

/** 增加100万元，增长8.8%: two measures of one change, not a figure and its change. */
const isChangeItself = (text: string, at: number): boolean =>
  /(?:增加|增长|增|上升|提高|减少|下降|降低|降|减)(?:额|了|为|约)?$/u.test(text.slice(Math.max(0, at - 5), at))

export const draftOf = (text: string, quantity: Quantity): Draft => {
  const isNegative = isSigned(text, quantity)
  const around = qualifiersOf(text, quantity.token.from - (isNegative ? 1 : 0), quantity)
  const changes = isChangeItself(text, around.from) ? [] : changesAt(text, around.to, quantity.unit)
  return { ...around, behind: changes.at(-1)?.to ?? around.to, quantity, isNegative, changes }
}

const endsClause = (text: string, at: number): boolean => {
  const after = skipSpaces(text, at)
  return after === text.length || '，。；、）,;)\n\t'.includes(text[after] ?? '')
}

/** A number without unit is a figure where it stands alone (a cell) or ends its clause behind 为, 达 or a colon. */
export const aloneDraft = (text: string, quantity: Quantity): Draft | undefined => {
  if (!endsClause(text, quantity.to)) return undefined
  const draft = draftOf(text, quantity)
  const { from } = draft
  return from <= skipSpaces(text, 0) || '为达是至到：:='.includes(text[from - 1] ?? ' ') ? draft : undefined
}

/** 1.2个项目 at the start of a text is item 1 and two projects: counts have no fraction. */
const isItemNumber = ({ token, unit }: Quantity): boolean =>
  token.from === 0 &&
  /^\d{1,2}\.\d+$/u.test(token.text) &&
  findUnit(unit)?.dimension === 'item' &&
  !/^[万亿]/u.test(unit)

const behindPoint = (text: string, token: NumberToken): Quantity | undefined => {
  const count = tokenAt(text, token.from + token.text.indexOf('.') + 1)
  return count && quantityAt(text, count)
}

/** The quantity a number token begins; undefined when it is no number (二〇二一, 十四五). */
export const quantityOf = (text: string, token: NumberToken): Quantity | undefined => {
  const quantity = percentWordsAt(text, token) ?? quantityAt(text, token)
  return quantity && isItemNumber(quantity) ? behindPoint(text, token) : quantity
}

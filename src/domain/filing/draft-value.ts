import { parseDecimal, printDecimal, type Decimal } from '../number/decimal.ts'

/** A figure as it is to be printed: the decimals are kept, the qualifying word (约, ≥, 余, 以上 …) stays with it. */
export type DraftFigure = { readonly value: Decimal; readonly unit: string; readonly qualifier: string }

/** One cell or amount of a draft. Not given, "—", 不适用 and the figure 0 are four different values. */
export type DraftValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'figure'; readonly figure: DraftFigure }
  | { readonly kind: 'words'; readonly text: string }

export const absent: DraftValue = { kind: 'absent' }
export const dash: DraftValue = { kind: 'dash' }
export const notApplicable: DraftValue = { kind: 'not-applicable' }

export const figureValue = (value: Decimal, unit: string, qualifier = ''): DraftValue => ({
  kind: 'figure',
  figure: { value, unit, qualifier },
})
export const wordsValue = (text: string): DraftValue => ({ kind: 'words', text })

const before = '不少于|不低于|不超过|不高于|不多于|超过|至少|大于|小于|>=|<=|[≥≤>＞<＜=＝约近超逾]'
const figurePattern = new RegExp(
  `^(${before}|)\\s*([+-]?\\d[\\d,]*(?:\\.\\d+)?)\\s*([万亿]?)\\s*([余多]?)\\s*([\\p{Script=Han}%‰]{0,6}?)\\s*(以上|以下|左右|)$`,
  'u',
)

const readFigure = (text: string): DraftValue | undefined => {
  const [prefix, number, scale, middle, unit, suffix] = figurePattern.exec(text)?.slice(1) ?? []
  const value = parseDecimal(`${number}`)
  const qualifiers = [prefix, middle, suffix].filter((word) => word !== '')
  // Two qualifying words at once (约3000余人) are a wording of their own and stay words.
  return value && qualifiers.length <= 1 ? figureValue(value, `${scale}${unit}`, qualifiers.join('')) : undefined
}

/** Reads what a person types into a cell: '' is absent, "—" a dash, 不适用 itself, 6831.42万元 or ≥90% a figure. */
export const parseDraftValue = (text: string): DraftValue => {
  const trimmed = text.trim()
  if (trimmed === '') return absent
  if (/^[-—–－]{1,2}$/u.test(trimmed)) return dash
  if (trimmed === '不适用') return notApplicable
  return readFigure(trimmed) ?? wordsValue(trimmed)
}

/** Prints a figure as Chinese official text does, without spaces: 3000余人次, 2.7万余套, ≥90%, 5项以上. */
export const printFigure = ({ value, unit, qualifier }: DraftFigure): string => {
  const number = printDecimal(value)
  const large = /^[万亿]/u.exec(unit)?.[0] ?? ''
  if (qualifier === '余' || qualifier === '多') return number + large + qualifier + unit.slice(large.length)
  if (/^(?:以上|以下|左右)$/u.test(qualifier)) return number + unit + qualifier
  return qualifier + number + unit
}

/** The value as it stands in a cell; absent prints as nothing. */
export const printDraftValue = (value: DraftValue): string => {
  switch (value.kind) {
    case 'absent':
      return ''
    case 'dash':
      return '—'
    case 'not-applicable':
      return '不适用'
    case 'figure':
      return printFigure(value.figure)
    case 'words':
      return value.text
  }
}

export const figureOf = (value: DraftValue): DraftFigure | undefined =>
  value.kind === 'figure' ? value.figure : undefined
export const isGiven = (value: DraftValue): boolean => value.kind !== 'absent'

import { decimal, type Decimal } from '#domain/number/decimal.ts'
import { printGeneral } from './general.ts'
import { printDate } from './print-date.ts'
import { printNumber } from './print-number.ts'
import { sectionFor, sectionsOf, type Section } from './sections.ts'
import { parseStored } from './stored-number.ts'

/** How the cells of one style are printed. */
export type Formatter = {
  /** A number as stored, as the user sees it; what is no number stays as it stands. */
  readonly number: (stored: string) => string
  readonly text: (text: string) => string
}

const isText = ({ tokens }: Section): boolean => tokens.some(({ kind }) => kind === 'text-value')

const printText = ({ tokens }: Section, text: string): string =>
  tokens.map((token) => (token.kind === 'text' ? token.text : token.kind === 'text-value' ? text : '')).join('')

/** The section for text: the fourth, or a single one that holds @. */
const textSection = (sections: readonly Section[]): Section | undefined =>
  sections[3] ?? sections.find((section) => isText(section))

const printSize = (section: Section, size: Decimal): string => printNumber(section, size).trim()

const printBy = (sections: readonly Section[], value: Decimal, is1904: boolean): string => {
  const found = sectionFor(sections, value)
  if (!found || isText(found.section)) return printGeneral(value)
  const { section, signed } = found
  if (section.isDate) return printDate(section, value, is1904)?.trim() ?? printGeneral(value)
  const text = printSize(section, value.units < 0n ? decimal(-value.units, value.scale) : value)
  return signed && text !== '' ? `-${text}` : text
}

/** So short that all digits are the number's own, and printed as a spreadsheet would. */
const plain = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,6})\.\d{0,6}[1-9])$/u

const general: Formatter = {
  number: (stored) => {
    if (plain.test(stored)) return stored
    const value = parseStored(stored)
    return value ? printGeneral(value) : stored
  },
  text: (text) => text,
}

const isGeneral = (code: string): boolean => /^(?:General|G\/通用格式|@)?$/iu.test(code)

/** The printing of a number format code; an empty one is General. Never throws. */
export const formatterOf = (code: string, is1904 = false): Formatter => {
  if (isGeneral(code)) return general
  const sections = sectionsOf(code)
  const forText = textSection(sections)
  return {
    number: (stored) => {
      const value = parseStored(stored)
      return value ? printBy(sections, value, is1904) : stored
    },
    text: forText ? (text) => (text === '' ? '' : printText(forText, text).trim()) : (text) => text,
  }
}

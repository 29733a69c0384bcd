import { decimal, type Decimal } from '#domain/number/decimal.ts'
import { printGeneral } from './general.ts'
import { printDate } from './print-date.ts'
import { numberPrinter } from './print-number.ts'
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

type Printer = (value: Decimal, signed: boolean) => string

const absolute = (value: Decimal): Decimal => (value.units < 0n ? decimal(-value.units, value.scale) : value)

const mostDates = 1000

/** The same few days stand in most cells of a column. */
const datePrinter = (section: Section, is1904: boolean): Printer => {
  const known = new Map<bigint, string>()
  return (value) => {
    const found = value.scale === 0 ? known.get(value.units) : undefined
    if (found !== undefined) return found
    const text = printDate(section, value, is1904)?.trim() ?? printGeneral(value)
    if (value.scale === 0 && known.size < mostDates) known.set(value.units, text)
    return text
  }
}

const sectionPrinter = (section: Section, is1904: boolean): Printer => {
  if (isText(section)) return printGeneral
  if (section.isDate) return datePrinter(section, is1904)
  const print = numberPrinter(section)
  return (value, signed) => {
    const text = print(absolute(value)).trim()
    return signed && text !== '' ? `-${text}` : text
  }
}

const printerOf = (sections: readonly Section[], is1904: boolean): ((value: Decimal) => string) => {
  const printers = new Map(sections.map((section) => [section, sectionPrinter(section, is1904)]))
  return (value) => {
    const found = sectionFor(sections, value)
    const print = found && printers.get(found.section)
    return found && print ? print(value, found.signed) : printGeneral(value)
  }
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
  const print = printerOf(sections, is1904)
  return {
    number: (stored) => {
      const value = parseStored(stored)
      return value ? print(value) : stored
    },
    text: forText ? (text) => (text === '' ? '' : printText(forText, text).trim()) : (text) => text,
  }
}

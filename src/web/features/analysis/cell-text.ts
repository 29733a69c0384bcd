import { parseDecimal, toDecimal } from '#domain/number/decimal.ts'
import { parseMoney, type Money } from '#domain/number/money.ts'
import { parseDay } from '#domain/process/calendar/day.ts'
import type { Language } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { decimalText, grouped } from '../../lib/money-text.ts'
import type { Cell, Column } from './queries.ts'

export type Printing = { readonly language: Language; readonly money: (money: Money) => string }

const none = '—'

const printed = (text: string, { id, type }: Column, { language, money }: Printing): string => {
  if (type === 'money') {
    const amount = parseMoney(toDecimal(text), '元')
    return amount === undefined ? none : money(amount)
  }
  if (type === 'date') {
    const day = parseDay(text)
    return day ? dayText(day, language) : none
  }
  // A year has no thousands.
  if (type === 'int') return id === 'year' ? text : grouped(text)
  const number = type === 'number' ? parseDecimal(text) : undefined
  return number ? decimalText(number) : text
}

/** A cell as the reader sees it. */
export const cellText = (cell: Cell | undefined, column: Column, printing: Printing): string => {
  if (cell === null || cell === undefined) return none
  return typeof cell === 'string' ? printed(cell, column, printing) : cell[printing.language]
}

export const isFigure = ({ id, type }: Column): boolean => id !== 'year' && ['int', 'number', 'money'].includes(type)

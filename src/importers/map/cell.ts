import type { Cell } from '#domain/filing/indicator.ts'
import { negate, parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { absentCell } from '#domain/filing/indicator.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place, type SourceText } from '#domain/text/place.ts'
import { figuresIn } from './figures/figures.ts'

const dash = /^[-—–－一/／]{1,4}$/u
const notApplicable = /^(?:不适用|不涉及|无此项)$/u

/** A table cell: absent, empty, a dash, 不适用 and words are five different facts. */
export const cellOf = (mapped: MappedText | undefined, source: SourceText): Cell => {
  if (!mapped) return absentCell
  const place = placeOf(source, wholeSpan(mapped))
  if (mapped.text === '') return { kind: 'empty', place }
  if (dash.test(mapped.text)) return { kind: 'dash', place }
  if (notApplicable.test(mapped.text)) return { kind: 'not-applicable', place }
  const figures = figuresIn(mapped, source)
  const figure = figures.length === 1 ? figures[0]?.figure : undefined
  return { kind: 'written', text: mapped.text, mapped, figure, place }
}

/** A number that stands alone in its cell. */
export const loneFigure = (value: Decimal, unit: string, place: Place): StatedFigure => ({
  value,
  unit,
  qualifier: undefined,
  qualifierPrinted: '',
  change: undefined,
  period: undefined,
  place,
})

/** With thousands or decimals: (3) may number a column, and (2023) is a year. */
const bracketed = /^[（(](\d{1,15}(?:[,，]\d{3}){1,5}(?:\.\d{1,6})?|\d{1,15}\.\d{1,6})[）)]$/u

/** Accountants write an amount below nothing in brackets: (1,234.00) is −1234.00. Undefined for any other text. */
export const bracketedAmount = (text: string): Decimal | undefined => {
  const value = parseDecimal(bracketed.exec(text)?.[1] ?? '')
  return value && negate(value)
}

/** A cell of a column of money. */
export const moneyCellOf = (mapped: MappedText | undefined, source: SourceText): Cell => {
  const cell = cellOf(mapped, source)
  const value = cell.kind === 'written' ? bracketedAmount(cell.text) : undefined
  return cell.kind === 'written' && value ? { ...cell, figure: loneFigure(value, '', cell.place) } : cell
}

/** The figure of a cell that is a number and nothing else (an amount column). */
export const figureOf = (cell: Cell): Extract<Cell, { kind: 'written' }>['figure'] =>
  cell.kind === 'written' ? cell.figure : undefined

export const textOf = (cell: Cell): string => (cell.kind === 'written' ? cell.text : '')

/** The cell with the unit printed elsewhere in its table, where the cell itself prints none. */
export const withUnit = (cell: Cell, unit: string): Cell =>
  cell.kind === 'written' && cell.figure?.unit === '' && unit !== ''
    ? { ...cell, figure: { ...cell.figure, unit } }
    : cell

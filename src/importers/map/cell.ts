import type { Cell } from '#domain/filing/indicator.ts'
import { absentCell } from '#domain/filing/indicator.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
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

/** The figure of a cell that is a number and nothing else (an amount column). */
export const figureOf = (cell: Cell): Extract<Cell, { kind: 'written' }>['figure'] =>
  cell.kind === 'written' ? cell.figure : undefined

export const textOf = (cell: Cell): string => (cell.kind === 'written' ? cell.text : '')

/** The cell with the unit printed elsewhere in its table, where the cell itself prints none. */
export const withUnit = (cell: Cell, unit: string): Cell =>
  cell.kind === 'written' && cell.figure?.unit === '' && unit !== ''
    ? { ...cell, figure: { ...cell.figure, unit } }
    : cell

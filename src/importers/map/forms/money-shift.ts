import type { MoneyColumn } from '#domain/filing/form-money.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'

export type Columns = readonly (MoneyColumn | undefined)[]

type At = {
  readonly name: number
  readonly columns: Columns
  /** Name and shift of the row before. */
  readonly previous: { readonly name: number; readonly shift: number } | undefined
}

const isPercent = (text: string): boolean => /^[\d.]+[%％]$/u.test(text)
const isNumber = (text: string): boolean => /^(?:[-−]?\d[\d.,，]*|[（(]\d[\d.,，]*[）)])$/u.test(text)

/** How well a cell stands below its head: a percentage is a rate and nothing else. */
const fit = (text: string, column: MoneyColumn | undefined): number => {
  if (isPercent(text)) return column === 'rate' ? 3 : -3
  if (!isNumber(text)) return 0
  return column === undefined || column === 'reason' ? -1 : 1
}

const amounts = ['opening', 'annual', 'executed'] as const satisfies readonly MoneyColumn[]

/** Where the amounts of a row stand under a shift. */
const amountCells = (columns: Columns, shift: number): readonly number[] =>
  amounts.flatMap((column) => (columns.includes(column) ? [columns.lastIndexOf(column) - shift] : []))

const scoreOf = (row: readonly MappedText[], { name, columns }: At, shift: number): number =>
  row.slice(name + 1).reduce((score, { text }, index) => score + fit(text, columns[name + 1 + index + shift]), 0)

const shifts = [0, 1, -1, 2, -2, 3, -3]

/**
 * How many columns the head stands right of its cells, where cells merged with the one above were lost on the way to
 * text: the shift under which the amounts fit their heads best, and the row before decides between equals.
 */
export const bestShift = (row: readonly MappedText[], at: At): number => {
  const { previous } = at
  const likely = previous ? [previous.shift + previous.name - at.name, previous.shift] : []
  let best = { shift: likely[0] ?? 0, score: Number.NEGATIVE_INFINITY }
  for (const shift of [...likely, ...shifts]) {
    // The amounts of a row stand right of its name.
    if (amountCells(at.columns, shift).some((cell) => cell <= at.name)) continue
    const score = scoreOf(row, at, shift)
    if (score > best.score) best = { shift, score }
  }
  return best.shift
}

/**
 * The shift of the cells behind the amounts: that of the amounts, unless cells between them were lost and the rate, the
 * one percentage of the row, stands left of where it should.
 */
export const shiftBehind = (row: readonly MappedText[], columns: Columns, shift: number): number => {
  const [rate, ...others] = row.flatMap(({ text }, index) => (isPercent(text) ? [index] : []))
  const column = columns.lastIndexOf('rate')
  if (rate === undefined || others.length > 0 || column === -1) return shift
  return amountCells(columns, shift).every((cell) => cell < rate) ? Math.max(shift, column - rate) : shift
}

/** Does the cell of a column behind the amounts fall on them, because its own was lost? */
export const isLost = (columns: Columns, cell: number, shift: number): boolean =>
  amountCells(columns, shift).some((amount) => cell <= amount)

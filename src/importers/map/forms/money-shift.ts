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
const isNumber = (text: string): boolean => /^[-−]?\d[\d.,，]*$/u.test(text)

/** How well a cell stands below its head: a percentage is a rate and nothing else. */
const fit = (text: string, column: MoneyColumn | undefined): number => {
  if (isPercent(text)) return column === 'rate' ? 3 : -3
  if (!isNumber(text)) return 0
  return column === undefined || column === 'reason' ? -1 : 1
}

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
    const score = scoreOf(row, at, shift)
    if (score > best.score) best = { shift, score }
  }
  return best.shift
}

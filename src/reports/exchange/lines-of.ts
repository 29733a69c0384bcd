import { printDecimal, type Decimal } from '#domain/number/decimal.ts'

const wide = /[\u1100-\u115F\u2E80-\uFFEF]/gu

/** A Chinese character takes two. */
const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** Programs break a line a little before the edge, and cells are indented. */
const margin = 3

/** Behind so many characters a row is as high as it may be. */
const longest = 5_000

/** Lines a text takes in a column of so many characters. */
export const linesOf = (cell: string | Decimal, width: number): number => {
  const text = typeof cell === 'string' ? cell.slice(0, longest) : printDecimal(cell)
  const room = Math.max(2, width - margin)
  if (text.length * 2 <= room && !text.includes('\n')) return 1
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0)
}

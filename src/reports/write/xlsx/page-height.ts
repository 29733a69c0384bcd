import type { Sheet } from '../sheet.ts'

/** A4 in points, and what the margins of a sheet leave of it. */
const paper = { portrait: { width: 595, height: 842 }, landscape: { width: 842, height: 595 } } as const
const sideMargins = 2 * 0.6 * 72
const endMargins = 2 * 0.8 * 72

/** Programs and their fonts differ in how much goes on a page. */
const surely = 0.85

/** Of a column of so many characters. */
const pointsOf = (characters: number): number => characters * 5.25 + 3.75

/** Points of rows that a page holds, once the sheet is fitted to its width. */
const capacityOf = ({ orientation, widths }: Sheet): number => {
  const { width, height } = paper[orientation]
  const needed = widths.reduce((total, characters) => total + pointsOf(characters), 0)
  return (height - endMargins) / Math.min(1, (width - sideMargins) / needed)
}

/**
 * May a sheet go over the end of a page? There a program cuts a merged cell through the words in its middle, so they
 * stand at its top in such sheets. Page breaks of our own would not help: a sheet fitted to its width does without them.
 */
export const mayBreak = (sheet: Sheet, heights: ReadonlyMap<number, number>): boolean =>
  [...heights.values()].reduce((total, height) => total + height, 0) > capacityOf(sheet) * surely

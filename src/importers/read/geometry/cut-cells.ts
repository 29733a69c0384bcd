import type { PageCell } from './page-content.ts'

/** What a cell says and how it stands; lines of joined pages know theirs. */
type Cell = Omit<PageCell, 'lines'> & { readonly lines: readonly { readonly text: string }[] }

/** A cell at the head of a page and the one above it, at the foot of the page before, if it is as wide. */
export type CellPair = { readonly above: Cell | undefined; readonly below: Cell }

/** So many merged cells in a column tell that cells are merged there. */
const fewestMerges = 2

export const textOf = ({ lines }: Pick<Cell, 'lines'>): string =>
  lines
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/gu, '')

const endsSentence = (text: string): boolean => /[。；！？!?;]$/u.test(text)
const isFigure = (text: string): boolean => /^[-+(（]?[\d,.，]+[%％]?[)）]?$/u.test(text)

const isAbove = ({ above }: CellPair): boolean => above !== undefined && textOf(above) !== ''
const isBelow = ({ below }: CellPair): boolean => textOf(below) !== ''

/** May the text of a cell go on in the cell below it, on the next page? */
const mayGoOn = ({ above, below }: CellPair): boolean => {
  const text = above ? textOf(above) : ''
  if (!above || text === '' || textOf(below) === '' || !above.isFull || isFigure(text)) return false
  return !endsSentence(text) || above.lines.length > 2
}

/** Does it go on? A text is cut where its cell is full. */
const goesOn = (pair: CellPair): boolean => mayGoOn(pair) && !pair.above?.hasRoom

/** A cell of a cut row: all of it stands on one of the pages, or it goes on. */
const isCutCell = (pair: CellPair, goes: (pair: CellPair) => boolean): boolean =>
  textOf(pair.below) === '' || (pair.above !== undefined && !isAbove(pair)) || goes(pair)

const isOneRow = ({ above, below }: CellPair): boolean => above?.rows === 1 && below.rows === 1

const isOneLine = (cell: Cell | undefined): boolean => cell?.lines.length === 1

/** Texts of one line stand on the same page, whichever they are of a cut row. */
const areApart = (pairs: readonly CellPair[]): boolean => {
  const own = pairs.filter(isOneRow)
  return (
    own.some((pair) => isOneLine(pair.above) && !isBelow(pair)) &&
    own.some((pair) => isOneLine(pair.below) && !isAbove(pair))
  )
}

/** Is the first row of a page the rest of the last row of the page before, cut by the page break? */
export const isCutRow = (pairs: readonly CellPair[]): boolean => {
  const [head] = pairs
  if (!head || !pairs.some(isBelow) || areApart(pairs)) return false
  const isEnded = (pair: CellPair): boolean => isAbove(pair) && !isBelow(pair)
  // Where another cell of the row ended above, a paragraph kept together may have left room in this one.
  const goes = pairs.some((pair) => isOneRow(pair) && isEnded(pair)) ? mayGoOn : goesOn
  if (isBelow(head) && !goes(head)) return false
  if (!pairs.every((pair) => isCutCell(pair, goes))) return false
  return pairs.some(isEnded) || pairs.every((pair) => isAbove(pair) === isBelow(pair))
}

/**
 * A merged cell that the page break cut goes on empty, or filled on the second page only. Where each page has one row
 * of it, the other merged cells of its column (`merges`) tell whether cells are merged there at all.
 */
export const isCutMerge = (pair: CellPair, merges: readonly number[]): boolean => {
  if (!pair.above) return false
  if (isOneRow(pair))
    return !isBelow(pair) && merges.filter((column) => column === pair.below.column).length >= fewestMerges
  return !isAbove(pair) || !isBelow(pair) || goesOn(pair)
}

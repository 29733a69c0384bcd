import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { widthOf } from '../read/lines.ts'
import { level1Name, level2Name } from './columns.ts'

/** A printed value that fills its cell: 97.2%, >=60%, 完成率＝100%, 不少于8场, 完成, 达标完成. */
const value =
  /^(?:[\u4e00-\u9fff]{0,8})?(?:[≥≤><=＝≧≦]{1,2}|不少于|不低于|不超过|不多于|至少)?\d[\d.,，]*(?:[%％‰]|[\u4e00-\u9fff]{0,3})$/u
const verdict =
  /^(?:已|达标|全部|未|部分|基本|按时|按期)?完成(?:目标值)?$|^(?:已|未)?(?:达标|达成)$|^是$|^否$|^无$|^[—–-]+$/u
const bracketedUnit = /[（(](?:[%％‰]|[\u4e00-\u9fff]{1,4}(?:\/[\u4e00-\u9fff]{1,2})?)[)）]$/u
const onlyUnit = /^[（(](?:[%％‰]|[\u4e00-\u9fff]{1,3})[)）]$/u
/** Last words of indicator names: behind them a name is whole. */
const nameEnd =
  /(?:率|水平|满意度|及时性|合规性|可持续性|准确性|覆盖面|保障面|数量|次数|人数|人次|场次|成本|金额|总额|程度|比例|比重|面积|里程|天数|时限|时间)$/u

export const isValue = (text: string): boolean => value.test(text) || verdict.test(text)
export const isOnlyUnit = (text: string): boolean => onlyUnit.test(text)
export const hasUnit = (text: string): boolean => bracketedUnit.test(text)
export const isLevelName = (text: string): boolean => level1Name.test(text) || level2Name.test(text)

const isWhole = (text: string): boolean =>
  isValue(text) || hasUnit(text) || isLevelName(text) || nameEnd.test(text) || /[。！？]$/u.test(text)

/** A fragment that is a whole name with its unit does not go on with a list of duties cut by a page break. */
const isName = (text: string): boolean => {
  const bare = text.replace(bracketedUnit, '')
  return bare !== text && bare.length >= 5 && nameEnd.test(bare)
}
const isProse = (text: string): boolean => /[、，；]/u.test(text)

type Cell = { readonly pieces: readonly MappedText[]; readonly first: number; readonly last: number }

const startCell = (piece: MappedText): Cell => {
  const width = widthOf(piece.text)
  return { pieces: [piece], first: width, last: width }
}

const tolerance = 2

/** A wrapped cell goes on while its lines are full: as wide as its first, up to the room of one character. */
const fits = (cell: Cell, piece: MappedText): boolean => {
  const width = widthOf(piece.text)
  return cell.last >= cell.first - tolerance && width <= cell.first + tolerance
}

const joins = (cell: Cell, piece: MappedText, openings: ReadonlySet<string>): boolean => {
  const text = joinTexts(cell.pieces).text
  if (isOnlyUnit(piece.text)) return !hasUnit(text) && cell.last >= cell.first - tolerance && !isValue(text)
  if (isWhole(text) || isValue(piece.text) || openings.has(piece.text)) return false
  if (isProse(text) && isName(piece.text)) return false
  return text !== piece.text && fits(cell, piece)
}

/**
 * Joins the fragments of a table printed one cell line at a time into cells. What once opened a wrapped cell opens one
 * again: 符合上级有关 | 规定 is the same cell in every row.
 */
export const cellsOf = (pieces: readonly MappedText[]): MappedText[] => {
  const cells: Cell[] = []
  const openings = new Set<string>()
  for (const piece of pieces) {
    const cell = cells.at(-1)
    if (cell && joins(cell, piece, openings)) {
      const opening = cell.pieces[0]?.text ?? ''
      if (cell.pieces.length === 1 && !nameEnd.test(opening)) openings.add(opening)
      cells[cells.length - 1] = { pieces: [...cell.pieces, piece], first: cell.first, last: widthOf(piece.text) }
    } else cells.push(startCell(piece))
  }
  return cells.map((cell) => joinTexts(cell.pieces))
}

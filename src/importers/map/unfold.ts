import type { Block, DocumentModel, Table } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'
import { bareLevel, columnKind, level1Name, level2Name, type ColumnKind } from './columns.ts'
import { isFund } from './fund-names.ts'
import { isFormRow, isKey, isSumRow } from './form-keys.ts'
import { isValue } from './line-cells.ts'

type Row = readonly MappedText[]

const fewestHeads = 4

const headRun = (cells: Row, at: number): number => {
  let to = at
  while (to < cells.length && columnKind(cells[to]?.text ?? '') !== 'other') to += 1
  return to - at >= fewestHeads ? to : at
}

/** Cells of an indicator row, told from its first: a merged cell of a level stands only where the level begins. */
const indicatorLength = (kinds: readonly ColumnKind[], first: string): number => {
  const begin = kinds.findIndex((kind) => ['level1', 'level2', 'name'].includes(kind))
  const level = level1Name.test(bareLevel(first)) ? 'level1' : level2Name.test(bareLevel(first)) ? 'level2' : 'name'
  const at = level === 'name' ? kinds.lastIndexOf('name') : kinds.indexOf(level)
  return kinds.length - Math.max(at, begin)
}

const isLevel = ({ text }: MappedText): boolean => level1Name.test(bareLevel(text)) || level2Name.test(text)

/**
 * A last cell left empty is not printed: the row ends before the next level, and before a name that already has its
 * value behind it.
 */
const endOfIndicator = (cells: Row, at: number, kinds: readonly ColumnKind[]): number => {
  const first = cells[at]?.text ?? ''
  const length = indicatorLength(kinds, first)
  const name = length - (kinds.length - kinds.lastIndexOf('name'))
  const next = cells.slice(at + name + 1, at + length).findIndex((cell) => isLevel(cell) || isSumRow(cell.text))
  if (next !== -1) return name + 1 + next
  const isReasonMissing = kinds.at(-1) === 'reason' && isValue(cells[at + length]?.text ?? '')
  return isReasonMissing ? length - 1 : length
}

/** 年度总体目标, 目标完成情况, 未完成原因: keys of the part on goals. */
const goalKey = /^.{0,8}目标(?:.{0,2}(?:完成|实现)情况)?[\d（(：:]?.{0,8}$|^未.{0,4}完成.{0,2}原因/u

/** A row of money reaches to the next name of money or the next part, and is no longer than its head. */
const moneyLength = (cells: Row, at: number, kinds: readonly ColumnKind[]): number => {
  const longest = Math.min(cells.length, at + Math.max(kinds.length, 2) + 2)
  const ends = (to: number): boolean => {
    const text = cells[to]?.text ?? ''
    return isFund(text) || endsBody(text) || goalKey.test(text) || headRun(cells, to) > to
  }
  let to = at + 1
  while (to < longest && !ends(to)) to += 1
  return to - at
}

const endsBody = (text: string): boolean => isFormRow(text) || isKey(text) || text.startsWith('绩效指标')

const lengthAt = (cells: Row, at: number, kinds: readonly ColumnKind[]): number => {
  const text = cells[at]?.text ?? ''
  if (isKey(text)) return 2
  if (endsBody(text) || kinds.length === 0) return 1
  if (isSumRow(text)) return moneyLength(cells, at, kinds)
  if (kinds.includes('name')) return endOfIndicator(cells, at, kinds)
  return isFund(text) ? moneyLength(cells, at, kinds) : 1
}

/** A key that is no head of a column: its value may sound like one (项目类别 | 部门预算项目). */
const isOwnKey = (text: string): boolean => isKey(text) && !text.endsWith('名称')

/** Rows of a table that was printed one cell a line, told from its heads and from the words a row begins with. */
const unfoldedRows = (cells: Row): Row[] => {
  const rows: Row[] = []
  let kinds: ColumnKind[] = []
  for (let at = 0; at < cells.length;) {
    const head = isOwnKey(cells[at]?.text ?? '') ? at : headRun(cells, at)
    if (head > at) kinds = cells.slice(at, head).map(({ text }) => columnKind(text))
    else if (endsBody(cells[at]?.text ?? '')) kinds = []
    const to = head > at ? head : at + Math.max(1, lengthAt(cells, at, kinds))
    rows.push(cells.slice(at, to))
    at = to
  }
  return rows
}

const isFolded = ({ layout, rows }: Table): boolean =>
  layout === 'markdown' && rows.length >= 12 && rows.every((row) => row.length <= 1)

const unfolded = (block: Block): Block =>
  block.kind === 'table' && isFolded(block) ? { ...block, rows: unfoldedRows(block.rows.flat()) } : block

/** The document with the rows of its one-cell-a-line tables found. */
export const withRows = (document: DocumentModel): DocumentModel => ({
  ...document,
  blocks: document.blocks.map(unfolded),
})

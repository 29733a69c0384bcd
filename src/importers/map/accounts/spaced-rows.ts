import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { headKind, measureOf } from './head-words.ts'
import { bare } from './titles.ts'

type Row = readonly MappedText[]

/** Lines below a title whose cells are parted by spaces: what stands above the head, and the rows from the head on. */
export type SpacedRows = {
  readonly above: readonly string[]
  readonly heads: readonly Row[]
  readonly rows: readonly Row[]
  /** Does a line with amounts follow that fits no row? */
  readonly isOpen: boolean
  /** Offset in the source behind the last line taken. */
  readonly end: number
}

/** A table of a few items: what is longer is another thing. */
const mostLines = 40
const longestRegion = 6000
const longestWord = 24

const amount = /^[-−–—]{1,4}$|^[-−–]?\d[\d,，]{0,20}(?:\.\d{1,6})?$/u
const caption =
  /单位[：:]?(?:人民币)?(?:元|千元|万元|亿元)|^（?(?:编制|公开|填报)?(?:部门|单位)(?:名称)?[：:]|^公开\d{1,2}表$/u

const isAmount = ({ text }: MappedText): boolean => amount.test(text)

/** A word that names a column or an item: no sentence, no name of anybody. */
const isKnown = (printed: string): boolean => {
  const text = bare(printed)
  if (text.length > longestWord || /[。，；！？]|表$/u.test(text)) return false
  return headKind(text) !== 'amount' || measureOf(text) !== 'other' || /增减|上年|[%％]|^栏次$/u.test(text)
}

type Line = { readonly cells: Row; readonly end: number }

const linesOf = (source: string, from: number, to: number): Line[] => {
  const region = source.slice(from, Math.min(to, from + longestRegion))
  const lines: Line[] = []
  for (const line of region.matchAll(/[^\n\r]+/gu)) {
    if (lines.length === mostLines) break
    const at = from + line.index
    const cells = [...line[0].matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
      text,
      runs: [{ at: 0, source: at + index, length: text.length }],
    }))
    if (cells.length > 0) lines.push({ cells, end: at + line[0].length })
  }
  return lines
}

/** A name in one or more words with its amounts, or amounts alone; undefined for anything else. */
const dataRow = (cells: Row): Row | undefined => {
  const first = cells.findIndex(isAmount)
  const name = joinTexts(cells.slice(0, Math.max(0, first)))
  const amounts = cells.slice(first)
  if (first === -1 || !amounts.every(isAmount)) return undefined
  if (first === 0) return amounts
  return isKnown(name.text.replace(/^其中[：:]?|^[\d一二三四五六七八九十（）()]+[.．、）)]/gu, ''))
    ? [name, ...amounts]
    : undefined
}

/** 1 2 3, 栏次 1 2 3: the columns are counted. */
const isNumbering = (row: Row): boolean => {
  const numbers = row.filter(({ text }) => text !== '栏次')
  return numbers.length > 1 && numbers.every(({ text }, at) => text === `${at + 1}`)
}

type Taken = { readonly above: string[]; readonly heads: Row[]; readonly rows: Row[] }

/** Puts a line where it belongs; false for one that belongs to no table. */
const take = ({ above, heads, rows }: Taken, cells: Row): boolean => {
  const row = dataRow(cells)
  if (heads.length === 0 && cells.some(({ text }) => caption.test(bare(text))))
    above.push(...cells.map(({ text }) => text))
  else if (heads.length > 0 && row) rows.push(...(isNumbering(row) ? [] : [row]))
  else if (rows.length === 0 && cells.every(({ text }) => isKnown(text))) heads.push(cells)
  else return false
  return true
}

/** Does the first of these lines hold an amount, or one of them nothing but amounts? */
const hasAmounts = ([first, ...others]: readonly Line[]): boolean =>
  first?.cells.some(isAmount) === true || others.some(({ cells }) => cells.length > 1 && cells.every(isAmount))

/** The head and rows of a table whose columns spaces part, from `from` on; undefined where no such table stands there. */
export const spacedRows = (source: string, from: number, to: number): SpacedRows | undefined => {
  const taken: Taken = { above: [], heads: [], rows: [] }
  const lines = linesOf(source, from, to)
  const next = lines.findIndex(({ cells }) => !take(taken, cells))
  const isOpen = next !== -1 && hasAmounts(lines.slice(next, next + 3))
  if (taken.heads.length === 0 || (taken.rows.length === 0 && !isOpen)) return undefined
  const end = (next === -1 ? lines : lines.slice(0, next)).at(-1)?.end ?? from
  return { ...taken, isOpen, end }
}

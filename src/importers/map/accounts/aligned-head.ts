import { emptyText, type MappedText } from '#domain/text/mapped-text.ts'
import { bare } from './titles.ts'

type Row = readonly MappedText[]

const isFilled = (cell: MappedText | undefined): boolean => cell !== undefined && cell.text !== ''

/** Cells of a head that stand over several columns, in every official form. */
const wide =
  /^(?:项目|收入|支出|预算数|决算数|人员经费|公用经费|(?:本年|财政拨款|一般公共预算.*)?(?:收入|支出)|支出功能分类.*|(?:功能|经济)分类科目|公务用车购置费?(?:及|和|、|与).*|(?:上年|年初|年末|财政拨款).*结[转余].*|\d{4}年.*数)$/u

const padded = (row: Row, width: number): Row =>
  row.length >= width ? row : [...row, ...Array.from({ length: width - row.length }, () => emptyText)]

/** A row that lost its empty cells: shorter than the table, without a gap before its last cell. */
const isDense = (row: Row, width: number): boolean => row.length < width && row.every(isFilled)

/** An upper row over `below`: its wide cells share the columns that `below` fills, the others stand over nothing. */
const spread = (upper: Row, below: Row, width: number): { upper: Row; below: Row } | undefined => {
  const spans = upper.filter(({ text }) => wide.test(bare(text))).length
  const each = below.length / spans
  if (spans === 0 || !Number.isInteger(each) || upper.length - spans + below.length !== width) return undefined
  const top: MappedText[] = []
  const bottom: MappedText[] = []
  let next = 0
  for (const cell of upper) {
    const isWide = wide.test(bare(cell.text))
    top.push(cell, ...Array.from({ length: isWide ? each - 1 : 0 }, () => emptyText))
    bottom.push(...(isWide ? below.slice(next, next + each) : [emptyText]))
    if (isWide) next += each
  }
  return { upper: top, below: bottom }
}

/**
 * An upper row over one that kept its empty cells: each of its cells stands over one empty cell, which it covers, or
 * over a run of filled ones.
 */
const overGaps = (upper: Row, below: Row): { upper: Row; below: Row } | undefined => {
  const top: MappedText[] = []
  for (const cell of upper) {
    const from = top.length
    if (from >= below.length) return undefined
    const gap = below.findIndex((each, at) => at > from && !isFilled(each))
    const to = isFilled(below[from]) ? (gap === -1 ? below.length : gap) : from + 1
    top.push(cell, ...Array.from({ length: to - from - 1 }, () => emptyText))
  }
  return top.length === below.length ? { upper: top, below } : undefined
}

const names = /^(?:类|款|项|(?:支出)?(?:功能|经济)?(?:分类)?科目(?:编码|代码|名称)|(?:单位|项目|部门)?(?:编码|名称))$/u
const overNames = /^项目$|分类|科目/u
const overSpending = /^(?:本年|财政拨款|一般公共预算(?:财政拨款)?)?支出(?:合计)?$/u
const opensSpending = /^(?:小计|合计)$/u
const ofSpending = /^(?:基本支出|项目支出)/u

/** Where the names of rows end in `below`, if the amounts of spending and nothing else follow them; −1 otherwise. */
const endOfNames = (below: Row): number => {
  const named = below.findIndex(({ text }) => !names.test(bare(text)))
  const [first = '', ...parts] = below.slice(Math.max(0, named)).map(({ text }) => bare(text))
  const isSpending = opensSpending.test(first) && parts.length > 0 && parts.every((text) => ofSpending.test(text))
  return isSpending && named > 0 ? named : -1
}

/** 项目 | 年初结转 | 本年支出 | … over 科目编码 | 科目名称 | 小计 | 基本支出 | 项目支出: told by the words below. */
const byNames = (upper: Row, below: Row, width: number): { upper: Row; below: Row } | undefined => {
  const named = endOfNames(below)
  const spent = upper.findIndex(({ text }, at) => at > 0 && overSpending.test(bare(text)))
  if (named === -1 || spent === -1 || !overNames.test(bare(upper[0]?.text ?? ''))) return undefined
  if (upper.length - 2 + below.length !== width) return undefined
  const own = (at: number): Row => {
    if (at === 0) return below.slice(0, named)
    return at === spent ? below.slice(named) : [emptyText]
  }
  return {
    upper: upper.flatMap((cell, at) => [
      cell,
      ...own(at)
        .slice(1)
        .map(() => emptyText),
    ]),
    below: upper.flatMap((_, at) => own(at)),
  }
}

/** The rows of a head, each as wide as the table. `isSure`: does every cell stand over the columns it is meant for? */
export type AlignedHead = { readonly rows: readonly Row[]; readonly isSure: boolean }

const isName = ({ text }: MappedText): boolean => text === '' || names.test(bare(text))

/** 支出功能分类科目编码 | 科目名称 over 类 | 款 | 项: the code stands over the three, the name beside them. */
const overLevels = (upper: Row, below: Row): { upper: Row; below: Row } | undefined => {
  const [code, ...more] = upper
  const isCode =
    code && upper.every(isName) && below.filter(isFilled).every(({ text }) => /^[类款项]$/u.test(bare(text)))
  return isCode
    ? {
        upper: [
          code,
          ...below
            .filter(isFilled)
            .slice(1)
            .map(() => emptyText),
          ...more,
        ],
        below,
      }
    : undefined
}

/** 项目 | 本年收入合计 | … over names of codes alone: all columns but its neighbours' are its own. */
const overAllNames = (upper: Row, below: Row, width: number): { upper: Row; below: Row } | undefined => {
  const [first, ...more] = upper
  const own = width - more.length
  const isOver = first && overNames.test(bare(first.text)) && below.every(isName) && below.findLastIndex(isFilled) < own
  return isOver ? { upper: [first, ...Array.from({ length: own - 1 }, () => emptyText), ...more], below } : undefined
}

const matched = (row: Row, below: Row, width: number): { upper: Row; below: Row } | undefined =>
  spread(row, below, width) ??
  byNames(row, below, width) ??
  overLevels(row, below) ??
  overAllNames(row, below, width) ??
  overGaps(row, padded(below, width))

/**
 * Where a file became text its empty cells are lost: then the wide cells of a row are matched with the cells of the row
 * below, from the lowest row up. A row that matches nothing is left out: it would name the wrong columns.
 */
export const alignedHead = (rows: readonly Row[], width: number): AlignedHead => {
  const aligned: Row[] = []
  let isSure = true
  for (const row of rows.toReversed()) {
    const below = aligned[0]
    const isLost = below !== undefined && row.length > 1 && isDense(row, width)
    const both = isLost ? matched(row, below, width) : undefined
    if (both) aligned.splice(0, 1, both.upper, both.below)
    else if (isLost) isSure = false
    else aligned.unshift(row)
  }
  return { rows: aligned.map((row) => padded(row, width)), isSure }
}

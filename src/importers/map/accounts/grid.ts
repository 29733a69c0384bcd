import type { MappedText } from '#domain/text/mapped-text.ts'
import { alignedHead } from './aligned-head.ts'
import { headPaths } from './head-paths.ts'
import { bare, numberedForm, titledForm } from './titles.ts'

type Row = readonly MappedText[]

/**
 * The rows of an account table by what they are. `paths`: the head of each column, outermost cell first. `isSure`: does
 * every cell of the head stand over its columns?
 */
export type Grid = {
  readonly width: number
  readonly top: readonly Row[]
  readonly head: readonly Row[]
  readonly paths: readonly (readonly string[])[]
  readonly isSure: boolean
  readonly body: readonly Row[]
}

/** An official table is no wider and no longer; what is, is a data set. */
const widest = 60
export const longest = 6000
const highestTop = 8
const highestHead = 6

const textsOf = (row: Row): string[] => row.map(({ text }) => bare(text)).filter((text) => text !== '')

const meta =
  /单位[：:]?(?:人民币)?(?:元|千元|万元|亿元)|^(?:编制|公开|填报)?(?:部门|单位)(?:名称)?[：:]|^（?单位[：:]|^公开\d{1,2}表$/u

/** Title, number of the table, organisation and unit line above the head, where they stand in the table itself. */
const isTop = (row: Row): boolean => {
  const texts = textsOf(row)
  return (
    texts.length <= 4 &&
    (texts.length === 0 ||
      texts.some((text) => meta.test(text) || numberedForm(text) !== undefined || titledForm(text, true) !== undefined))
  )
}

const amountLike = /^-?\d[\d,，]*(?:\.\d+)?$/u
const dashLike = /^[-—–－]{1,4}$/u
const runOnAmounts = /\d\.\d{1,2}$/u
const opensBody = /^(?:一、|合\s*计$|本年收入合计$)/u

/** 栏次 | 1 | 2 | 3: the numbers of the columns. */
export const isScale = (row: Row): boolean => {
  const texts = textsOf(row)
  if (texts.some((text) => /^栏次?$/u.test(text))) return true
  const numbers = texts.filter((text) => /^\d{1,2}(?:=[\d+－-]+)?$/u.test(text))
  return (
    numbers.length >= 3 &&
    numbers.length === texts.length &&
    numbers.every((text, at) => Number.parseInt(text, 10) === at + 1)
  )
}

const isEmptyTotal = (texts: readonly string[]): boolean =>
  opensBody.test(texts[0] ?? '') && texts.slice(1).every((text) => amountLike.test(text) || dashLike.test(text))

/** A row of amounts or codes, the first numbered item, or a total without amounts: here the head has ended. */
const isBody = (row: Row): boolean => {
  const texts = textsOf(row)
  if (texts.length === 0 || isScale(row)) return false
  return (
    texts.some((text) => amountLike.test(text) || runOnAmounts.test(text) || text.startsWith('一、')) ||
    isEmptyTotal(texts)
  )
}

const sameTexts = (a: Row, b: Row): boolean => textsOf(a).join('\t') === textsOf(b).join('\t')

const widthOf = (rows: readonly Row[]): number => rows.reduce((most, { length }) => Math.max(most, length), 0)

const endOfTop = (rows: readonly Row[]): number => {
  let at = 0
  while (at < Math.min(highestTop, rows.length) && isTop(rows[at] ?? [])) at += 1
  return at
}

const endOfHead = (rows: readonly Row[], from: number): number => {
  let at = from
  while (at < rows.length && !isBody(rows[at] ?? [])) at += 1
  return at
}

/** The rows of a table with its head found; undefined where it has none or is no table of people's size. */
export const gridOf = (rows: readonly Row[]): Grid | undefined => {
  if (rows.length > longest) return undefined
  const from = endOfTop(rows)
  const to = endOfHead(rows, from)
  const head = rows.slice(from, to).filter((row) => !isScale(row) && textsOf(row).length > 0)
  const below = rows.slice(to).filter((row) => textsOf(row).length > 0 && !isScale(row) && !isTop(row))
  // A head that a page break repeats is read once.
  const body = below.filter((row) => !head.some((other) => sameTexts(row, other)))
  const width = widthOf([...head, ...body])
  if (head.length === 0 || head.length > highestHead || width > widest || width < 2) return undefined
  const { rows: aligned, isSure } = alignedHead(head, width)
  return { width, top: rows.slice(0, from), head: aligned, paths: headPaths(aligned, width), isSure, body }
}

import type { Table } from '#domain/text/document.ts'
import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { columnKind, type ColumnKind } from './columns.ts'
import { spreadHead } from './spread-head.ts'
import { termKinds } from './term-columns.ts'

type Row = readonly MappedText[]

/** The head of an indicator table: printed columns with their kinds, and the row behind it. */
export type Head = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  /** The kinds of all columns, whatever their term. */
  readonly all: readonly ColumnKind[]
  /** Kinds of the columns of 中期 where the form prints them beside those of the year, which `kinds` are then of. */
  readonly midTerm: readonly ColumnKind[] | undefined
  readonly text: MappedText
  readonly next: number
}

/** 完成目标可能性 is a forecast in words, no goal that its row belongs to. */
const kindOf = ({ text }: MappedText): ColumnKind => (text.includes('可能性') ? 'other' : columnKind(text))

const kindsOf = (row: Row): ColumnKind[] => row.map(kindOf)

const namesIndicators = (kinds: readonly ColumnKind[]): boolean =>
  kinds.includes('name') && kinds.some((kind) => kind === 'target' || kind === 'actual' || kind === 'completion')

const namesLevels = (kinds: readonly ColumnKind[]): boolean =>
  kinds.filter((kind) => kind === 'level1' || kind === 'level2' || kind === 'name').length >= 2

/** Cells of the second row of a head stand below the wide cell of the first (年度指标值 over 性质, 指标值, 单位). */
const mergedHead = (upper: Row, lower: Row): Row => {
  const values = kindsOf(upper).flatMap((kind, at) => (kind === 'actual' || kind === 'points' ? [at] : []))
  const isGrid = values.every((at) => (lower[at]?.text ?? '') === '')
  if (isGrid) return upper.map((cell, at) => ((lower[at]?.text ?? '') === '' ? cell : (lower[at] ?? cell)))
  const wide = kindsOf(upper).indexOf('target')
  return [...lower.filter(({ text }) => text !== ''), ...upper.slice(wide + 1)]
}

const headOf = (row: Row, text: MappedText, next: number): Head => {
  const kinds = kindsOf(row)
  const terms = termKinds(kinds)
  return {
    columns: row.map((cell) => cell.text),
    kinds: terms?.annual ?? kinds,
    all: kinds,
    midTerm: terms?.midTerm,
    text,
    next,
  }
}

/** The head that begins at a row; undefined where none does. */
export const headAt = ({ rows }: Table, at: number): Head | undefined => {
  const upper = rows[at]
  const lower = rows[at + 1]
  if (!upper || !namesIndicators(kindsOf(upper))) return undefined
  if (!lower) return headOf(upper, joinTexts(upper), at + 1)
  const both = joinTexts([...upper, ...lower])
  const spread = spreadHead(upper, lower)
  if (spread) return headOf(spread, both, at + 2)
  const isDouble = namesLevels(kindsOf(lower)) && !namesIndicators(kindsOf(upper).slice(2))
  return isDouble ? headOf(mergedHead(upper, lower), both, at + 2) : headOf(upper, joinTexts(upper), at + 1)
}

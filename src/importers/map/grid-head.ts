import type { Table } from '#domain/text/document.ts'
import { joinTexts, type MappedText } from '#domain/text/mapped-text.ts'
import { columnKind, type ColumnKind } from './columns.ts'

type Row = readonly MappedText[]

/** The head of an indicator table: printed columns with their kinds, and the row behind it. */
export type Head = {
  readonly columns: readonly string[]
  readonly kinds: readonly ColumnKind[]
  readonly text: MappedText
  readonly next: number
}

const kindsOf = (row: Row): ColumnKind[] => row.map(({ text }) => columnKind(text))

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

/** The head that begins at a row; undefined where none does. */
export const headAt = ({ rows }: Table, at: number): Head | undefined => {
  const upper = rows[at]
  const lower = rows[at + 1]
  if (!upper || !namesIndicators(kindsOf(upper))) return undefined
  const isDouble = lower !== undefined && namesLevels(kindsOf(lower)) && !namesIndicators(kindsOf(upper).slice(2))
  const row = isDouble && lower ? mergedHead(upper, lower) : upper
  return {
    columns: row.map(({ text }) => text),
    kinds: kindsOf(row),
    text: joinTexts(isDouble && lower ? [...upper, ...lower] : upper),
    next: at + (isDouble ? 2 : 1),
  }
}

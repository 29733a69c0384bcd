import type { DocumentModel } from '#domain/text/document.ts'
import { wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { gridOf } from './grid.ts'
import { columnsOf, panelsOf } from './panels.ts'
import { spacedRows, type SpacedRows } from './spaced-rows.ts'

/** A table of plain text below its title, as far as its columns can be told from the words of its head. */
export type SpacedTable = SpacedRows & { readonly blocks: readonly number[]; readonly isTold: boolean }

/** Passages looked at below a title. */
const reach = 60

const startOf = (texts: readonly MappedText[]): number | undefined => {
  const first = texts.find(({ runs }) => runs.length > 0)
  return first && wholeSpan(first).start
}

/** Where the next table of the document itself begins: its rows are not read twice. */
const endBelow = ({ blocks, source }: DocumentModel, block: number): number => {
  for (const next of blocks.slice(block + 1, block + reach))
    if (next.kind === 'table') return startOf(next.rows.flat()) ?? source.text.length
  return source.text.length
}

/**
 * Every row has as many cells as the head has columns, and no two columns are of the same amount: else spaces that
 * stand for empty cells or for parts of a word cannot be told from those between columns.
 */
const isTold = ({ heads, rows, isOpen }: SpacedRows): boolean => {
  const grid = gridOf([...heads, ...rows])
  if (isOpen || !grid?.isSure || rows.length === 0 || !rows.every(({ length }) => length === grid.width)) return false
  const named = columnsOf(panelsOf('three-public', grid.paths), grid.paths, false).filter(
    ({ measure }) => measure !== 'other',
  )
  return new Set(named.map(({ measure, stage }) => `${stage} ${measure}`)).size === named.length && named.length > 0
}

const mostTitles = 8

/** The lines of a text that may be the title of a table: where lines ran together a title still has one of its own. */
export const titleLines = (source: string, text: MappedText): readonly MappedText[] => {
  if (!text.text.includes('三公')) return []
  const { start, end } = wholeSpan(text)
  return [...source.slice(start, end).matchAll(/\S[^\n\r]*/gu)]
    .filter(([line]) => line.includes('三公') && line.includes('表'))
    .slice(0, mostTitles)
    .map(({ 0: line, index }) => {
      const printed = line.trimEnd()
      return { text: printed, runs: [{ at: 0, source: start + index, length: printed.length }] }
    })
}

/** The passages a stretch of the source stands in. */
const blocksWithin = ({ blocks }: DocumentModel, block: number, end: number): number[] =>
  blocks.slice(block + 1, block + reach).flatMap((next, index) => {
    const start = next.kind === 'passage' && next.role !== 'cell' ? startOf([next.text]) : undefined
    return start !== undefined && start < end ? [block + 1 + index] : []
  })

/** The table of plain text below the passage of its title; undefined where there is none. */
export const spacedTableBelow = (
  document: DocumentModel,
  block: number,
  title: MappedText,
): SpacedTable | undefined => {
  const found = spacedRows(document.source.text, wholeSpan(title).end, endBelow(document, block))
  return found && { ...found, blocks: blocksWithin(document, block, found.end), isTold: isTold(found) }
}

import type { Extract } from './extract.ts'
import { usualLimits, type Limits } from './limits.ts'
import { words } from '#domain/words/words.ts'
import { mostColumns } from './sheet/address.ts'
import { sheetBlocks } from './sheet/blocks.ts'
import type { SheetCell, SheetNote } from './sheet/sheet.ts'

const delimiters = [',', '\t', ';'] as const
type Delimiter = (typeof delimiters)[number]

/** Characters looked at to find the delimiter. */
const sampleLength = 20_000

/** A sample that ends within a quoted cell would show its inside as lines. */
const quotedIn = (text: string): RegExp => (text.length > sampleLength ? /"[^"]*(?:"|$)/gu : /"[^"]*"/gu)

/** The delimiter that cuts most lines into the same number of cells; quotes are left out of account. */
const delimiterOf = (text: string): Delimiter => {
  const lines = text
    .slice(0, sampleLength)
    .replaceAll(quotedIn(text), '')
    .split(/\r\n?|\n/u)
  const scored = delimiters.map((delimiter) => {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length
      if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    return { delimiter, score: Math.max(0, ...counts.values()) }
  })
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter
}

const firstOf = (text: string, at: number, delimiter: Delimiter): number => {
  for (let end = at; end < text.length; end += 1) {
    const char = text[end]
    if (char === delimiter || char === '\n' || char === '\r') return end
  }
  return text.length
}

/** End of a quoted cell: a quote that is not doubled. A quote that never closes holds only what stands before it. */
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

type Field = { readonly text: string; readonly end: number }

const fieldAt = (text: string, at: number, delimiter: Delimiter): Field => {
  const close = text[at] === '"' ? closingQuote(text, at + 1) : -1
  if (close === -1) {
    const end = firstOf(text, at, delimiter)
    return { text: text.slice(at, end), end }
  }
  const end = firstOf(text, close + 1, delimiter)
  return { text: text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, end), end }
}

/** Export programs keep long figures from being rounded by writing ="001234" or a tab behind them. */
const cleaned = (text: string): string => {
  const literal = /^="(.*)"$/su.exec(text)?.[1] ?? text
  return literal.replaceAll(/\r\n?/gu, '\n').trim()
}

const tooMuch: SheetNote = {
  severity: 'warning',
  kind: 'limit',
  why: words(
    '表格过大，只读了前面的部分；请拆分后再读',
    'the table is too large: only its beginning was read; split it',
  ),
}

/** The filled cells of delimited text, and whether there was room for all. */
export type CsvCells = { readonly cells: SheetCell[]; readonly isWhole: boolean }

const lineEnd = (text: string, at: number): number => {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1
  return text[at] === '\n' ? 1 : 0
}

export const csvCells = (text: string, limits: Limits): CsvCells => {
  const delimiter = delimiterOf(text)
  const cells: SheetCell[] = []
  let [row, column, left] = [0, 0, limits.characters]
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const field = fieldAt(text, at, delimiter)
    const value = cleaned(field.text)
    left -= value.length
    if (left < 0 || cells.length >= limits.cells || column >= mostColumns) return { cells, isWhole: false }
    if (value !== '') cells.push({ row, column, rows: 1, columns: 1, text: value })
    const step = lineEnd(text, field.end)
    row += step > 0 ? 1 : 0
    column = step > 0 ? 0 : column + 1
    at = field.end + Math.max(1, step)
  }
  return { cells, isWhole: true }
}

/**
 * Reads delimited text (comma, tab or semicolon; quoted cells may hold all of them) as one sheet. Never throws. Without a
 * sheet there is no name: origins have row, column and cell only in a part called `csv`.
 */
export const readCsv = (text: string, limits: Limits = usualLimits): Extract => {
  const { cells, isWhole } = csvCells(text, limits)
  const sheet = { name: '', cells, ruled: [], hidden: [], comments: [], notes: isWhole ? [] : [tooMuch] }
  return sheetBlocks([sheet], { format: 'csv', limits, notes: [] })
}

import { words, type Words } from '#domain/words/words.ts'
import { invalid } from '../errors.ts'

/** A line somebody pasted from a spreadsheet. */
export type PastedRow = {
  /** From 1, as the person counts. */
  readonly line: number
  readonly cells: readonly string[]
}

/** What is wrong with a row, and in which column. */
export type RowProblem = { readonly line: number; readonly place: string; readonly why: Words; readonly remedy: Words }

/** Says what is wrong at a place of a row. */
export const wrongAt =
  (line: number, place: string) =>
  (why: Words, remedy: Words): RowProblem => ({ line, place, why, remedy })

const mostRows = 5000

const split = (line: string, separator: RegExp): readonly string[] =>
  line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .trim(),
  )

const tooMany = () =>
  invalid(
    'text',
    words(`一次最多${mostRows}行`, `${mostRows} rows at a time`),
    words('请分几次导入', 'import them in several steps'),
  )

/**
 * Rows of a pasted text: cells parted by tabs, as spreadsheets copy them, or by commas where there is no tab. A first line
 * that names the columns is left out.
 */
export const pastedRows = (text: string, isHead: (cells: readonly string[]) => boolean): readonly PastedRow[] => {
  const separator = text.includes('\t') ? /\t/u : /[,，]/u
  const lines = text.split(/\r?\n/u)
  if (lines.length > mostRows + 1) throw tooMany()
  return lines
    .map((line, index) => ({ line: index + 1, cells: split(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, index) => index > 0 || !isHead(cells))
}

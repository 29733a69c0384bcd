import type { Words } from '#domain/words/words.ts'

/** A column of a table that people paste. */
export type PasteColumn = {
  readonly key: string
  readonly text: Words
  /** What else it may be called in the first line. */
  readonly heads: readonly Words[]
  readonly isNeeded?: boolean
  /** A closed set is chosen, not typed. */
  readonly options?: readonly Words[]
}

export type PastedTable = {
  readonly rows: readonly (readonly string[])[]
  /** Keys of the columns in the order they were found in; undefined where there was no line of headings. */
  readonly recognised: readonly (string | undefined)[] | undefined
}

const plain = (text: string): string => text.replaceAll(/[\s*＊（）()：:]/gu, '').toLowerCase()

/** Cells as spreadsheets copy them: parted by tabs, a cell with tabs, line ends or quotes stands in quotes. */
const quotedCell = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/u

type Cell = { readonly text: string; readonly length: number }

const cellAt = (text: string, at: number): Cell => {
  const rest = text.slice(at, at + 10_000)
  const quoted = rest.startsWith('"') ? quotedCell.exec(rest) : null
  if (quoted) return { text: (quoted[1] ?? '').replaceAll('""', '"'), length: quoted[0].length }
  const end = rest.search(/[\t\n]/u)
  const found = end === -1 ? rest : rest.slice(0, end)
  return { text: found, length: found.length }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

const tabbed = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { text: cell, length } = cellAt(text, at)
    rows.at(-1)?.push(oneLine(cell))
    at += length
    if (text[at] === '\n') rows.push([])
    at += 1
  }
  return rows
}

const commaed = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => line.split(/[,，]/u).map(oneLine))

const isNamed = (cell: string, { text, heads }: PasteColumn): boolean =>
  [text, ...heads].some(({ zh, en }) => plain(zh) === plain(cell) || plain(en) === plain(cell))

/** Which columns a first line names; undefined where it names fewer than two. */
const headingsIn = (
  row: readonly string[],
  columns: readonly PasteColumn[],
): readonly (string | undefined)[] | undefined => {
  const keys = row.map((cell) => columns.find((column) => cell !== '' && isNamed(cell, column))?.key)
  return keys.filter((key) => key !== undefined).length >= 2 ? keys : undefined
}

/** Reads what was copied from a spreadsheet: columns by their headings in any order, without headings in ours. */
export const readPaste = (text: string, columns: readonly PasteColumn[]): PastedTable => {
  const even = text.replaceAll(/\r\n?/gu, '\n').replace(/\n+$/u, '')
  const all = (even.includes('\t') ? tabbed(even) : commaed(even)).filter((row) => row.some((cell) => cell !== ''))
  const recognised = headingsIn(all[0] ?? [], columns)
  const body = recognised ? all.slice(1) : all
  const order = recognised ?? columns.map(({ key }) => key)
  const rows = body.map((row) => columns.map(({ key }) => row[order.indexOf(key)] ?? ''))
  return { rows, recognised }
}

/** The rows as calls take them: without headings, parted by tabs. */
export const pasteText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(oneLine).join('\t')).join('\n')

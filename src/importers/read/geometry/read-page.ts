import { placed } from './cell-text.ts'
import { columnGroups, rowOf } from './column-groups.ts'
import { columnTable } from './column-tables.ts'
import { rulesInFrame, type PageGeometry, type Rule, type Turn } from './page-geometry.ts'
import type { PageBlock, PageContent, PageLine } from './page-content.ts'
import { columnsInOrder, lineItems, type Column, type Item } from './reading-order.ts'
import { ruledTables, type PlacedTable } from './ruled-tables.ts'
import { wholeRules } from './rules.ts'
import { textLines, textOf, type TextLine } from './text-lines.ts'
import { wordsOf, type Word } from './words.ts'

const turns: readonly Turn[] = [0, 90, 180, 270]

/** The turn of most of the text: a wide table is often printed sideways on an upright page. */
const mainTurn = (words: readonly Word[]): Turn => {
  const counts = new Map<Turn, number>()
  for (const { turn, text } of words) counts.set(turn, (counts.get(turn) ?? 0) + text.length)
  return turns.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 0
}

/** Width of the Latin word or number that opens a line: Latin characters share what Chinese ones leave of it. */
const openingOf = (text: string, { left, right, size }: TextLine): number => {
  const [latin = ''] = /^[\u0021-\u024f]*[%％]?/u.exec(text) ?? []
  if (latin === '') return size
  const narrow = text.replaceAll(/[^\u0021-\u024f]+/gu, '').length
  const share = (right - left - (text.length - narrow) * size) / Math.max(1, narrow)
  return latin.length * Math.min(0.75 * size, Math.max(0.45 * size, share))
}

const lineBlock = (line: TextLine, turn: Turn, column: number): PageLine => {
  const { left, right, size, baseline } = line
  const text = textOf(line)
  const opening = openingOf(text, line)
  return { kind: 'line', ...placed(line, text, turn), left, right, size, baseline, column, opening }
}

type Context = { readonly rules: readonly Rule[]; readonly turn: Turn; readonly column: number }

/** Lines that stand below each other as running text and tables without rules. */
const blocksOfLines = (lines: readonly TextLine[], { rules, turn, column }: Context): PageBlock[] => {
  const rows = lines.map(rowOf)
  const blocks: PageBlock[] = []
  let at = 0
  for (const { from, to, group } of columnGroups(rows)) {
    blocks.push(...lines.slice(at, from).map((line) => lineBlock(line, turn, column)))
    blocks.push(columnTable(group, rules, turn).table)
    at = to
  }
  blocks.push(...lines.slice(at).map((line) => lineBlock(line, turn, column)))
  return blocks
}

type What = TextLine | PlacedTable
const isTable = (what: What): what is PlacedTable => 'table' in what

const blocksOfColumn = ({ items }: Column<What>, context: Context): PageBlock[] => {
  const blocks: PageBlock[] = []
  let words: Word[] = []
  const flush = (): void => {
    blocks.push(...blocksOfLines(textLines(words), context))
    words = []
  }
  for (const { what } of items) {
    if (!isTable(what)) words.push(...what.words)
    else {
      flush()
      blocks.push(what.table)
    }
  }
  flush()
  return blocks
}

const tableItem = (table: PlacedTable): Item<What> => {
  const { left, right, top, bottom } = table
  return { left, right, top, bottom, size: 10, what: table }
}

/** Text turned another way than the page: read in its own frame, behind the rest. */
const turnedLines = (words: readonly Word[], main: Turn): PageLine[] =>
  turns
    .filter((turn) => turn !== main)
    .flatMap((turn) => textLines(words.filter((word) => word.turn === turn)).map((line) => lineBlock(line, turn, -1)))

/** The lines and tables of a page in reading order. */
export const readPage = ({ width, height, runs, rules }: PageGeometry): PageContent => {
  const words = wordsOf(runs)
  const turn = mainTurn(words)
  const whole = wholeRules(rulesInFrame(rules, turn))
  const { tables, rest } = ruledTables(words, whole, turn)
  const lines = textLines(rest.filter((word) => word.turn === turn))
  const items: Item<What>[] = [...lines.flatMap(lineItems), ...tables.map(tableItem)]
  const blocks = columnsInOrder(items).flatMap((column, at) =>
    blocksOfColumn(column, { rules: whole, turn, column: at }),
  )
  return { width, height, blocks: [...blocks, ...turnedLines(rest, turn)] }
}

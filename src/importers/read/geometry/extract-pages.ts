import { words, type Words } from '#domain/words/words.ts'
import type { Origin } from '#domain/text/origin.ts'
import type { ExtractBlock, ExtractCell, ExtractNote, ExtractPiece } from '../extract.ts'
import { isBeside, joinTables, tableOnPage, type JoinedCell, type JoinedTable } from './join-tables.ts'
import { columnsOfLines, isLocallyFull, joins } from './line-joins.ts'
import { marginsOf, type Margin } from './margins.ts'
import { grouped } from './grouped.ts'
import type { PageContent, PageLine } from './page-content.ts'

type FlowLine = { readonly kind: 'line'; readonly page: number; readonly line: PageLine }
/** `page`: the last page of the table. */
type FlowTable = { readonly kind: 'table'; page: number; readonly table: JoinedTable }
type Flow = FlowLine | FlowTable

/** Does a table stand where one above it may go on: first on the next page, or in the next column? */
const mayFollow = (last: Flow | undefined, table: FlowTable, isFirst: boolean): last is FlowTable =>
  last?.kind === 'table' &&
  (last.page === table.page ? isBeside(last.table, table.table) : isFirst && last.page === table.page - 1)

/** Pages as one flow: heads and page numbers taken out, tables joined over the ends of pages and columns. */
const flowOf = (pages: readonly PageContent[], aside: ReadonlySet<PageLine>): Flow[] => {
  const flow: Flow[] = []
  pages.forEach(({ blocks }, page) => {
    let isFirst = true
    for (const block of blocks) {
      if (block.kind === 'line' && aside.has(block)) continue
      if (block.kind === 'line') flow.push({ kind: 'line', page, line: block })
      else {
        const table: FlowTable = { kind: 'table', page, table: tableOnPage(block, page) }
        const last = flow.at(-1)
        if (mayFollow(last, table, isFirst) && joinTables(last.table, table.table)) last.page = page
        else flow.push(table)
      }
      isFirst = false
    }
  })
  return flow
}

type Columns = ReturnType<typeof columnsOfLines>

/** What the places say: behind a table a new paragraph begins. */
const joinOf = (flow: readonly Flow[], at: number, columns: Columns): boolean | undefined => {
  const [before, next] = [flow[at - 1], flow[at]]
  if (before?.kind === 'table') return false
  if (before?.kind !== 'line' || next?.kind !== 'line') return undefined
  const around = flow.slice(Math.max(0, at - 9), at + 8).map((each) => (each.kind === 'line' ? each.line : undefined))
  return joins({ before, next, isLocallyFull: isLocallyFull(around, Math.min(at, 9) - 1) }, columns)
}

const lineBlock = ({ line, page }: FlowLine, joined: boolean | undefined): ExtractBlock => {
  const pieces = [{ text: line.text, origin: { page: page + 1, box: line.box } }]
  return joined === undefined ? { kind: 'line', pieces } : { kind: 'line', pieces, joins: joined }
}

const cellBlock = (cell: JoinedCell, table: number): ExtractCell => {
  const { row, column, rows, columns, lines } = cell
  const place = { table, row: row + 1, column: column + 1 }
  const pieces = lines.map(({ text, page, box }, at): ExtractPiece => {
    // Between the parts of a cell that a page break cut the line end stands on the first page.
    const isCut = lines[at + 1] !== undefined && lines[at + 1]?.page !== page
    const origin: Origin = { page: page + 1, box, ...place }
    return { text: isCut ? `${text}\n`.replace(/\n\n$/u, '\n') : text, origin }
  })
  return { row, column, rows, columns, pieces }
}

const sideWords = {
  head: words('页眉', 'running head'),
  foot: words('页脚', 'running foot'),
  number: words('页码', 'page number'),
}

/** Page numbers as people write them: 1–3、5. */
export const pageRanges = (pages: readonly number[]): string => {
  const ranges: { from: number; to: number }[] = []
  for (const page of [...new Set(pages)].toSorted((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && page === last.to + 1) last.to = page
    else ranges.push({ from: page, to: page })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join('、')
}

const shown = (text: string): string => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const asideWords = (kind: Margin['kind'], text: string, pages: string): Words => {
  const { zh, en } = sideWords[kind]
  const quote = kind === 'number' ? ['', ''] : [`“${shown(text)}”`, ` “${shown(text)}”`]
  return words(`第${pages}页的${zh}${quote[0]}未计入正文`, `${en}${quote[1]} on pages ${pages} set aside`)
}

/** One note for each kind of head, with its pages. */
const asideNotes = (margins: readonly Margin[]): ExtractNote[] => {
  const groups = grouped(margins, ({ kind, line }) =>
    kind === 'number' ? kind : `${kind}${line.text.replaceAll(/\d+|\s+/gu, '')}`,
  )
  return [...groups.values()].flatMap((group): ExtractNote[] => {
    const [first] = group
    if (!first) return []
    const pages = pageRanges(group.map(({ page }) => page + 1))
    return [{ severity: 'info', kind: 'set-aside', why: asideWords(first.kind, first.line.text, pages) }]
  })
}

/** Pages read from their geometry as the blocks of an extract, with notes of what was set aside. */
export const extractPages = (
  pages: readonly PageContent[],
): { readonly blocks: ExtractBlock[]; readonly notes: ExtractNote[] } => {
  const margins = marginsOf(pages)
  const flow = flowOf(pages, new Set(margins.map(({ line }) => line)))
  const columns = columnsOfLines(flow.filter((each): each is FlowLine => each.kind === 'line'))
  let tables = 0
  const blocks = flow.map((each, at): ExtractBlock => {
    if (each.kind === 'line') return lineBlock(each, joinOf(flow, at, columns))
    tables += 1
    const { rows, columns: width, headerRows, cells } = each.table
    const number = tables
    return { kind: 'table', rows, columns: width, headerRows, cells: cells.map((cell) => cellBlock(cell, number)) }
  })
  return { blocks, notes: asideNotes(margins) }
}

import type { Block, DocumentModel, Passage } from '#domain/text/document.ts'
import type { SourceText } from '#domain/text/place.ts'
import type { Decoded } from './decode.ts'
import { gridTables, type FoundTable } from './grid-tables.ts'
import { htmlTables } from './html-tables.ts'
import { linesOf, type Line } from './lines.ts'
import { lineTables } from './line-tables.ts'
import { withOutline } from './outline.ts'
import { passageOf, textOfLines } from './passages.ts'
import { leftoverNotes, setAside } from './set-aside.ts'
import { continues, endsSentence, fullWidths } from './wrap.ts'

type Page = { readonly source: SourceText; readonly lines: readonly Line[]; readonly full: readonly number[] }

/** Tables of every layout, in order and without overlap: what a richer layout claims, a poorer one leaves alone. */
const tablesOf = ({ source, lines, full }: Page): FoundTable[] => {
  const taken = new Set<number>()
  const free = (table: FoundTable): boolean => {
    for (let at = table.from; at < table.to; at += 1) if (taken.has(at)) return false
    for (let at = table.from; at < table.to; at += 1) taken.add(at)
    return table.to > table.from
  }
  const found = [...htmlTables(source, lines), ...gridTables(source, lines), ...lineTables(source, lines, full)]
  return found.filter(free).toSorted((a, b) => a.from - b.from)
}

/** A label in the middle of a sentence ("…办结\n12、…") is none: it must open a list or go on with one. */
const opensPassage = (page: Page, at: number): boolean => {
  const line = page.lines[at]
  const before = page.lines[at - 1]
  if (!line?.label) return (line?.hashes ?? 0) > 0
  if (!before || endsSentence(before.text.text) || before.width < (page.full[at - 1] ?? 0) - 7) return true
  const { style, ordinal } = line.label
  if (ordinal === 1) return true
  return page.lines.slice(0, at).some(({ label }) => label?.style === style && label.ordinal === ordinal - 1)
}

const endOfPassage = (page: Page, from: number, limit: number): number => {
  let to = from + 1
  while (to < limit) {
    const line = page.lines[to - 1]
    const next = page.lines[to]
    if (!line || !next || opensPassage(page, to) || line.hashes > 0) break
    if (!continues(line, next, { full: page.full[to - 1] ?? 0, first: to - 1 === from })) break
    to += 1
  }
  return to
}

const namesDocument = /(?:报告|自评表|申报表|监控表|情况表|说明|公开|评价表)(?:（[^）]{0,20}）)?$/u

/** The title stands before the first heading, over as many lines as it needs to name the document. */
const titleLines = ({ lines }: Page): { from: number; to: number } | undefined => {
  const first = lines.findIndex(({ label }) => label !== undefined)
  const limit = Math.min(first === -1 ? lines.length : first, 12)
  const end = lines.slice(0, limit).findIndex(({ text, width }) => namesDocument.test(text.text) && width < 120)
  if (end === -1) return undefined
  let from = end
  while (from > 0 && isTitleLine(lines[from - 1])) from -= 1
  return { from, to: end + 1 }
}

const isTitleLine = (line: Line | undefined): boolean =>
  line !== undefined && !/^附件|^附表|[。：:]$/u.test(line.text.text) && line.width <= 80

/** May an unnumbered short line name what follows? Only where text or a list from 1 follows. */
const canHead = (page: Page, to: number, isBeforeTable: boolean): boolean => {
  const next = page.lines[to]
  return next !== undefined && !isBeforeTable && (next.label === undefined || next.label.ordinal === 1)
}

type Stretch = { readonly from: number; readonly to: number; readonly isBeforeTable: boolean }

const passagesOf = (page: Page, { from, to, isBeforeTable }: Stretch): Passage[] => {
  const passages: Passage[] = []
  for (let at = from; at < to;) {
    const end = endOfPassage(page, at, to)
    const text = textOfLines(page.source, page.lines.slice(at, end))
    passages.push(passageOf(text, canHead(page, end, isBeforeTable && end === to)))
    at = end
  }
  return passages
}

const blocksOf = (page: Page): Block[] => {
  const title = titleLines(page)
  const blocks: Block[] = []
  let at = 0
  if (title) {
    blocks.push(...passagesOf(page, { from: 0, to: title.from, isBeforeTable: false }))
    blocks.push(passageOf(textOfLines(page.source, page.lines.slice(title.from, title.to)), false, 'title'))
    at = title.to
  }
  for (const { from, to, table } of tablesOf(page)) {
    if (from < at) continue
    blocks.push(...passagesOf(page, { from: at, to: from, isBeforeTable: true }), table)
    at = to
  }
  blocks.push(...passagesOf(page, { from: at, to: page.lines.length, isBeforeTable: false }))
  return withOutline(blocks)
}

/** The decoded text as passages and tables with their outline. */
export const documentOf = ({ source, notes }: Decoded): DocumentModel => {
  const { lines, notes: aside } = setAside(source, linesOf(source))
  const blocks = blocksOf({ source, lines, full: fullWidths(lines) })
  return { source, blocks, notes: [...notes, ...aside, ...leftoverNotes(source)] }
}

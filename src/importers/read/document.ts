import type { Block, DocumentModel, Passage } from '#domain/text/document.ts'
import type { SourceText } from '#domain/text/place.ts'
import type { Decoded } from './decode.ts'
import { tabTables, type FoundTable } from './grid-tables.ts'
import { htmlTables } from './html-tables.ts'
import { linesOf, type Line } from './lines.ts'
import { lineTables } from './line-tables.ts'
import { withOutline } from './outline.ts'
import { pipeTables } from './pipe-tables.ts'
import { rankOf, type FoundLabel } from './labels.ts'
import { isClosedTitle, passageOf, textOfLines, titlePassage, type Heads } from './passages.ts'
import { leftoverNotes, setAside } from './set-aside.ts'
import { belowTitle, givenRows } from './title-in-table.ts'
import { titleLines } from './title.ts'
import { continues, endsParagraph, endsSentence, fullWidths } from './wrap.ts'

type Page = {
  readonly source: SourceText
  readonly lines: readonly Line[]
  readonly full: readonly number[]
  /** First line of each outline number: style and ordinal. */
  readonly numbered: ReadonlyMap<string, number>
  /** Tables that the file holds as such. */
  readonly given: readonly FoundTable[]
  /** Do blank lines part the paragraphs (web pages), and not only the pages? */
  readonly isSpaced: boolean
}

/** The lines of a document as printed, with the tables already known (`from`/`to` are indices of lines). */
export type Printed = {
  readonly source: SourceText
  readonly lines: readonly Line[]
  readonly given?: readonly FoundTable[]
}

const pageOf = ({ source, lines, given = [] }: Printed): Page => {
  const numbered = new Map<string, number>()
  lines.forEach(({ label }, index) => {
    const key = label ? `${label.style}${label.ordinal}` : ''
    if (label && !numbered.has(key)) numbered.set(key, index)
  })
  return { source, lines, given, full: fullWidths(lines), numbered, isSpaced: areParagraphs(lines) }
}

/** Blank lines between most lines, and most long lines end a paragraph: a page of the web, no double-spaced print. */
const areParagraphs = (lines: readonly Line[]): boolean => {
  const long = lines.filter(({ width }) => width >= 44)
  const ended = long.filter(({ text }) => endsParagraph(text.text))
  return lines.filter(({ isApart }) => isApart).length > lines.length / 2 && ended.length > long.length / 2
}

/** Tables of every layout, in order and without overlap: what a richer layout claims, a poorer one leaves alone. */
const tablesOf = ({ source, lines, full, given }: Page): FoundTable[] => {
  const taken = new Set<number>()
  const free = (table: FoundTable): boolean => {
    for (let at = table.from; at < table.to; at += 1) if (taken.has(at)) return false
    for (let at = table.from; at < table.to; at += 1) taken.add(at)
    return table.to > table.from
  }
  const found = [
    ...given,
    ...htmlTables(source, lines),
    ...tabTables(source, lines),
    ...pipeTables(source, lines),
    ...lineTables(source, lines, full),
  ]
  return found.filter(free).toSorted((a, b) => a.from - b.from)
}

/** A label in the middle of a sentence ("…办结\n12、…") is none: it must open a list or go on with one. */
const opensPassage = (page: Page, at: number): boolean => {
  const line = page.lines[at]
  if (!line) return false
  const before = page.lines[at - 1]
  if (!line.label) return line.hashes > 0 || isBullet(line, before)
  return !before || endsAbove(page, before, at - 1) || goesOnWithList(page, line.label, at)
}

/** Does a line end its sentence, or stop well before the edge? */
const endsAbove = ({ full }: Page, before: Line, at: number): boolean =>
  endsSentence(before.text.text) || before.width < (full[at] ?? 0) - 7

const goesOnWithList = ({ numbered }: Page, { style, ordinal }: FoundLabel, at: number): boolean =>
  ordinal === 1 || style === '第一部分' || (numbered.get(`${style}${ordinal - 1}`) ?? at) < at

/** A dash or dot that begins a line behind a colon or an end mark begins a point of a list. */
const isBullet = (line: Line, before: Line | undefined): boolean =>
  /^(?:—|-|●|◆|■|•)/u.test(line.text.text) && (before === undefined || endsParagraph(before.text.text))

/** 第一部分 alone on its line: what it names stands on the next one. */
const isBareLabel = ({ label, text }: Line): boolean => label !== undefined && label.length === text.text.length

/** Where blank lines part the paragraphs, a line below a blank one goes on with a sentence only if a page break cut it. */
const isParted = (page: Page, line: Line, next: Line): boolean =>
  page.isSpaced && next.isApart && (line.width < longestApart || endsParagraph(line.text.text))
const longestApart = 44

/** Two lines of 单位名称：… are two entries of a cover. */
const areEntries = (line: Line, next: Line): boolean => entry.test(line.text.text) && entry.test(next.text.text)
const entry = /^[\u4e00-\u9fff（()）]{2,12}[：:][^。；]{0,40}$/u

/** Lines that stand for themselves whatever their width: entries of a cover, a closed title, paragraphs of a web page. */
const standApart = (page: Page, line: Line, next: Line): boolean =>
  areEntries(line, next) || isParted(page, line, next) || isClosedTitle(line.text.text, line.label)

/** What the file says itself holds, but for a number that opens a point behind a closed sentence. */
const joinsByFile = (page: Page, line: Line, at: number): boolean =>
  page.lines[at]?.joins === true && !(endsSentence(line.text.text) && opensPassage(page, at))

const goesOn = (page: Page, at: number, isFirst: boolean): boolean => {
  const line = page.lines[at]
  const next = page.lines[at + 1]
  if (!line || !next || line.hashes > 0) return false
  if (next.joins !== undefined) return joinsByFile(page, line, at + 1)
  if (opensPassage(page, at + 1)) return false
  if (isBareLabel(line)) return true
  return !standApart(page, line, next) && continues(line, next, { full: page.full[at] ?? 0, first: isFirst })
}

const endOfPassage = (page: Page, from: number, limit: number): number => {
  let to = from + 1
  while (to < limit && goesOn(page, to - 1, to - 1 === from)) to += 1
  return to
}

/** May an unnumbered short line name what follows? Only where text or a list from 1 follows, and no part of a title. */
const canHead = (page: Page, to: number): boolean => {
  const next = page.lines[to]
  if (next === undefined) return false
  if (next.label) return next.label.ordinal === 1 && rankOf[next.label.style] > 1
  return next.text.text.length >= shortestText || endsParagraph(next.text.text)
}
const shortestText = 20

/** What stands right above a table or anywhere above the title heads nothing. */
type Stretch = { readonly from: number; readonly to: number; readonly above: 'table' | 'title' | 'text' }

const headsAt = (page: Page, { at, end, isLoose }: { at: number; end: number; isLoose: boolean }): Heads => {
  if ((page.lines[at]?.hashes ?? 0) > 0) return 'marked'
  return !isLoose && canHead(page, end) ? 'may' : 'never'
}

const passagesOf = (page: Page, { from, to, above }: Stretch): Passage[] => {
  const passages: Passage[] = []
  for (let at = from; at < to;) {
    const end = endOfPassage(page, at, to)
    const text = textOfLines(page.source, page.lines.slice(at, end))
    const isLoose = above === 'title' || (above === 'table' && end === to)
    passages.push(passageOf(text, page.lines[at]?.label, headsAt(page, { at, end, isLoose })))
    at = end
  }
  return passages
}

type Piece = { readonly from: number; readonly to: number; readonly block: Block }

const titleIn = (page: Page): Piece[] => {
  const rows = givenRows(page.source, page.lines, page.given)
  const range = titleLines(page.lines, (line) => rows.has(line))
  return range
    ? [{ ...range, block: titlePassage(textOfLines(page.source, page.lines.slice(range.from, range.to))) }]
    : []
}

/** A table beside the title, or what stands below the title in it. */
const besideTitle = ({ lines }: Page, found: FoundTable, title: readonly Piece[]): FoundTable[] =>
  title.reduce<FoundTable[]>(
    (left, piece) => {
      const isFree = found.to <= piece.from || found.from >= piece.to
      return isFree ? left : [belowTitle(found, piece, lines) ?? []].flat()
    },
    [found],
  )

/** Title and tables in their order, the passages between them, and the outline over all. */
export const blocksOf = (printed: Printed): Block[] => {
  const page = pageOf(printed)
  const title = titleIn(page)
  const tables = tablesOf(page)
    .flatMap((table) => besideTitle(page, table, title))
    .map(({ from, to, table }) => ({ from, to, block: table }))
  const blocks: Block[][] = []
  let at = 0
  for (const { from, to, block } of [...title, ...tables].toSorted((a, b) => a.from - b.from)) {
    blocks.push(passagesOf(page, { from: at, to: from, above: block.kind === 'table' ? 'table' : 'title' }), [block])
    at = to
  }
  blocks.push(passagesOf(page, { from: at, to: page.lines.length, above: 'text' }))
  return withOutline(blocks.flat())
}

/** The decoded text as passages and tables with their outline. */
export const documentOf = ({ source, notes }: Decoded): DocumentModel => {
  const { lines, notes: aside } = setAside(source, linesOf(source))
  const blocks = blocksOf({ source, lines })
  return { format: 'text', source, anchors: [], blocks, notes: [...notes, ...aside, ...leftoverNotes(source)] }
}

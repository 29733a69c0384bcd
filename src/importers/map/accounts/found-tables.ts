import type { Said } from '#domain/filing/filing.ts'
import type { DocumentModel, Passage } from '#domain/text/document.ts'
import { sliceText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { spacedTableBelow, titleLines } from './spaced-table.ts'
import { saysEmpty, statementNear } from './statements.ts'
import { bare, numberedForm, titledForm, type TitledForm } from './titles.ts'

type Row = readonly MappedText[]

/** A table with the form its title names; `blocks` are several where a page break cut it. */
export type FoundTable = TitledForm & {
  readonly blocks: readonly number[]
  readonly rows: readonly Row[]
  readonly title: Said | undefined
  /** Texts above the table and in its first rows, where its unit may stand. */
  readonly above: readonly string[]
  readonly statement: Said | undefined
  /** For a table of plain text: could its columns be told? */
  readonly isTold: boolean | undefined
}

const reach = 8
const rowsAtTop = 4
const longestCaption = 60

type Titled = TitledForm & { readonly title: Said }

const said = (document: DocumentModel, block: number, mapped: MappedText): Said => ({
  text: mapped.text,
  mapped,
  block,
  place: placeOf(document.source, wholeSpan(mapped)),
})

/** Where lines ran together a title stands behind the last sentence and before the number of its table. */
const titlePart = (text: MappedText): MappedText => {
  const from = text.text.lastIndexOf('。') + 1
  const number = /(?<=表)公开\d{1,2}表$/u.exec(text.text)
  return from === 0 && !number ? text : sliceText(text, from, number?.index)
}

const titleIn = (
  document: DocumentModel,
  at: { block: number; text: MappedText; isFinal: boolean },
): Titled | undefined => {
  const part = titlePart(at.text)
  const form = titledForm(part.text, at.isFinal) ?? (at.isFinal ? numberedForm(part.text) : undefined)
  return form && { ...form, title: said(document, at.block, part) }
}

/** The passages between a table and the table before it, nearest first. */
const passagesAbove = (document: DocumentModel, table: number): { block: number; passage: Passage }[] => {
  const found: { block: number; passage: Passage }[] = []
  for (let block = table - 1; block >= Math.max(0, table - reach); block -= 1) {
    const passage = document.blocks[block]
    if (passage?.kind !== 'passage') break
    found.push({ block, passage })
  }
  return found
}

const topCells = (rows: readonly Row[]): MappedText[] =>
  rows.slice(0, rowsAtTop).flatMap((row) => row.filter(({ text }) => text !== '' && text.length <= longestCaption))

/** A title that is words, before the mere number of a table. */
const best = (found: readonly (Titled | undefined)[]): Titled | undefined => {
  const titles = found.flatMap((each) => each ?? [])
  return titles.find(({ title }) => !/^公开\d/u.test(bare(title.text))) ?? titles[0]
}

const titleOf = (document: DocumentModel, table: number, isFinal: boolean): Titled | undefined => {
  const block = document.blocks[table]
  const inside = block?.kind === 'table' ? topCells(block.rows) : []
  return (
    best(inside.map((text) => titleIn(document, { block: table, text, isFinal }))) ??
    best(
      passagesAbove(document, table).map(({ block: at, passage }) =>
        passage.role === 'title' ? undefined : titleIn(document, { block: at, text: passage.text, isFinal }),
      ),
    )
  )
}

const widthOf = (rows: readonly Row[]): number => rows.reduce((most, { length }) => Math.max(most, length), 0)

/** A table without a title behind an account table of the same width, with nothing but captions between: a page break. */
const goesOn = (document: DocumentModel, last: FoundTable | undefined, table: number): boolean => {
  const block = document.blocks[table]
  const before = last?.blocks.at(-1)
  if (!last || last.isTold === false || before === undefined || block?.kind !== 'table') return false
  const between = document.blocks.slice(before + 1, table)
  const isNear = between.every(
    (other) => other.kind === 'passage' && other.role !== 'heading' && other.text.text.length <= longestCaption,
  )
  return isNear && table - before <= 4 && widthOf(block.rows) === widthOf(last.rows)
}

const endOfNotes = (document: DocumentModel, table: number): number => {
  let to = table + 1
  while (to < Math.min(document.blocks.length, table + 4)) {
    const block = document.blocks[to]
    if (block?.kind !== 'passage' || block.role === 'cell' || block.label) break
    to += 1
    // Lines that ran together may open the next table; what they say first still belongs to this one.
    if (titledForm(titlePart(block.text).text, true)) break
  }
  return to
}

const tableAt = (document: DocumentModel, table: number, titled: Titled): FoundTable => {
  const block = document.blocks[table]
  const rows = block?.kind === 'table' ? block.rows : []
  const from = titled.title.block === table ? table : titled.title.block + 1
  return {
    ...titled,
    blocks: [table],
    rows,
    above: [
      ...topCells(rows).map(({ text }) => text),
      ...passagesAbove(document, table).map(({ passage }) => passage.text.text),
    ],
    isTold: undefined,
    statement: statementNear(document, { rows }, { from, at: table, to: endOfNotes(document, table) }),
  }
}

/** A title with a statement in place of its table. */
const statedAt = (document: DocumentModel, block: number, isFinal: boolean): FoundTable | undefined => {
  const passage = document.blocks[block]
  if (passage?.kind !== 'passage' || passage.role === 'cell' || !saysEmpty(passage.text.text)) return undefined
  const titled = best(
    passagesAbove(document, block).map(({ block: at, passage: { text } }) =>
      titleIn(document, { block: at, text, isFinal }),
    ),
  )
  if (!titled) return undefined
  return {
    ...titled,
    blocks: [block],
    rows: [],
    above: [],
    statement: said(document, block, passage.text),
    isTold: undefined,
  }
}

/** The table of 三公经费 as plain text: its heads are few and known, so that spaces may part its columns. */
const spacedAt = (document: DocumentModel, block: number, isFinal: boolean): FoundTable | undefined => {
  const passage = document.blocks[block]
  if (passage?.kind !== 'passage' || passage.role === 'title' || passage.role === 'cell') return undefined
  for (const text of titleLines(document.source.text, passage.text)) {
    const titled = titleIn(document, { block, text, isFinal })
    const table = titled?.form === 'three-public' ? spacedTableBelow(document, block, text) : undefined
    if (!titled || !table) continue
    const { above, heads, rows, blocks, isTold } = table
    return { ...titled, blocks, rows: [...heads, ...rows], above, statement: undefined, isTold }
  }
  return undefined
}

/** The number of a table below its title names it again. */
const isWithin = (last: FoundTable | undefined, block: number): boolean =>
  last?.isTold !== undefined && last.blocks.includes(block)

/** Does a title belong to a table of plain text above? What follows has another, or none. */
const isTaken = (last: FoundTable | undefined, { title }: Titled): boolean =>
  isWithin(last, title.block) || (last?.isTold !== undefined && last.title?.block === title.block)

/** Does a statement belong to the table that stands above it? */
const isKnown = (last: FoundTable | undefined, block: number): boolean =>
  last?.statement !== undefined && last.statement.block === block

/** A statement below a title stood in for its table until the table came. */
const standsInFor = (last: FoundTable | undefined, { title }: Titled): boolean =>
  last?.rows.length === 0 && last.title?.place.start === title.place.start

/** What the passage of a title stands for: a sentence in place of a table, or a table of plain text below it. */
const foundAtPassage = (
  document: DocumentModel,
  block: number,
  { last, isFinal }: { readonly last: FoundTable | undefined; readonly isFinal: boolean },
): FoundTable | undefined => {
  const stated = isKnown(last, block) ? undefined : statedAt(document, block, isFinal)
  if (stated || isWithin(last, block)) return stated
  return spacedAt(document, block, isFinal)
}

/** The account tables of a document in order. `isFinal`: is the document a final account as a whole? */
export const foundTables = (document: DocumentModel, isFinal: boolean): readonly FoundTable[] => {
  const found: FoundTable[] = []
  document.blocks.forEach((block, at) => {
    const last = found.at(-1)
    if (block.kind === 'passage') {
      const one = foundAtPassage(document, at, { last, isFinal })
      if (one) found.push(one)
      return
    }
    if (block.layout === 'lines') return
    const titled = titleOf(document, at, isFinal)
    if (titled && isTaken(last, titled)) return
    if (titled) {
      if (standsInFor(last, titled)) found.pop()
      found.push(tableAt(document, at, titled))
    } else if (last && goesOn(document, last, at))
      found[found.length - 1] = { ...last, blocks: [...last.blocks, at], rows: [...last.rows, ...block.rows] }
  })
  return found
}

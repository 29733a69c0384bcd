import type { FileFormat } from '#domain/text/origin.ts'
import { words } from '#domain/words/words.ts'
import type { Extract, ExtractBlock, ExtractNote, ExtractParagraph } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { captionsIn } from './captions.ts'
import { segmentsOf, type Segment, type SheetRow } from './rows.ts'
import type { Sheet, SheetCell, SheetComment, SheetNote } from './sheet.ts'
import { originOf, tableOf } from './table.ts'

/** Names a spreadsheet gives by itself. */
const defaultName = /^(?:(?:sheet|工作表|表)\s?\d{0,3})?$/iu

type Part = { readonly kind: 'captions' | 'grid'; readonly rows: readonly SheetRow[] }

const partsOf = (segment: Segment): Part[] => {
  const outside = captionsIn(segment)
  const parts: { kind: Part['kind']; rows: SheetRow[] }[] = []
  segment.rows.forEach((row, index) => {
    const kind = outside[index] ? 'captions' : 'grid'
    const last = parts.at(-1)
    if (last?.kind === kind) last.rows.push(row)
    else parts.push({ kind, rows: [row] })
  })
  return parts
}

const paragraph = (part: string, cell: SheetCell): ExtractParagraph => ({
  kind: 'paragraph',
  pieces: [{ text: cell.text, origin: originOf(cell, { part }) }],
})

const commentParagraph = (part: string, comment: SheetComment): ExtractParagraph => ({
  kind: 'paragraph',
  pieces: [{ text: comment.text, origin: originOf(comment, { part }) }],
  aside: comment.kind ?? 'comment',
})

const tooWide = (part: string, row: SheetRow): SheetNote => ({
  severity: 'warning',
  kind: 'limit',
  why: words(
    `工作表“${part}”从第 ${row.row + 1} 行起内容过于分散或过多，未再读取；请删去表外的零散内容或拆分后再读`,
    `sheet “${part}”: too many or too scattered cells from row ${row.row + 1} on were not read; clear stray cells or split it`,
  ),
})

/** Makes blocks of sheets, one after the other, within the limit of cells. */
class BlockMaker {
  readonly blocks: ExtractBlock[] = []
  readonly notes: ExtractNote[] = []
  #tables = 0
  #places: number

  constructor(limits: Limits) {
    this.#places = limits.cells
  }

  #grid(sheet: Sheet, rows: readonly SheetRow[]): void {
    const columns = new Set<number>()
    let count = 0
    for (const { cells } of rows) {
      for (const { column } of cells) columns.add(column)
      // A matrix is made of it later: what counts is its area.
      if ((count + 1) * columns.size > this.#places) break
      count += 1
    }
    const rest = rows[count]
    if (rest) this.note(tooWide(sheet.name, rest))
    if (count === 0) return
    this.#tables += 1
    const place = { part: sheet.name, table: this.#tables, titleTo: sheet.titleTo }
    const table = tableOf(rows.slice(0, count), place)
    this.#places -= table.rows * table.columns
    this.blocks.push(table)
  }

  note(note: SheetNote): void {
    this.notes.push(this.blocks.length > 0 ? { ...note, block: this.blocks.length - 1 } : note)
  }

  sheet(sheet: Sheet, isNamed: boolean): void {
    if (isNamed) this.blocks.push({ kind: 'paragraph', pieces: [{ text: sheet.name, origin: { part: sheet.name } }] })
    for (const segment of segmentsOf(sheet))
      for (const { kind, rows } of partsOf(segment)) {
        if (kind === 'grid') this.#grid(sheet, rows)
        else for (const { cells } of rows) for (const cell of cells) this.blocks.push(paragraph(sheet.name, cell))
      }
    for (const comment of sheet.comments) this.blocks.push(commentParagraph(sheet.name, comment))
    for (const note of sheet.notes) this.note(note)
  }
}

/** What the notes are about when no block of their sheet is left. */
const isEmpty = ({ cells, comments }: Sheet): boolean => cells.length === 0 && comments.length === 0

/**
 * Sheets of a workbook as blocks: the name of a sheet where it says something, titles and remarks as paragraphs, each
 * grid as a table, remarks on cells beside the text. `notes`: what is to be said of the whole file.
 */
export const sheetBlocks = (
  sheets: readonly Sheet[],
  { format, limits, notes }: { format: FileFormat; limits: Limits; notes: readonly SheetNote[] },
): Extract => {
  const maker = new BlockMaker(limits)
  const several = sheets.filter((sheet) => !isEmpty(sheet)).length > 1
  for (const note of notes) maker.note(note)
  for (const sheet of sheets) maker.sheet(sheet, !isEmpty(sheet) && (several || !defaultName.test(sheet.name)))
  return { format, blocks: maker.blocks, notes: maker.notes }
}

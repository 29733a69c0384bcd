import type { Note } from '#domain/text/document.ts'
import type { FileFormat, Origin } from '#domain/text/origin.ts'
import type { Words } from '#domain/words/words.ts'

/** A stretch of a block's text with its own origin; pieces follow each other and make up the whole text. */
export type ExtractPiece = { readonly text: string; readonly origin: Origin }

/**
 * A paragraph as the file holds it: never joined with its neighbours. An automatic number stands at the head of the
 * text, as it is printed. `heading`: outline level (from 1) that the file itself gives, by style or by tag.
 */
export type ExtractParagraph = {
  readonly kind: 'paragraph'
  readonly pieces: readonly ExtractPiece[]
  readonly heading?: number
  /** Stands beside the running text: it is kept, but it is no part of the outline. */
  readonly aside?: 'footnote' | 'endnote' | 'text-box' | 'comment'
}

/**
 * A printed line of a format that knows only lines (PDF, OFD). `joins`: goes on with the paragraph of the line above,
 * as far as its geometry tells; left out where it does not, and then the words decide.
 */
export type ExtractLine = {
  readonly kind: 'line'
  readonly pieces: readonly ExtractPiece[]
  readonly joins?: boolean
}

/** `row`, `column` from 0; `rows`, `columns` say how many grid places it covers. */
export type ExtractCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly pieces: readonly ExtractPiece[]
}

/**
 * A table: cells in reading order (by row, then by column), covered places left out. `headerRows`: how many rows the
 * file itself marks as heading, 0 where it does not say. A table that goes on behind a page break is one table, its
 * repeated head left out.
 */
export type ExtractTable = {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly headerRows: number
  readonly cells: readonly ExtractCell[]
}

export type ExtractBlock = ExtractParagraph | ExtractLine | ExtractTable

/** `block`: index of the block it is about, left out where it is about the whole file. */
export type ExtractNote = {
  readonly severity: Note['severity']
  readonly kind: Note['kind']
  readonly why: Words
  readonly block?: number
}

/**
 * What a reader takes out of a file, before anything is understood: plain data, so that it can cross from the child
 * process that read the file. Blocks stand in reading order.
 */
export type Extract = {
  readonly format: FileFormat
  readonly blocks: readonly ExtractBlock[]
  readonly notes: readonly ExtractNote[]
}

export const pieceText = (pieces: readonly ExtractPiece[]): string => pieces.map(({ text }) => text).join('')

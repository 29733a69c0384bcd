import type { MappedText } from './mapped-text.ts'
import type { Anchor, FileFormat } from './origin.ts'
import type { Place, SourceText } from './place.ts'

/** How an outline number is written. */
export const numberStyles = ['第一部分', '一、', '（一）', '1.', '1.1', '1.1.1', '（1）', '①', '一是', '第一'] as const
export type NumberStyle = (typeof numberStyles)[number]

/** A printed outline number: `printed` as it stands ("(一）"), `ordinal` its value, `mixed` when bracket widths differ. */
export type Label = {
  readonly style: NumberStyle
  readonly printed: string
  readonly ordinal: number
  readonly mixed: boolean
}

/**
 * A run of text that belongs together.
 * `title`: the document's title. `heading`: stands alone above what it names. `item`: a numbered paragraph whose number
 * also stands in the outline. `body`: ordinary paragraph. `caption`: table title, unit line, attachment mark.
 * `cell`: running text of a table cell, listed again behind all other blocks so that its sentences can be pointed at.
 */
export type PassageRole = 'title' | 'heading' | 'item' | 'body' | 'caption' | 'cell'

/** `text` is the whole passage, with its number; `titleLength` is the end of the title within it (headings and items). */
export type Passage = {
  readonly kind: 'passage'
  readonly role: PassageRole
  readonly text: MappedText
  readonly label: Label | undefined
  /** Outline depth: 1 for the topmost, 0 for title and body. */
  readonly level: number
  readonly titleFrom: number
  readonly titleTo: number
  /** Block indices of the headings and items above this block, outermost first. */
  readonly ancestors: readonly number[]
}

/** `grid`: a table of the file itself (Word, sheet, PDF); the others were found in running text. */
export type TableLayout = 'grid' | 'tabs' | 'markdown' | 'html' | 'lines'

/** Rows of cells; a cell that spans several rows or columns stands once and is empty elsewhere. */
export type Table = {
  readonly kind: 'table'
  readonly layout: TableLayout
  readonly rows: readonly (readonly MappedText[])[]
  readonly headerRows: number
  readonly ancestors: readonly number[]
}

export type Block = Passage | Table

/** Something the reader met and could not use, or set aside on purpose. */
export type Note = {
  readonly severity: 'info' | 'warning'
  readonly kind: 'not-understood' | 'set-aside' | 'encoding' | 'limit'
  readonly why: { readonly zh: string; readonly en: string }
  readonly place: Place
}

/** `anchors`: where in the file each stretch of the source stands; none for a text file, whose source is the file. */
export type DocumentModel = {
  readonly format: FileFormat
  readonly source: SourceText
  readonly anchors: readonly Anchor[]
  readonly blocks: readonly Block[]
  readonly notes: readonly Note[]
}

export const isPassage = (block: Block): block is Passage => block.kind === 'passage'
export const isTable = (block: Block): block is Table => block.kind === 'table'
export const isHeading = (block: Block): block is Passage =>
  block.kind === 'passage' && (block.role === 'heading' || block.role === 'item')
export const titleOf = (passage: Passage): string => passage.text.text.slice(passage.titleFrom, passage.titleTo)

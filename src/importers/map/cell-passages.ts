import type { Block, DocumentModel, Passage, Table } from '#domain/text/document.ts'
import type { MappedText } from '#domain/text/mapped-text.ts'

const shortest = 12

/** Does a cell hold running text (goals, results) and not a name or a value? */
const isProse = ({ text }: MappedText): boolean => text.length >= shortest && /[，。；：、,;]/u.test(text)

const passageOf = (text: MappedText, table: Table): Passage => ({
  kind: 'passage',
  role: 'cell',
  text,
  label: undefined,
  level: 0,
  titleFrom: 0,
  titleTo: 0,
  ancestors: table.ancestors,
})

/** A table printed one cell a line has torn cells: its text is read with its rows. */
const proseOf = (block: Block): Passage[] =>
  block.kind === 'table' && block.layout !== 'lines'
    ? block.rows
        .flat()
        .filter(isProse)
        .map((text) => passageOf(text, block))
    : []

/**
 * The document with the running text of its cells as passages of their own behind all other blocks, so that sentences
 * and quantities in cells are read like any others. They stand in no section of the outline.
 */
export const withCells = (document: DocumentModel): DocumentModel => ({
  ...document,
  blocks: [...document.blocks, ...document.blocks.flatMap(proseOf)],
})

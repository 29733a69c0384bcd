import type { Box } from '#domain/text/origin.ts'
import type { GridCell } from './frames.ts'

/** A printed line with its box on the page. In a cell the text ends with what joins it to the next line. */
export type PlacedText = { readonly text: string; readonly box: Box }

/** A line of running text. `left`, `right`, `size` are points in the frame it stands upright in. */
export type PageLine = PlacedText & {
  readonly kind: 'line'
  readonly left: number
  readonly right: number
  readonly size: number
  readonly baseline: number
  /** Width of what cannot be parted from its beginning: a character, a number or a Latin word. */
  readonly opening: number
  /** Number of the text column on the page, from 0: lines of different columns may go on with each other. */
  readonly column: number
  /** What stands beside the running text: a head, a page number. */
  readonly margin?: 'head' | 'foot'
}

/**
 * `isFull`: the last line has no room for another character, so the text may go on behind a page break.
 * `hasRoom`: the cell has room for another line, which speaks against it.
 */
export type PageCell = GridCell & {
  readonly lines: readonly PlacedText[]
  readonly isFull: boolean
  readonly hasRoom: boolean
}

/** A table, ruled or told from columns. `xs`: borders of its columns in points, ascending. */
export type PageTable = {
  readonly kind: 'table'
  readonly isRuled: boolean
  readonly rows: number
  readonly columns: number
  readonly xs: readonly number[]
  readonly box: Box
  readonly cells: readonly PageCell[]
}

export type PageBlock = PageLine | PageTable

/** The blocks of a page in reading order. */
export type PageContent = {
  readonly width: number
  readonly height: number
  readonly blocks: readonly PageBlock[]
}

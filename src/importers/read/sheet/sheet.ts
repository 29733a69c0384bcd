import type { ExtractNote } from '../extract.ts'
import type { Runs } from './runs.ts'

/** A filled cell as it is seen: `row`, `column` from 0, as the sheet counts them; `rows`, `columns`: what it covers. */
export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
}

/** What stands over or beside the cells: a remark pinned to one, or a text box that begins there. */
export type SheetComment = {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly kind?: 'text-box'
}

/** What a note says; where it stands is known when the sheet has become blocks. */
export type SheetNote = Pick<ExtractNote, 'severity' | 'kind' | 'why'>

/** A visible sheet of any format. Cells stand in reading order; hidden and covered ones are left out. */
export type Sheet = {
  readonly name: string
  readonly cells: readonly SheetCell[]
  /** Rows with a border left or right of a cell: what the sheet itself draws as a grid. */
  readonly ruled: Runs
  /** Rows left out because they are hidden; they part no table. */
  readonly hidden: Runs
  /** Last row of the print title, repeated on each page. */
  readonly titleTo?: number
  readonly comments: readonly SheetComment[]
  readonly notes: readonly SheetNote[]
}

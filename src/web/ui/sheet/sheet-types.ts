import type { Words } from '#domain/words/words.ts'

/** What a cell says against what was typed: the person mends it, nothing is lost meanwhile. */
export type Refusal = { readonly why: Words; readonly remedy: Words }

/** A column. Cells hold text as it was typed; the column knows what it means. */
export type SheetColumn = {
  readonly key: string
  readonly title: Words
  /** Pixels, until somebody draws it wider. */
  readonly width: number
  readonly isFrozen?: boolean
  readonly isNumber?: boolean
  readonly isReadOnly?: boolean
  /** Several lines: Alt+Enter begins a new one. */
  readonly isLong?: boolean
  /** What stands here follows from the others: never typed. */
  readonly show?: (row: SheetRow) => string
  /** What may be chosen, as it is printed. */
  readonly choices?: (row: SheetRow) => readonly string[] | undefined
  /** What was typed or pasted, in its usual spelling. */
  readonly normalise?: (text: string, row: SheetRow) => string
  /** Why a text cannot be saved here. */
  readonly refuse?: (text: string) => Refusal | undefined
}

export type Cells = Readonly<Record<string, string>>

/** A row as the server has it. */
export type ServerRow = {
  readonly id: string
  readonly version: number
  /** Saved together: the part or goal it belongs to. */
  readonly group: string
  readonly cells: Cells
  readonly isReadOnly: boolean
}

/** Where the saving of a cell stands. `typed`: not sent yet. */
export type CellState = 'clean' | 'typed' | 'saving' | 'saved' | 'refused' | 'conflict'

/** A row as it stands here: what the server has with what was typed over it. */
export type SheetRow = {
  readonly id: string
  readonly group: string
  readonly version: number
  readonly isReadOnly: boolean
  /** What is on the server, as far as it is known here. */
  readonly base: Cells
  /** What was typed and is not on the server yet. */
  readonly typed: Cells
  readonly state: Readonly<Record<string, CellState>>
  /** Why it was refused as a whole. */
  readonly refusal?: Refusal | undefined
  /** What somebody else wrote meanwhile, and its version. */
  readonly theirs?: { readonly version: number; readonly cells: Cells } | undefined
}

/** One cell that changed. */
export type Change = { readonly row: string; readonly key: string; readonly before: string; readonly after: string }

export const valueOf = (row: SheetRow, key: string): string => row.typed[key] ?? row.base[key] ?? ''

/** What a cell shows. */
export const shownIn = (row: SheetRow, { key, show }: SheetColumn): string => (show ? show(row) : valueOf(row, key))

/** What a check has to say at a cell. */
export type CellMark = { readonly tone: 'good' | 'warn' | 'bad'; readonly text: Words }
export type MarkOf = (row: SheetRow, key: string) => CellMark | undefined

/** A row with everything in it, as it stands here. */
export const cellsOf = (row: SheetRow): Cells => ({ ...row.base, ...row.typed })

export const isEditable = (row: SheetRow, column: SheetColumn): boolean =>
  !row.isReadOnly && !column.isReadOnly && !column.show

import type { Words } from '#domain/words/words.ts'
import type { CellLook, SheetValidation } from '../write/sheet.ts'

/** What an official table is for. */
export const formKinds = [
  'department-self-evaluation',
  'project-self-evaluation',
  'department-goal',
  'project-goal',
  'monitoring',
  'rectification',
] as const
export type FormKind = (typeof formKinds)[number]

/** Lists whose items become rows. `indicators` are the project's own in a form of one project. */
export const formLists = ['indicators', 'projects', 'goals', 'tasks', 'problems', 'measures', 'rectifications'] as const
export type FormList = (typeof formLists)[number]

/** Looks a form may give a cell; the title is set by the form itself. */
export const formLooks = ['header', 'label', 'text', 'center', 'note', 'unit', 'money', 'percent', 'number'] as const
export type FormLook = (typeof formLooks)[number] & CellLook

/**
 * A name without a dot is a cell of the same row (budget), one with a dot every cell of that name in a named row or
 * group (indicators.points).
 */
export type FormFormula =
  /** of ÷ the first of `by` that holds a number, as a ratio to four decimals. */
  | { readonly kind: 'rate'; readonly of: string; readonly by: readonly string[] }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  /** Full points × the rate, never more than full (财预〔2020〕10号). */
  | { readonly kind: 'execution-score'; readonly points: string; readonly rate: string }

/** `bind` prints the first of its facts that is given; without one, a 待补 mark where `wanted` says what, else nothing. */
export type FormContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bind'; readonly keys: readonly string[]; readonly wanted: string }
  | { readonly kind: 'formula'; readonly formula: FormFormula; readonly otherwise: readonly string[] }

/** `merge`: equal neighbours below each other in a group of rows are one cell. */
export type FormCell = {
  readonly name: string
  readonly columns: number
  readonly rows: number
  readonly look: FormLook
  readonly content: FormContent
  readonly validation: SheetValidation | undefined
  readonly merge: boolean
}

/** `optional`: the row is left out where none of its facts is given; `height`: at least so many points (0: as needed). */
export type FormRow = {
  readonly kind: 'row'
  readonly name: string
  readonly cells: readonly FormCell[]
  readonly optional: boolean
  readonly height: number
}

/** A row for every item of a list; `blank` are the rows that stand there for an empty list, by key. */
export type FormGroup = {
  readonly kind: 'each'
  readonly list: FormList
  readonly name: string
  readonly cells: readonly FormCell[]
  readonly blank: readonly Readonly<Record<string, string>>[]
}

/** A heading at the left that covers all rows beside it. */
export type FormBeside = { readonly kind: 'beside'; readonly label: FormCell; readonly blocks: readonly FormBlock[] }

export type FormBlock = FormRow | FormGroup | FormBeside

/** An official table as data: by place and year, `status` says whether it was held against the official text. */
export type Form = {
  readonly id: string
  readonly kind: FormKind
  readonly name: Words
  readonly divisions: readonly string[]
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly authority: string
  readonly status: 'confirmed' | 'to-confirm'
  /** One table for the department, or one for each project. */
  readonly scope: 'department' | 'project'
  readonly sheet: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly widths: readonly number[]
  /** Lines between title and table (年度, 金额单位), and below the table (填表人). */
  readonly head: readonly FormRow[]
  readonly foot: readonly FormRow[]
  /** How many rows of the table are its head, repeated on every page. */
  readonly headerRows: number
  readonly blocks: readonly FormBlock[]
}

import type { Decimal } from '#domain/number/decimal.ts'

/** How a cell looks. `label` is a left heading of a form, `header` a column heading. */
export type CellLook =
  | 'title'
  | 'header'
  | 'label'
  | 'text'
  | 'center'
  | 'note'
  | 'unit'
  | 'money'
  | 'percent'
  | 'number'

/** A formula keeps the value it had when it was written, for readers that do not calculate. */
export type SheetValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'formula'; readonly formula: string; readonly stored: Decimal | string }

/** `row` and `column` count from 1; `rows` and `columns` are the grid cells it covers. */
export type SheetCell = {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly value: SheetValue
  readonly look: CellLook
  /** What may be typed into it; undefined for anything. */
  readonly validation?: SheetValidation
  /** Points its row is high at least, for a box that is written into later. */
  readonly height?: number
}

/** One of a closed list, or a decimal from `least` to `most` ('' for no bound). */
export type SheetValidation =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'decimal'; readonly least: string; readonly most: string }

/** One sheet: widths in characters of the base type; `repeatRows` head rows are printed on every page. */
export type Sheet = {
  readonly name: string
  readonly widths: readonly number[]
  readonly cells: readonly SheetCell[]
  readonly orientation: 'portrait' | 'landscape'
  readonly repeatRows: { readonly from: number; readonly to: number } | undefined
  /** Rows above stay in view on the screen; 0 for none. */
  readonly frozenRows: number
  /** An area with filter buttons (A1:F1); '' for none. */
  readonly filter: string
  /** What is printed (A1:I20); all of it where it is left out. */
  readonly printArea?: string
}

export const blankValue: SheetValue = { kind: 'blank' }
export const textValue = (text: string): SheetValue => (text === '' ? blankValue : { kind: 'text', text })
export const numberValue = (value: Decimal): SheetValue => ({ kind: 'number', value })
export const formulaValue = (formula: string, stored: Decimal | string): SheetValue => ({
  kind: 'formula',
  formula,
  stored,
})

/** Column letters: 1 → A, 27 → AA. */
export const columnName = (column: number): string =>
  column > 26
    ? columnName(Math.floor((column - 1) / 26)) + columnName(((column - 1) % 26) + 1)
    : String.fromCodePoint(64 + column)

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`

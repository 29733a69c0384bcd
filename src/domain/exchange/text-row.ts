/** A filled cell; `column` counts from 1. */
export type TextCell = { readonly column: number; readonly text: string }

/** A row with its filled cells; `row` counts from 1 as the file does. Far apart cells cost nothing. */
export type TextRow = { readonly row: number; readonly cells: readonly TextCell[] }

/** Full rows as {@link TextRow}: blank cells and rows are left out. */
export const textRows = (rows: readonly (readonly string[])[]): readonly TextRow[] =>
  rows.flatMap((texts, index) => {
    const cells = texts.flatMap((text, at) => (text.trim() === '' ? [] : [{ column: at + 1, text }]))
    return cells.length === 0 ? [] : [{ row: index + 1, cells }]
  })

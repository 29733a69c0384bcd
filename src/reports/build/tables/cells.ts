import { printDecimal } from '#domain/number/decimal.ts'
import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { cellOf, figureRun, gapRun, textRun, type Run, type TableCell } from '../../model.ts'

export const textCell = (text: string, columns = 1, rows = 1): TableCell => cellOf([textRun(text)], columns, rows)

/** A fact in a cell: a figure is bound, "—" and 不适用 print as they are, an absent one stays empty. */
export const valueRuns = (value: DraftValue, binding: string): readonly Run[] => {
  if (value.kind === 'absent') return []
  const text = printDraftValue(value)
  return [value.kind === 'figure' ? figureRun(text, binding) : textRun(text)]
}

export const valueCell = (value: DraftValue, binding: string): TableCell => cellOf(valueRuns(value, binding))

/** Like {@link valueCell}; an absent value is marked 待补. */
export const neededCell = (value: DraftValue, binding: string, wanted: string): TableCell =>
  cellOf(value.kind === 'absent' ? [gapRun(wanted)] : valueRuns(value, binding))

/** An amount under a column whose unit stands above the table: printed without it, in full where it differs. */
export const amountCell = (value: DraftValue, binding: string, unit: string): TableCell =>
  value.kind === 'figure' && value.figure.unit === unit
    ? cellOf([figureRun(value.figure.qualifier + printDecimal(value.figure.value), binding)])
    : valueCell(value, binding)

/** Lengths of the runs of equal neighbours, as the row span at each first and 0 at the others. */
export const spansOf = (keys: readonly string[]): readonly number[] => {
  const spans = keys.map(() => 0)
  let first = 0
  for (const [index, key] of keys.entries()) {
    if (index > 0 && key !== keys[index - 1]) first = index
    spans[first] = (spans[first] ?? 0) + 1
  }
  return spans
}

import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'

export type WrittenCell = Extract<Cell, { kind: 'written' }>

/** The cells that hold something written; an empty cell, a dash and 不适用 are none. */
export const writtenCells = (cells: readonly Cell[]): WrittenCell[] =>
  cells.flatMap((cell) => (cell.kind === 'written' ? [cell] : []))

/** Where a row states its result: the actual value and the completion. */
export const resultCells = ({ actual, completion }: IndicatorRow): WrittenCell[] => writtenCells([actual, completion])

/** A table cell that leaves a value open: nothing there, or an empty cell, or a dash. 不适用 is an answer. */
export const isUnfilled = ({ kind }: Cell): boolean => kind === 'absent' || kind === 'empty' || kind === 'dash'

/** Name of an indicator with its unit, as people quote it. */
export const nameOf = ({ name, unit }: Pick<IndicatorRow, 'name' | 'unit'>): string =>
  unit === '' ? name : `${name}（${unit}）`

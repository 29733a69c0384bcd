import type { DraftIndicator } from '#domain/filing/draft.ts'
import { printDraftValue } from '#domain/filing/draft-value.ts'
import { spansOf } from '../build/tables/cells.ts'
import { indicatorName } from '../build/tables/indicator-table.ts'
import type { SheetCell } from '../write/sheet.ts'
import { pointsValue, put } from './form-cells.ts'

/** First column of each block: levels, values, points. Both forms have the levels in three neighbouring columns. */
export type IndicatorColumns = {
  readonly level: number
  readonly target: number
  readonly actual: number
  readonly completion: number | undefined
  readonly points: number
  readonly score: number
  readonly reason: number
}

const valueCells = (indicator: DraftIndicator, row: number, at: IndicatorColumns): readonly SheetCell[] => [
  put({ row, column: at.level + 2 }, indicatorName(indicator), 'text'),
  put({ row, column: at.target }, printDraftValue(indicator.target), 'center'),
  put({ row, column: at.actual }, printDraftValue(indicator.actual), 'center'),
  ...(at.completion === undefined
    ? []
    : [put({ row, column: at.completion }, printDraftValue(indicator.completion), 'center')]),
  put({ row, column: at.points }, pointsValue(indicator.points), 'number'),
  put({ row, column: at.score }, pointsValue(indicator.score), 'number'),
  put({ row, column: at.reason }, printDraftValue(indicator.reason), 'text'),
]

/** Rows of indicators from `firstRow` on; equal neighbouring levels are one merged cell. */
export const indicatorRows = (
  indicators: readonly DraftIndicator[],
  firstRow: number,
  at: IndicatorColumns,
): readonly SheetCell[] => {
  const first = spansOf(indicators.map(({ level1 }) => level1))
  const second = spansOf(indicators.map(({ level1, level2 }) => JSON.stringify([level1, level2])))
  return indicators.flatMap((indicator, index) => {
    const row = firstRow + index
    return [
      ...(first[index] ? [put({ row, column: at.level, rows: first[index] }, indicator.level1, 'center')] : []),
      ...(second[index] ? [put({ row, column: at.level + 1, rows: second[index] }, indicator.level2, 'center')] : []),
      ...valueCells(indicator, row, at),
    ]
  })
}

import type { DraftFiling, DraftIndicator } from '#domain/filing/draft.ts'
import { isGiven, type DraftValue } from '#domain/filing/draft-value.ts'
import type { Alignment, TableBlock, TableCell } from '../../model.ts'
import { neededCell, spansOf, textCell, valueCell } from './cells.ts'

type Field = 'target' | 'actual' | 'completion' | 'points' | 'score' | 'reason'
type Column = {
  readonly field: Field
  readonly name: string
  readonly width: number
  readonly isNeeded: boolean
  readonly alignment: Alignment
}

const columns: readonly Column[] = [
  { field: 'target', name: '年度目标值', width: 15, isNeeded: true, alignment: 'center' },
  { field: 'actual', name: '年度实现值', width: 15, isNeeded: true, alignment: 'center' },
  { field: 'completion', name: '完成率', width: 12, isNeeded: false, alignment: 'center' },
  { field: 'points', name: '分值', width: 8, isNeeded: false, alignment: 'center' },
  { field: 'score', name: '得分', width: 8, isNeeded: false, alignment: 'center' },
  { field: 'reason', name: '偏差原因分析及改进措施', width: 24, isNeeded: false, alignment: 'left' },
]

/** An indicator's name with its unit in brackets, as the forms print it. */
export const indicatorName = ({ name, unit }: DraftIndicator): string => (unit === '' ? name : `${name}（${unit}）`)

export const indicatorBinding = (draft: DraftFiling, indicator: DraftIndicator, field: Field): string =>
  `indicator:${draft.indicators.indexOf(indicator) + 1}.${field}`

const cell = (draft: DraftFiling, indicator: DraftIndicator, column: Column): TableCell => {
  const value: DraftValue = indicator[column.field]
  const binding = indicatorBinding(draft, indicator, column.field)
  return column.isNeeded ? neededCell(value, binding, column.name) : valueCell(value, binding)
}

const levelCells = (indicators: readonly DraftIndicator[]): readonly (readonly TableCell[])[] => {
  const first = spansOf(indicators.map(({ level1 }) => level1))
  const second = spansOf(indicators.map(({ level1, level2 }) => JSON.stringify([level1, level2])))
  return indicators.map(({ level1, level2 }, index) => [
    ...(first[index] ? [textCell(level1, 1, first[index])] : []),
    ...(second[index] ? [textCell(level2, 1, second[index])] : []),
  ])
}

/** 一级、二级、三级指标 with target, result and completion; points, score and reason only where some are given. */
export const indicatorTable = (draft: DraftFiling, caption: string): TableBlock | undefined => {
  const { indicators } = draft
  if (indicators.length === 0) return undefined
  const used = columns.filter(({ field, isNeeded }) => isNeeded || indicators.some((row) => isGiven(row[field])))
  const levels = levelCells(indicators)
  return {
    kind: 'table',
    caption,
    widths: [11, 13, 24, ...used.map(({ width }) => width)],
    alignments: ['center', 'center', 'left', ...used.map(({ alignment }) => alignment)],
    header: [['一级指标', '二级指标', '三级指标', ...used.map(({ name }) => name)].map((name) => textCell(name))],
    rows: indicators.map((indicator, index) => [
      ...(levels[index] ?? []),
      textCell(indicatorName(indicator)),
      ...used.map((column) => cell(draft, indicator, column)),
    ]),
    orientation: used.length > 4 ? 'landscape' : 'portrait',
  }
}

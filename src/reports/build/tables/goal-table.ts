import type { DraftFiling, DraftIndicator } from '#domain/filing/draft.ts'
import { absent, isGiven } from '#domain/filing/draft-value.ts'
import { cellOf, type TableBlock, type TableCell } from '../../model.ts'
import { neededCell, spansOf, textCell, valueCell, valueRuns } from './cells.ts'
import { indicatorBinding, indicatorName } from './indicator-table.ts'

const goalTexts = (draft: DraftFiling): ReadonlySet<string> => new Set(draft.goals.map(({ text }) => text))

/** 指标完成情况 is the result; reports that give only a completion print that. */
const actualCell = (draft: DraftFiling, indicator: DraftIndicator): TableCell => {
  const field = isGiven(indicator.actual) ? 'actual' : 'completion'
  return neededCell(indicator[field], indicatorBinding(draft, indicator, field), '指标完成情况')
}

const goalCells = (draft: DraftFiling, text: string, rows: number): readonly TableCell[] => {
  const index = draft.goals.findIndex((goal) => goal.text === text)
  const completion = draft.goals[index]?.completion ?? absent
  return [textCell(text, 1, rows), cellOf(valueRuns(completion, `goal:${index + 1}.completion`), 1, rows)]
}

/** Goals with their completion, and beside each the indicators whose first level names it (2021 Guangzhou layout). */
export const goalTable = (draft: DraftFiling, caption: string): TableBlock | undefined => {
  const goals = goalTexts(draft)
  const rows = draft.indicators.filter(({ level1 }) => goals.has(level1))
  const spans = spansOf(rows.map(({ level1 }) => level1))
  if (rows.length === 0) return undefined
  return {
    kind: 'table',
    caption,
    widths: [17, 33, 32, 18],
    alignments: ['center', 'left', 'left', 'center'],
    header: [['预期目标', '目标完成情况', '关键指标', '指标完成情况'].map((name) => textCell(name))],
    rows: rows.map((indicator, index) => [
      ...(spans[index] ? goalCells(draft, indicator.level1, spans[index]) : []),
      textCell(indicatorName(indicator)),
      actualCell(draft, indicator),
    ]),
    orientation: 'portrait',
  }
}

/** The indicators that belong to no goal of the draft: 关键指标, 预期实现值, 完成情况. */
export const keyIndicatorTable = (draft: DraftFiling, caption: string): TableBlock | undefined => {
  const goals = goalTexts(draft)
  const rows = draft.indicators.filter(({ level1 }) => !goals.has(level1))
  if (rows.length === 0) return undefined
  const withTarget = rows.some(({ target }) => isGiven(target))
  return {
    kind: 'table',
    caption,
    widths: withTarget ? [28, 52, 20] : [70, 30],
    alignments: withTarget ? ['left', 'left', 'center'] : ['left', 'center'],
    header: [['关键指标', ...(withTarget ? ['预期实现值'] : []), '指标完成情况'].map((name) => textCell(name))],
    rows: rows.map((indicator) => [
      textCell(indicatorName(indicator)),
      ...(withTarget ? [valueCell(indicator.target, indicatorBinding(draft, indicator, 'target'))] : []),
      actualCell(draft, indicator),
    ]),
    orientation: 'portrait',
  }
}

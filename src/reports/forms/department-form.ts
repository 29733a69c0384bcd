import type { DraftFiling } from '#domain/filing/draft.ts'
import { printDraftValue } from '#domain/filing/draft-value.ts'
import type { Sheet, SheetCell } from '../write/sheet.ts'
import { pointsOf, pointsValue, put } from './form-cells.ts'
import { sumFormula } from './formulas.ts'
import { indicatorRows, type IndicatorColumns } from './indicator-rows.ts'
import { moneyRows, type FormRows } from './money-rows.ts'

const lastColumn = 9
const widths = [17, 15, 26, 15, 15, 14, 9, 9, 24]
const at: IndicatorColumns = { level: 1, target: 4, actual: 5, completion: 6, points: 7, score: 8, reason: 9 }
const indicatorHeads = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度目标值',
  '年度实现值',
  '完成率',
  '分值',
  '得分',
  '偏差原因及改进措施',
]

const headCells = ({ organisation, year }: DraftFiling): readonly SheetCell[] => [
  put({ row: 1, column: 1, columns: lastColumn }, '部门整体支出绩效自评表', 'title'),
  put({ row: 2, column: 1, columns: 6 }, `（${year ?? '　　'}年度）`, 'note'),
  put({ row: 2, column: 7, columns: 3 }, '金额单位：万元', 'unit'),
  put({ row: 3, column: 1 }, '单位名称', 'label'),
  put({ row: 3, column: 2, columns: 4 }, organisation.name, 'text'),
  put({ row: 3, column: 6 }, '所属区划', 'label'),
  put({ row: 3, column: 7, columns: 3 }, organisation.division, 'text'),
]

const numbered = (texts: readonly string[]): string =>
  texts.map((text, index) => (texts.length > 1 ? `${index + 1}.${text}` : text)).join('\n')

const goalCells = ({ goals }: DraftFiling, row: number): readonly SheetCell[] => [
  put({ row, column: 1 }, '年度整体绩效目标', 'label'),
  put({ row, column: 2, columns: 4 }, numbered(goals.map(({ text }) => text)), 'text'),
  put({ row, column: 6 }, '目标完成情况', 'label'),
  put(
    { row, column: 7, columns: 3 },
    numbered(goals.map(({ completion }) => printDraftValue(completion)).filter((text) => text !== '')),
    'text',
  ),
]

const totalCells = ({ indicators }: DraftFiling, headRow: number): readonly SheetCell[] => {
  const row = headRow + indicators.length + 1
  const rows = { from: headRow + 1, to: row - 1 }
  const total = (column: number, key: 'points' | 'score'): SheetCell => {
    const values = indicators.map((indicator) => pointsOf(indicator[key]))
    return put({ row, column }, values.some(Boolean) ? sumFormula(column, rows, values) : '', 'number')
  }
  return [
    put({ row, column: 1, columns: 6 }, '合计（自动计算）', 'label'),
    total(at.points, 'points'),
    total(at.score, 'score'),
    put({ row, column: at.reason }, '', 'text'),
  ]
}

const scoreCells = ({ score }: DraftFiling, row: number): readonly SheetCell[] => [
  put({ row, column: 1 }, '自评总分', 'label'),
  put({ row, column: 2, columns: 2 }, pointsValue(score.total), 'number'),
  put({ row, column: 4 }, '自评等级', 'label'),
  put({ row, column: 5 }, score.grade, 'center'),
  put({ row, column: 6 }, '分项得分', 'label'),
  put(
    { row, column: 7, columns: 3 },
    score.components.map(({ name, value }) => `${name}${printDraftValue(value)}`).join('；'),
    'text',
  ),
  put({ row: row + 1, column: 1, columns: 3 }, '填表人：', 'note'),
  put({ row: row + 1, column: 4, columns: 3 }, '负责人：', 'note'),
  put({ row: row + 1, column: 7, columns: 3 }, '填报日期：', 'note'),
]

const indicatorBlock = (draft: DraftFiling, headRow: number): FormRows => ({
  cells: [
    ...indicatorHeads.map((text, index) => put({ row: headRow, column: index + 1 }, text, 'header')),
    ...indicatorRows(draft.indicators, headRow + 1, at),
    ...(draft.indicators.length === 0
      ? [put({ row: headRow + 1, column: 1, columns: lastColumn }, '【待补：绩效指标】', 'center')]
      : totalCells(draft, headRow)),
  ],
  nextRow: headRow + draft.indicators.length + 2,
})

/** 部门整体支出绩效自评表 as a sheet: money by source and nature, goals, indicators, score; sums and rates are formulas. */
export const departmentForm = (draft: DraftFiling): Sheet => {
  const money = moneyRows(draft, 4)
  const indicators = indicatorBlock(draft, money.nextRow + 1)
  return {
    name: '部门整体支出绩效自评表',
    widths,
    cells: [
      ...headCells(draft),
      ...money.cells,
      ...goalCells(draft, money.nextRow),
      ...indicators.cells,
      ...scoreCells(draft, indicators.nextRow),
    ],
    orientation: 'landscape',
    repeatRows: { from: 1, to: 3 },
    frozenRows: 3,
    filter: '',
  }
}

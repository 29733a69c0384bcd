import type { DraftFiling, DraftIndicator, DraftProject } from '#domain/filing/draft.ts'
import { printDraftValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { add, decimal, round, sum, zero, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { blankValue, cellName, formulaValue, numberValue, type Sheet, type SheetCell } from '../write/sheet.ts'
import { inTenThousands, moneyValue, pointsOf, put } from './form-cells.ts'
import { executionScore, rateFormula } from './formulas.ts'
import { indicatorRows, type IndicatorColumns } from './indicator-rows.ts'

/** Points of budget execution in the form of 财预〔2020〕10号. */
const executionPoints = decimal(10n)
const lastColumn = 9
const widths = [12, 13, 13, 26, 15, 15, 9, 12, 24]
const at: IndicatorColumns = {
  level: 2,
  target: 5,
  actual: 6,
  completion: undefined,
  points: 7,
  score: 8,
  reason: 9,
}
const rows = { fundHead: 5, fundTotal: 6, goalHead: 10, indicatorHead: 12 } as const
const columns = { spent: 6, budget: 5 } as const

const headCells = (draft: DraftFiling, project: DraftProject): readonly SheetCell[] => [
  put({ row: 1, column: 1, columns: lastColumn }, '项目支出绩效自评表', 'title'),
  put({ row: 2, column: 1, columns: lastColumn }, `（${draft.year ?? '　　'}年度）`, 'note'),
  put({ row: 3, column: 1 }, '项目名称', 'label'),
  put({ row: 3, column: 2, columns: 8 }, project.name, 'text'),
  put({ row: 4, column: 1 }, '主管部门', 'label'),
  put({ row: 4, column: 2, columns: 3 }, draft.organisation.name, 'text'),
  put({ row: 4, column: 5 }, '实施单位', 'label'),
  put({ row: 4, column: 6, columns: 4 }, project.unit || draft.organisation.name, 'text'),
]

const spentOf = ({ budget, actual }: DraftProject): { spent: Decimal | undefined; budget: Decimal | undefined } => ({
  spent: inTenThousands(actual),
  budget: inTenThousands(budget),
})

const executionScoreValue = (project: DraftProject): Decimal | undefined => {
  const score = executionScore(spentOf(project), executionPoints)
  return score && round(score, 2, halfUp)
}

const fundTotalCells = (project: DraftProject): readonly SheetCell[] => {
  const row = rows.fundTotal
  const score = executionScoreValue(project)
  const formula = `ROUND(${cellName(row, 7)}*MIN(${cellName(row, 8)},1),2)`
  return [
    put({ row, column: 2, columns: 2 }, '年度资金总额', 'text'),
    put({ row, column: 4 }, moneyValue(project.opening), 'money'),
    put({ row, column: columns.budget }, moneyValue(project.budget), 'money'),
    put({ row, column: columns.spent }, moneyValue(project.actual), 'money'),
    put({ row, column: 7 }, numberValue(executionPoints), 'number'),
    put({ row, column: 8 }, rateFormula(row, columns, spentOf(project)), 'percent'),
    put({ row, column: 9 }, score ? formulaValue(formula, score) : blankValue, 'number'),
  ]
}

/** Only the total is scored: the rows of its sources show money and rate, and "—" for points (form of 10号). */
const fundPartCells = (name: string, row: number): readonly SheetCell[] => [
  put({ row, column: 2, columns: 2 }, name, 'text'),
  ...[4, 5, 6].map((column) => put({ row, column }, '', 'money')),
  put({ row, column: 7 }, '—', 'center'),
  put({ row, column: 8 }, '', 'percent'),
  put({ row, column: 9 }, '—', 'center'),
]

const fundCells = (project: DraftProject): readonly SheetCell[] => [
  put({ row: rows.fundHead, column: 1, rows: 5 }, '项目资金\n（万元）', 'label'),
  put({ row: rows.fundHead, column: 2, columns: 2 }, '', 'header'),
  ...['年初预算数', '全年预算数（A）', '全年执行数（B）', '分值', '执行率（B/A）', '得分'].map((text, index) =>
    put({ row: rows.fundHead, column: index + 4 }, text, 'header'),
  ),
  ...fundTotalCells(project),
  ...['其中：当年财政拨款', '　　　上年结转资金', '　　　其他资金'].flatMap((name, index) =>
    fundPartCells(name, rows.fundTotal + 1 + index),
  ),
]

const goalCells = ({ goal, completion }: DraftProject): readonly SheetCell[] => [
  put({ row: rows.goalHead, column: 1, rows: 2 }, '年度总体目标', 'label'),
  put({ row: rows.goalHead, column: 2, columns: 4 }, '预期目标', 'header'),
  put({ row: rows.goalHead, column: 6, columns: 4 }, '实际完成情况', 'header'),
  put({ row: rows.goalHead + 1, column: 2, columns: 4 }, printDraftValue(goal), 'text'),
  put({ row: rows.goalHead + 1, column: 6, columns: 4 }, printDraftValue(completion), 'text'),
]

const blank: DraftValue = { kind: 'absent' }
const blankIndicator = (level1: string, level2: string): DraftIndicator => ({
  level1,
  level2,
  name: '',
  unit: '',
  target: blank,
  actual: blank,
  completion: blank,
  points: blank,
  score: blank,
  reason: blank,
})

/** The rows of the blank form, for a project whose indicators are not given yet. */
const formRows: readonly DraftIndicator[] = [
  ...['数量指标', '质量指标', '时效指标', '成本指标'].map((name) => blankIndicator('产出指标\n（50分）', name)),
  ...['经济效益', '社会效益', '生态效益', '可持续影响'].map((name) => blankIndicator('效益指标\n（30分）', name)),
  blankIndicator('满意度指标\n（10分）', '服务对象满意度'),
]

const indicatorCells = (indicators: readonly DraftIndicator[]): readonly SheetCell[] => [
  put({ row: rows.indicatorHead, column: 1, rows: indicators.length + 1 }, '绩效指标', 'label'),
  ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].map(
    (text, index) => put({ row: rows.indicatorHead, column: index + 2 }, text, 'header'),
  ),
  ...indicatorRows(indicators, rows.indicatorHead + 1, at),
]

/** Totals are always calculated: a typed one can contradict its parts. */
const totalCells = (project: DraftProject, indicators: readonly DraftIndicator[]): readonly SheetCell[] => {
  const row = rows.indicatorHead + indicators.length + 1
  const total = (column: number, own: { first: Decimal; name: string; key: 'points' | 'score' }): SheetCell => {
    const range = `${cellName(rows.indicatorHead + 1, column)}:${cellName(row - 1, column)}`
    const parts = indicators.flatMap((indicator) => pointsOf(indicator[own.key]) ?? [])
    return put({ row, column }, formulaValue(`SUM(${range})+N(${own.name})`, add(own.first, sum(parts))), 'number')
  }
  const executed = executionScoreValue(project) ?? zero
  return [
    put({ row, column: 1, columns: 6 }, '总分', 'label'),
    total(at.points, { first: executionPoints, name: cellName(rows.fundTotal, 7), key: 'points' }),
    total(at.score, { first: executed, name: cellName(rows.fundTotal, 9), key: 'score' }),
    put({ row, column: at.reason }, '', 'text'),
  ]
}

/** 项目支出绩效自评表 of one project, in the layout of 财预〔2020〕10号: 10 points for execution, 90 for the indicators. */
export const projectForm = (draft: DraftFiling, project: DraftProject): Sheet => {
  const indicators = project.indicators.length === 0 ? formRows : project.indicators
  return {
    name: project.name,
    widths,
    cells: [
      ...headCells(draft, project),
      ...fundCells(project),
      ...goalCells(project),
      ...indicatorCells(indicators),
      ...totalCells(project, indicators),
    ],
    orientation: 'landscape',
    repeatRows: { from: 1, to: 2 },
    frozenRows: 0,
    filter: '',
  }
}

/** One sheet a project, in the order of the draft. */
export const projectForms = (draft: DraftFiling): readonly Sheet[] =>
  draft.projects.map((project) => projectForm(draft, project))

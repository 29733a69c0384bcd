import type { DraftFiling } from '#domain/filing/draft.ts'
import { amountKey, findAmount } from '#domain/filing/draft-amount.ts'
import { absent, type DraftValue } from '#domain/filing/draft-value.ts'
import type { ExpenditureNature, FinanceStage, FundSource } from '#domain/filing/finance.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { SheetCell } from '../write/sheet.ts'
import { inTenThousands, moneyValue, put } from './form-cells.ts'
import { rateFormula, sumFormula } from './formulas.ts'

type Line = {
  readonly group: string
  readonly name: string
  readonly source: FundSource
  readonly nature: ExpenditureNature | undefined
}
type Staged = { readonly value: DraftValue; readonly name: string }
/** The amounts of a line; `remark` names the stages they are of, since budgets of different moments differ. */
type Amounts = {
  readonly line: Line
  readonly budget: DraftValue
  readonly spent: DraftValue
  readonly remark: string
}

const source = (name: string, fund: FundSource): Line => ({
  group: '按资金来源',
  name,
  source: fund,
  nature: undefined,
})
const nature = (name: string, kind: ExpenditureNature): Line => ({
  group: '按支出性质',
  name,
  source: 'total',
  nature: kind,
})

const totalLine: Line = { group: '支出总额', name: '合计', source: 'total', nature: undefined }
const fiscalLine: Line = { group: '支出总额', name: '其中：财政拨款', source: 'fiscal', nature: undefined }
const sourceLines: readonly Line[] = [
  source('一般公共预算', 'general-budget'),
  source('政府性基金预算', 'government-fund'),
  source('国有资本经营预算', 'state-capital'),
  source('社会保险基金预算', 'social-insurance'),
  source('财政专户管理资金', 'special-account'),
  source('其他资金', 'other'),
]
const natureLines: readonly Line[] = [nature('基本支出', 'basic'), nature('项目支出', 'project')]

type Stages = readonly (readonly [FinanceStage, string])[]
const budgetStages: Stages = [
  ['annual-budget', '全年预算数'],
  ['budget', '预算数'],
  ['opening-budget', '年初预算数'],
]
const spentStages: Stages = [
  ['execution', '执行数'],
  ['final-account', '决算数'],
]

const firstGiven = (draft: DraftFiling, line: Line, stages: Stages): Staged =>
  stages
    .map(([stage, name]) => ({
      name,
      value: findAmount(draft, amountKey({ ...line, stage, flow: 'expenditure' })) ?? absent,
    }))
    .find(({ value }) => value.kind !== 'absent') ?? { name: '', value: absent }

const amountsOf = (draft: DraftFiling, line: Line): Amounts => {
  const budget = firstGiven(draft, line, budgetStages)
  const spent = firstGiven(draft, line, spentStages)
  const remark = [budget.name, spent.name].filter((name) => name !== '').join('、')
  return { line, budget: budget.value, spent: spent.value, remark }
}

const isGiven = ({ budget, spent }: Amounts): boolean => budget.kind !== 'absent' || spent.kind !== 'absent'

const column = { group: 1, name: 2, budget: 4, spent: 5, rate: 6, remark: 7 } as const

const rateCell = (row: number, budget: Decimal | undefined, spent: Decimal | undefined): SheetCell =>
  put({ row, column: column.rate }, rateFormula(row, column, { spent, budget }), 'percent')

const amountCells = ({ line, budget, spent, remark }: Amounts, row: number): readonly SheetCell[] => [
  put({ row, column: column.name, columns: 2 }, line.name, 'text'),
  put({ row, column: column.budget }, moneyValue(budget), 'money'),
  put({ row, column: column.spent }, moneyValue(spent), 'money'),
  rateCell(row, inTenThousands(budget), inTenThousands(spent)),
  put({ row, column: column.remark, columns: 3 }, remark, 'text'),
]

/** Parts are added by the sheet itself, so that a split that does not foot shows beside the stated total. */
const footingCells = (parts: readonly Amounts[], firstRow: number): readonly SheetCell[] => {
  const row = firstRow + parts.length
  const rows = { from: firstRow, to: row - 1 }
  const budgets = parts.map(({ budget }) => inTenThousands(budget))
  const spent = parts.map((part) => inTenThousands(part.spent))
  const sumCell = (at: number, values: readonly (Decimal | undefined)[]): SheetCell =>
    put({ row, column: at }, values.some(Boolean) ? sumFormula(at, rows, values) : '', 'money')
  return [
    put({ row, column: column.name, columns: 2 }, '分项合计（自动计算）', 'text'),
    sumCell(column.budget, budgets),
    sumCell(column.spent, spent),
    put({ row, column: column.rate }, '', 'text'),
    put({ row, column: column.remark, columns: 3 }, '应与合计一致', 'text'),
  ]
}

const blockCells = (parts: readonly Amounts[], firstRow: number, hasFooting: boolean): readonly SheetCell[] => {
  const height = parts.length + (hasFooting ? 1 : 0)
  const [first] = parts
  return first
    ? [
        put({ row: firstRow, column: column.group, rows: height }, first.line.group, 'label'),
        ...parts.flatMap((part, index) => amountCells(part, firstRow + index)),
        ...(hasFooting ? footingCells(parts, firstRow) : []),
      ]
    : []
}

export type FormRows = { readonly cells: readonly SheetCell[]; readonly nextRow: number }

/** The money block of the department's form, in 万元: total, by source, by nature; parts with two or more are added up. */
export const moneyRows = (draft: DraftFiling, firstRow: number): FormRows => {
  const heads = ['项目', '预算数', '执行数', '执行率', '备注']
  const spans = [3, 1, 1, 1, 3]
  const starts = [1, column.budget, column.spent, column.rate, column.remark]
  const headCells = heads.map((text, index) =>
    put({ row: firstRow, column: starts[index] ?? 1, columns: spans[index] ?? 1 }, text, 'header'),
  )
  const total = amountsOf(draft, totalLine)
  const whole = [total, amountsOf(draft, fiscalLine)].filter((part) => part === total || isGiven(part))
  const given = [
    whole,
    ...[sourceLines, natureLines].map((group) => group.map((at) => amountsOf(draft, at)).filter(isGiven)),
  ]
  let row = firstRow + 1
  const cells = given.flatMap((parts, index) => {
    const hasFooting = index > 0 && parts.length > 1
    const block = blockCells(parts, row, hasFooting)
    row += parts.length + (hasFooting ? 1 : 0)
    return block
  })
  return { cells: [...headCells, ...cells], nextRow: row }
}

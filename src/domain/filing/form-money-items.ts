import type { Filing, FilingKind } from './filing.ts'
import type { FinanceItem, FinanceStage, FundSource } from './finance.ts'
import type { Form } from './form.ts'
import type { FormMoney, FormMoneyRow, MoneyColumn } from './form-money.ts'

/** An amount in a table stands in no sentence. */
export const noSentence = -1

type Loose = Omit<FinanceItem, 'breakdown'>

const partsOfFiscal: ReadonlySet<FundSource> = new Set(['general-budget', 'government-fund', 'state-capital'])

/** What a row is a part of: the single budgets of 财政拨款 where that has a row, all else of the total. */
const breakdownOf = (items: readonly Loose[], part: Loose, first: number): FinanceItem['breakdown'] => {
  if (part.source === 'total' && !part.nature) return undefined
  const same = (other: Loose): boolean => other.stage === part.stage && other.flow === part.flow && !other.nature
  const fiscal =
    partsOfFiscal.has(part.source) && !part.nature
      ? items.findIndex((other) => same(other) && other.source === 'fiscal')
      : -1
  const whole = fiscal === -1 ? items.findIndex((other) => same(other) && other.source === 'total') : fiscal
  return whole === -1 ? undefined : { phrase: part.nature ? '支出性质' : '资金来源', totalIndex: first + whole }
}

/** Amounts of one table with the totals they divide; `first` is the index the first of them will have. */
export const withBreakdowns = (items: readonly Loose[], first: number): FinanceItem[] =>
  items.map((item) => ({ ...item, breakdown: breakdownOf(items, item, first) }))

const usual = { opening: 'opening-budget', annual: 'annual-budget', executed: 'execution' } as const satisfies Readonly<
  Partial<Record<MoneyColumn, FinanceStage>>
>
type Amount = keyof typeof usual

const itemOf = (money: FormMoney, row: FormMoneyRow, column: Amount): Loose[] => {
  const cell = row.cells[column]
  if (row.source === undefined || cell.kind !== 'written' || !cell.figure || cell.figure.unit === '%') return []
  return [
    {
      metric: row.name,
      stage: money.stages[column] ?? usual[column],
      flow: 'expenditure',
      source: row.source,
      nature: row.nature,
      figure: cell.figure,
      block: money.block,
      sentence: noSentence,
      place: cell.place,
    },
  ]
}

/** The amounts of a form, column by column; what was spent by the middle of the year is no execution of the year. */
export const formMoneyItems = (money: FormMoney, first = 0): FinanceItem[] => {
  const columns: readonly Amount[] =
    money.toMonth === undefined ? ['opening', 'annual', 'executed'] : ['opening', 'annual']
  const items = columns.flatMap((column) => money.rows.flatMap((row) => itemOf(money, row, column)))
  return withBreakdowns(items, first)
}

const formsAlone: ReadonlySet<FilingKind> = new Set([
  'project-self-evaluation-table',
  'goal-declaration',
  'monitoring-table',
])

/** Money of the whole filing stands in the form of a department, or in the one form of a file that is nothing else. */
export const isMoneyOfFiling = ({ kind, forms }: Pick<Filing, 'kind' | 'forms'>, form: Form): boolean =>
  form.name === undefined || (formsAlone.has(kind) && forms.filter(({ money }) => money !== undefined).length === 1)

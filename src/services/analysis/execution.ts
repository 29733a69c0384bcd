import { executionSentence } from '#domain/analysis/sentences.ts'
import { executionSteps as steps } from '#domain/analysis/steps.ts'
import { sumMoney } from '#domain/number/money.ts'
import { words } from '#domain/words/words.ts'
import {
  countExecution,
  listExecution,
  type ExecutionStep,
  type ExecutionRecord,
} from '#store/queries/analysis-execution.ts'
import type { Context } from '../context.ts'
import type { Maker } from './make-analysis.ts'
import {
  bordersOf,
  columnOf,
  common,
  nameOf,
  numberCell,
  recordsOf,
  type RecordsSpec,
  seriesByYear,
  stepNumber,
  yuan,
} from './parts.ts'

const columns = [
  common.year,
  columnOf('step', words('执行率', 'execution'), 'text'),
  columnOf('count', words('项目数', 'projects'), 'int'),
  columnOf('budget', words('预算', 'budget'), 'money'),
  columnOf('spent', words('支出', 'spent'), 'money'),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('project', words('项目', 'project'), 'text'),
  columnOf('budget', words('预算', 'budget'), 'money'),
  columnOf('spent', words('支出', 'spent'), 'money'),
  columnOf('rate', words('执行率（%）', 'executed (%)'), 'number'),
]

const noBudget = words('没有预算数', 'no budget')
const total = (rows: readonly ExecutionStep[]): number => rows.reduce((sum, row) => sum + row.count, 0)

/** The steps below 80 %: the first two. */
const lagging = 2

const tableRows = (years: readonly number[], rows: readonly ExecutionStep[]) =>
  years.flatMap((year) =>
    [...steps.steps.map(({ name }, step) => [step, name] as const), [null, noBudget] as const].map(([step, name]) => {
      const own = rows.filter((row) => row.year === year && row.step === step)
      const money = [sumMoney(own.map(({ budget }) => budget)), sumMoney(own.map(({ spent }) => spent))]
      return [String(year), name, String(total(own)), ...money.map(yuan)]
    }),
  )

const recordsSpec = (ctx: Context): RecordsSpec<ExecutionRecord> => ({
  columns: recordColumns,
  cells: ({ year, organisationId, name, budget, spent, rate }) => [
    String(year),
    nameOf(ctx, organisationId),
    name,
    yuan(budget),
    yuan(spent),
    numberCell(rate),
  ],
  link: ({ id }) => ({ noun: 'project', id }),
})

/** How projects spent what they had. */
export const analyseExecution: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const borders = bordersOf(steps)
  const rows = await countExecution(tx, scope, borders)
  const found = await listExecution(tx, scope, { borders, step: stepNumber(steps, asked.part), limit: limit + 1 })
  const withBudget = rows.filter(({ step }) => step !== null)
  const sentence = executionSentence({
    projects: total(withBudget),
    low: total(withBudget.filter(({ step }) => (step ?? 0) < lagging)),
    full: total(withBudget.filter(({ step }) => step === steps.borders.length)),
    withoutBudget: total(rows) - total(withBudget),
  })
  return {
    sentence,
    chart: {
      kind: 'columns',
      x: words('执行率', 'Execution'),
      y: words('项目数', 'Projects'),
      categories: steps.steps,
      series: seriesByYear(steps, asked.years, rows),
      points: [],
    },
    table: { columns, rows: tableRows(asked.years, rows) },
    records: recordsOf(found, limit, recordsSpec(ctx)),
  }
}

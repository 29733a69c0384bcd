import { uniformSentence } from '#domain/analysis/sentences.ts'
import { shareSteps as steps } from '#domain/analysis/steps.ts'
import { words } from '#domain/words/words.ts'
import { countExact, listExact, type ExactStep, type ExactRecord } from '#store/queries/analysis-result.ts'
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
} from './parts.ts'

const share = words('恰好完成100%的指标占比', 'share of indicators exactly at the target')
const columns = [
  common.year,
  columnOf('step', share, 'text'),
  columnOf('count', words('自评份数', 'self-evaluations'), 'int'),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('indicators', words('可量化指标', 'measured indicators'), 'int'),
  columnOf('exact', words('恰好等于目标值', 'exactly at the target'), 'int'),
]

const sum = (rows: readonly ExactStep[], of: 'count' | 'indicators' | 'exact'): number =>
  rows.reduce((all, row) => all + row[of], 0)

const recordsSpec = (ctx: Context): RecordsSpec<ExactRecord> => ({
  columns: recordColumns,
  cells: ({ year, organisationId, indicators, exact }) => [
    String(year),
    nameOf(ctx, organisationId),
    String(indicators),
    String(exact),
  ],
  link: ({ id }) => ({ noun: 'self-evaluation', id }),
})

/** Whether results are measured at all, or copied from the targets. */
export const analyseUniform: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const borders = bordersOf(steps)
  const rows = await countExact(tx, scope, borders)
  const found = await listExact(tx, scope, { borders, step: stepNumber(steps, asked.part), limit: limit + 1 })
  const series = seriesByYear(steps, asked.years, rows)
  return {
    sentence: uniformSentence({
      evaluations: sum(rows, 'count'),
      allExact: sum(
        rows.filter(({ step }) => step === steps.borders.length),
        'count',
      ),
      indicators: sum(rows, 'indicators'),
      exact: sum(rows, 'exact'),
    }),
    chart: {
      kind: 'columns',
      x: share,
      y: words('自评份数', 'Self-evaluations'),
      categories: steps.steps,
      series,
      points: [],
    },
    table: {
      columns,
      rows: series.flatMap(({ id, values }) =>
        steps.steps.map(({ name }, at) => [id, name, numberCell(values[at] ?? undefined)]),
      ),
    },
    records: recordsOf(found, limit, recordsSpec(ctx)),
  }
}

import { scoreSentence } from '#domain/analysis/sentences.ts'
import { scoreSteps as steps } from '#domain/analysis/steps.ts'
import { words } from '#domain/words/words.ts'
import { countScores, listScores, sumScores, type ScoreRecord } from '#store/queries/analysis-score.ts'
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

const columns = [
  common.year,
  columnOf('step', words('自评得分率', 'score'), 'text'),
  columnOf('count', words('自评份数', 'self-evaluations'), 'int'),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('score', words('自评得分率（%）', 'self-evaluation (%)'), 'number'),
  columnOf('review', words('复核得分率（%）', 'review (%)'), 'number'),
]

const recordsSpec = (ctx: Context): RecordsSpec<ScoreRecord> => ({
  columns: recordColumns,
  cells: ({ year, organisationId, score, review }) => [
    String(year),
    nameOf(ctx, organisationId),
    numberCell(score),
    numberCell(review),
  ],
  link: ({ id }) => ({ noun: 'self-evaluation', id }),
})

/** How high units score themselves, and what reviews make of it. */
export const analyseScore: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const borders = bordersOf(steps)
  const rows = await countScores(tx, scope, borders)
  const sums = await sumScores(tx, scope, borders)
  const found = await listScores(tx, scope, { borders, step: stepNumber(steps, asked.part), limit: limit + 1 })
  const series = seriesByYear(steps, asked.years, rows)
  return {
    sentence: scoreSentence(sums),
    chart: {
      kind: 'columns',
      x: words('自评得分率', 'Score'),
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

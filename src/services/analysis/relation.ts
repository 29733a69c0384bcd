import { relationSentence } from '#domain/analysis/sentences.ts'
import { compare, toDecimal, type Decimal } from '#domain/number/decimal.ts'
import { chainOf } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import { listRelations, type Pairs, type RelationRecord } from '#store/queries/analysis-relation.ts'
import type { Context } from '../context.ts'
import type { AnalysisPoint } from './analysis.ts'
import type { Maker } from './make-analysis.ts'
import { columnOf, common, nameOf, numberCell, recordsOf, type RecordsSpec, yearName } from './parts.ts'

const columns = [
  common.year,
  common.organisation,
  columnOf('score', words('自评得分率（%）', 'score (%)'), 'number'),
  columnOf('execution', words('预算执行率（%）', 'executed (%)'), 'number'),
  columnOf('evidence', words('有佐证的指标（%）', 'indicators with evidence (%)'), 'number'),
]

const pairsOf = ({ tree }: Context): Pairs => {
  const pairs = [...tree.byId.keys()].flatMap((id) => chainOf(tree, id).map((root) => [id, root.id] as const))
  return { below: pairs.map(([id]) => id), roots: pairs.map(([, root]) => root) }
}

const [high, slow, bare] = [toDecimal('90'), toDecimal('80'), toDecimal('50')]
const isBelow = (value: Decimal | undefined, border: Decimal): boolean => !!value && compare(value, border) < 0

/** More points than these are no picture. */
const mostPoints = 600

const pointsOf = (ctx: Context, rows: readonly RelationRecord[]): readonly AnalysisPoint[] =>
  rows.flatMap(({ id, year, organisationId, score, execution, evidence }) =>
    execution
      ? [
          {
            id,
            series: String(year),
            x: execution,
            y: score,
            size: evidence ?? null,
            name: nameOf(ctx, organisationId),
          },
        ]
      : [],
  )

const recordsSpec = (ctx: Context): RecordsSpec<RelationRecord> => ({
  columns,
  cells: ({ year, organisationId, score, execution, evidence }) => [
    String(year),
    nameOf(ctx, organisationId),
    numberCell(score),
    numberCell(execution),
    numberCell(evidence),
  ],
  link: ({ id }) => ({ noun: 'self-evaluation', id }),
})

/** Whether score, money and proof go together. */
export const analyseRelation: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const most = Math.max(limit, mostPoints)
  const rows = await listRelations(tx, scope, { pairs: pairsOf(ctx), limit: most + 1 })
  const claimed = rows.filter(({ score }) => compare(score, high) >= 0)
  const records = recordsOf(rows, limit, recordsSpec(ctx))
  return {
    sentence: relationSentence({
      evaluations: rows.length,
      highButSlow: claimed.filter(({ execution }) => isBelow(execution, slow)).length,
      highButBare: claimed.filter(({ evidence }) => isBelow(evidence, bare)).length,
    }),
    chart: {
      kind: 'points',
      x: words('预算执行率（%）', 'Executed (%)'),
      y: words('自评得分率（%）', 'Score (%)'),
      categories: [],
      series: asked.years.map((year) => ({ id: String(year), name: yearName(year), values: [] })),
      points: pointsOf(ctx, rows.slice(0, mostPoints)),
    },
    table: { columns, rows: records.rows },
    records,
  }
}

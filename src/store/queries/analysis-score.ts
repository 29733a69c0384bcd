import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Transaction } from '../transaction.ts'
import {
  commonValues,
  inState,
  listText,
  within,
  type AnalysisScope,
  type RecordsOf,
  type StepCount,
} from './analysis-scope.ts'

/** Self-evaluations that were handed in, in per cent of their full marks; of the reviews, those that were accepted. */
export const scored = `scored AS (
    SELECT e.id, e.year, e.organisation_id,
      round(sum(coalesce(s.adjusted, s.computed)) * 100 / nullif(sum(s.points), 0), 2) AS score
    FROM self_evaluation e JOIN self_score s ON s.division_code = e.division_code AND s.division_code = $1
      AND s.self_evaluation_id = e.id AND s.revision = e.revision
    WHERE ${within('e')} AND e.state IN ('delivered', 'accepted') AND ${inState('e')}
    GROUP BY e.id, e.year, e.organisation_id
  )`

const reviewed = `reviewed AS (
    SELECT r.self_evaluation_id, round(sum(coalesce(w.own_score, w.unit_score)) * 100 / nullif(sum(w.points), 0), 2) AS score
    FROM review r JOIN review_row w ON w.division_code = r.division_code AND w.division_code = $1
      AND w.review_id = r.id AND w.revision = r.revision
    WHERE ${within('r')} AND r.state = 'accepted' GROUP BY r.self_evaluation_id
  )`

const both = `WITH ${scored}, ${reviewed}, paired AS (
    SELECT s.id, s.year, s.organisation_id, s.score, r.score AS review, width_bucket(s.score, $5::numeric[]) AS step
    FROM scored s LEFT JOIN reviewed r ON r.self_evaluation_id = s.id WHERE s.score IS NOT NULL
  )`

const valuesOf = (division: string, of: AnalysisScope, borders: readonly string[]) => [
  ...commonValues(division, of),
  listText(borders),
]

/** Self-evaluations by year and step of their score. */
export const countScores = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  borders: readonly string[],
): Promise<readonly StepCount[]> => {
  const { rows } = await client.query<StepCount>({
    name: 'count-scores',
    text: `${both} SELECT year, step, count(*)::int AS count FROM paired GROUP BY year, step ORDER BY year, step`,
    values: valuesOf(scope.division, of, borders),
  })
  return rows
}

export type ScoreSums = {
  readonly evaluations: number
  readonly high: number
  readonly median: Decimal | undefined
  readonly reviewed: number
  readonly lowered: number
}

/** What one sentence tells of the scores. `high`: 90 and more. */
export const sumScores = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  borders: readonly string[],
): Promise<ScoreSums> => {
  const { rows } = await client.query<Omit<ScoreSums, 'median'> & { median: string | null }>({
    name: 'sum-scores',
    text: `${both} SELECT count(*)::int AS evaluations, (count(*) FILTER (WHERE score >= 90))::int AS high,
             (percentile_disc(0.5) WITHIN GROUP (ORDER BY score))::text AS median, count(review)::int AS reviewed,
             (count(*) FILTER (WHERE review < score))::int AS lowered FROM paired`,
    values: valuesOf(scope.division, of, borders),
  })
  const { median = null, ...rest } = rows[0] ?? { evaluations: 0, high: 0, reviewed: 0, lowered: 0 }
  return { ...rest, median: median === null ? undefined : toDecimal(median) }
}

export type ScoreRecord = {
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly score: Decimal
  readonly review: Decimal | undefined
}

/** The self-evaluations themselves, the highest first. */
export const listScores = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { borders, step, limit }: RecordsOf & { readonly borders: readonly string[] },
): Promise<readonly ScoreRecord[]> => {
  type Row = Omit<ScoreRecord, 'score' | 'review'> & { readonly score: string; readonly review: string | null }
  const { rows } = await client.query<Row>({
    name: 'list-scores',
    text: `${both} SELECT id, year, organisation_id AS "organisationId", score::text, review::text FROM paired
           WHERE ($6::int IS NULL OR step = $6) ORDER BY score DESC, id LIMIT $7`,
    values: [...valuesOf(scope.division, of, borders), step ?? null, limit],
  })
  return rows.map(({ score, review, ...row }) => ({
    ...row,
    score: toDecimal(score),
    review: review === null ? undefined : toDecimal(review),
  }))
}

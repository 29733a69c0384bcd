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

/** A number at the beginning, not followed by one that multiplies it: “80公里” is 80, “1.2万人” is left out. */
const typedNumber = `substring(x.typed from '^\\s*(-?[0-9]{1,15}(?:\\.[0-9]{1,6})?)\\s*(?:[^0-9.,，/万亿千百十～~-][^0-9]{0,30})?$')::numeric`

/** Results of self-evaluations that were handed in, with their targets, as far as both are numbers. */
const results = `results AS (
    SELECT * FROM (
      SELECT e.id, e.year, e.organisation_id, x.goal_id, btrim(i.name) AS name, btrim(i.unit) AS unit, i.target,
        ${typedNumber} AS value
      FROM self_evaluation e
      JOIN part p ON p.division_code = e.division_code AND p.division_code = $1 AND p.self_evaluation_id = e.id
      JOIN part_row x ON x.division_code = p.division_code AND x.division_code = $1 AND x.part_id = p.id
        AND x.revision = p.revision
      JOIN indicator i ON i.division_code = x.division_code AND i.division_code = $1 AND i.goal_id = x.goal_id
        AND i.revision = x.goal_revision AND i.id = x.indicator_id
      WHERE ${within('e')} AND e.state IN ('delivered', 'accepted') AND ${inState('e')} AND i.target IS NOT NULL
    ) r WHERE value IS NOT NULL
  )`

const exact = `exact AS (
    SELECT id, year, organisation_id, count(*)::int AS indicators, (count(*) FILTER (WHERE value = target))::int AS exact,
      width_bucket(count(*) FILTER (WHERE value = target) * 100.0 / count(*), $5::numeric[]) AS step
    FROM results GROUP BY id, year, organisation_id
  )`

const valuesOf = (division: string, of: AnalysisScope, borders: readonly string[]) => [
  ...commonValues(division, of),
  listText(borders),
]

export type ExactStep = StepCount & { readonly indicators: number; readonly exact: number }

/** Self-evaluations by year and by the share of their indicators that came out at the target to the digit. */
export const countExact = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  borders: readonly string[],
): Promise<readonly ExactStep[]> => {
  const { rows } = await client.query<ExactStep>({
    name: 'count-exact',
    text: `WITH ${results}, ${exact} SELECT year, step, count(*)::int AS count, sum(indicators)::int AS indicators,
             sum(exact)::int AS exact FROM exact GROUP BY year, step ORDER BY year, step`,
    values: valuesOf(scope.division, of, borders),
  })
  return rows
}

export type ExactRecord = {
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly indicators: number
  readonly exact: number
}

/** The self-evaluations themselves, the most uniform first. */
export const listExact = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { borders, step, limit }: RecordsOf & { readonly borders: readonly string[] },
): Promise<readonly ExactRecord[]> => {
  const { rows } = await client.query<ExactRecord>({
    name: 'list-exact',
    text: `WITH ${results}, ${exact} SELECT id, year, organisation_id AS "organisationId", indicators, exact FROM exact
           WHERE ($6::int IS NULL OR step = $6) ORDER BY exact * 1.0 / indicators DESC, indicators DESC, id LIMIT $7`,
    values: [...valuesOf(scope.division, of, borders), step ?? null, limit],
  })
  return rows
}

/** One indicator that several organisations have, and how its results lie. */
export type Benchmark = {
  readonly name: string
  readonly unit: string
  readonly organisations: number
  readonly low: Decimal
  readonly lower: Decimal
  readonly median: Decimal
  readonly upper: Decimal
  readonly high: Decimal
}

const fewest = 3

type BenchmarkRow = { readonly [Key in keyof Benchmark]: Benchmark[Key] extends Decimal ? string : Benchmark[Key] }

const quarter = (share: string): string => `(percentile_disc(${share}) WITHIN GROUP (ORDER BY value))::text`

const grouped = `SELECT name, unit, count(DISTINCT organisation_id)::int AS organisations, min(value)::text AS low,
    ${quarter('0.25')} AS lower, ${quarter('0.5')} AS median, ${quarter('0.75')} AS upper, max(value)::text AS high
  FROM results GROUP BY name, unit HAVING count(DISTINCT organisation_id) >= ${fewest}`

/** Indicators of the same name and unit across organisations, those most have first; and how many there are at all. */
export const listBenchmarks = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { limit }: { readonly limit: number },
): Promise<{ readonly items: readonly Benchmark[]; readonly count: number }> => {
  const { rows } = await client.query<BenchmarkRow & { count: number }>({
    name: 'list-benchmarks',
    text: `WITH ${results}, grouped AS (${grouped}) SELECT *, (count(*) OVER ())::int AS count FROM grouped
           ORDER BY organisations DESC, name, unit LIMIT $5`,
    values: [...commonValues(scope.division, of), limit],
  })
  const items = rows.map(({ name, unit, organisations, low, lower, median, upper, high }) => ({
    name,
    unit,
    organisations,
    low: toDecimal(low),
    lower: toDecimal(lower),
    median: toDecimal(median),
    upper: toDecimal(upper),
    high: toDecimal(high),
  }))
  return { items, count: rows[0]?.count ?? 0 }
}

export type BenchmarkRecord = {
  /** The goal it stands in. */
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly target: Decimal
  readonly value: Decimal
}

/** The results of one such indicator, the lowest first. */
export const listBenchmarkValues = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { name, unit, limit }: { readonly name: string; readonly unit: string; readonly limit: number },
): Promise<readonly BenchmarkRecord[]> => {
  type Row = Omit<BenchmarkRecord, 'target' | 'value'> & { readonly target: string; readonly value: string }
  const { rows } = await client.query<Row>({
    name: 'list-benchmark-values',
    text: `WITH ${results} SELECT goal_id AS id, year, organisation_id AS "organisationId", target::text, value::text
           FROM results WHERE name = $5 AND unit = $6 ORDER BY value, goal_id LIMIT $7`,
    values: [...commonValues(scope.division, of), name, unit, limit],
  })
  return rows.map(({ target, value, ...row }) => ({ ...row, target: toDecimal(target), value: toDecimal(value) }))
}

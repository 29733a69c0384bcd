import type { Transaction } from '../transaction.ts'
import { commonValues, inState, type AnalysisScope } from './analysis-scope.ts'

/** The years themselves and the ones before them. */
const withYearsBefore = (table: string): string =>
  `${table}.division_code = $1 AND (${table}.year = ANY ($2::int[]) OR ${table}.year + 1 = ANY ($2::int[]))
   AND ($3::uuid[] IS NULL OR ${table}.organisation_id = ANY ($3::uuid[]))`

/** Whether the same was there a year before: one pass over what is sorted, however much there is. */
const yearBefore = (same: string): string =>
  `count(*) OVER (PARTITION BY ${same} ORDER BY year RANGE BETWEEN 1 PRECEDING AND 1 PRECEDING) > 0`

/** Texts of some length that were handed in; spaces and lines make no difference. */
const written = `written AS (
    SELECT p.id, p.year, p.organisation_id, md5(regexp_replace(t.text, '\\s', '', 'g')) AS hash
    FROM part p JOIN part_text t ON t.division_code = p.division_code AND t.division_code = $1
      AND t.part_id = p.id AND t.revision = p.revision
    WHERE ${withYearsBefore('p')} AND p.state IN ('submitted', 'accepted') AND ${inState('p')} AND char_length(t.text) >= 20
  ), compared AS (
    SELECT w.*, ${yearBefore('organisation_id, hash')} AS as_last_year,
      min(organisation_id::text) OVER same_words <> max(organisation_id::text) OVER same_words AS as_others
    FROM written w WINDOW same_words AS (PARTITION BY year, hash)
  ), marked AS (SELECT * FROM compared WHERE year = ANY ($2::int[]))`

const aimed = `aimed AS (
    SELECT g.year, g.organisation_id, i.name, i.target, i.target_text
    FROM goal g JOIN indicator i ON i.division_code = g.division_code AND i.division_code = $1
      AND i.goal_id = g.id AND i.revision = g.revision
    WHERE ${withYearsBefore('g')} AND g.state = 'approved'
  )`

export type SamenessSums = {
  readonly year: number
  readonly texts: number
  readonly asLastYear: number
  readonly asOthers: number
  readonly indicators: number
  readonly targetsAsLastYear: number
}

/** How many texts and targets of a year were there before. */
export const sumSameness = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
): Promise<readonly SamenessSums[]> => {
  const { rows } = await client.query<SamenessSums>({
    name: 'sum-sameness',
    text: `WITH ${written}, ${aimed}, targets AS (
             SELECT year, ${yearBefore('organisation_id, name, target, target_text')} AS same FROM aimed
           ), by_text AS (
             SELECT year, count(*)::int AS texts, (count(*) FILTER (WHERE as_last_year))::int AS as_last_year,
               (count(*) FILTER (WHERE as_others))::int AS as_others FROM marked GROUP BY year
           ), by_target AS (
             SELECT year, count(*)::int AS indicators, (count(*) FILTER (WHERE same))::int AS same FROM targets WHERE year = ANY ($2::int[]) GROUP BY year
           )
           SELECT coalesce(x.year, y.year) AS year, coalesce(x.texts, 0) AS texts,
             coalesce(x.as_last_year, 0) AS "asLastYear", coalesce(x.as_others, 0) AS "asOthers",
             coalesce(y.indicators, 0) AS indicators, coalesce(y.same, 0) AS "targetsAsLastYear"
           FROM by_text x FULL JOIN by_target y ON y.year = x.year ORDER BY 1`,
    values: [...commonValues(scope.division, of)],
  })
  return rows
}

export type SamenessRecord = {
  /** The part the texts are in. */
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly texts: number
  readonly asLastYear: number
  readonly asOthers: number
}

/** Where texts were there before, the most first. */
export const listSameness = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { limit }: { readonly limit: number },
): Promise<readonly SamenessRecord[]> => {
  const { rows } = await client.query<SamenessRecord>({
    name: 'list-sameness',
    text: `WITH ${written} SELECT id, year, organisation_id AS "organisationId", count(*)::int AS texts,
             (count(*) FILTER (WHERE as_last_year))::int AS "asLastYear",
             (count(*) FILTER (WHERE as_others))::int AS "asOthers"
           FROM marked GROUP BY id, year, organisation_id
           HAVING count(*) FILTER (WHERE as_last_year OR as_others) > 0
           ORDER BY count(*) FILTER (WHERE as_last_year OR as_others) DESC, id LIMIT $5`,
    values: [...commonValues(scope.division, of), limit],
  })
  return rows
}

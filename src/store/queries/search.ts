import type { Reach } from '../scope.ts'
import type { Transaction } from '../transaction.ts'
import { arrayText } from './within-reach.ts'

/** What is looked for: texts that must all stand in it, and where. */
export type SearchAsked = {
  readonly terms: readonly string[]
  readonly year: number
  readonly within: Reach
  /** Organisations whose drafts may be found. */
  readonly drafts: readonly string[]
  readonly limit: number
}

/** Something that was found: `text` is all that was looked through. */
export type SearchRow = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly organisationId: string
  readonly year: number | null
  readonly state: string | null
  /** The thing whose page shows it, where it has none of its own. */
  readonly ofId: string | null
  readonly isDraft: boolean
}

/** As LIKE takes them: % and _ are ordinary signs here. */
const patterns = (terms: readonly string[]): readonly string[] =>
  terms.map((term) => `%${term.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`)

/** Only Latin letters have two cases; a comparison that minds them is far quicker. */
const operator = (terms: readonly string[]): string => (terms.some((term) => /[a-z]/iu.test(term)) ? 'ILIKE' : 'LIKE')

/** A statement with its values by name, in the order they are met. */
type Statement = { readonly text: string; readonly values: unknown[] }

type Parts = {
  /** `organisation_id` is among those to be looked at. */
  readonly within: (column: string) => string
  /** The text holds every term. */
  readonly holds: (text: string) => string
  /** Not a draft, or one of one's own. */
  readonly open: (of: { readonly state: string; readonly drafts: readonly string[]; readonly column: string }) => string
  readonly year: string
  readonly limit: string
  readonly value: (given: unknown) => string
}

const quoted = (states: readonly string[]): string => states.map((state) => `'${state}'`).join(', ')

/** Writes a statement: $1 is the division, the rest follows as it is asked for. */
const write = (division: string, asked: SearchAsked, of: (parts: Parts) => string): Statement => {
  const values: unknown[] = [division]
  const value = (given: unknown): string => `$${values.push(given)}`
  const text = of({
    value,
    within: (column) => (asked.within === '*' ? 'TRUE' : `${column} = ANY (${value(arrayText(asked.within))}::uuid[])`),
    holds: (looked) => `${looked} ${operator(asked.terms)} ALL (${value(patterns(asked.terms))}::text[])`,
    open: ({ state, drafts, column }) =>
      `(${state} NOT IN (${quoted(drafts)}) OR ${column} = ANY (${value(arrayText(asked.drafts))}::uuid[]))`,
    get year() {
      return `${value(asked.year)}::smallint`
    },
    get limit() {
      return `${value(asked.limit)}::int`
    },
  })
  return { text, values }
}

type Search = (tx: Transaction, asked: SearchAsked) => Promise<readonly SearchRow[]>

const search =
  (of: (parts: Parts) => string): Search =>
  async ({ client, scope }, asked) => {
    const { rows } = await client.query<SearchRow>(write(scope.division, asked, of))
    return rows
  }

export const searchProjects = search(
  ({ year, within, holds, open, limit }) => `
SELECT p.id, p.name AS title, p.code AS text, p.organisation_id AS "organisationId", p.year, p.state,
  NULL AS "ofId", p.state = 'drafted' AS "isDraft"
FROM project p
WHERE p.division_code = $1 AND p.year = ${year} AND ${within('p.organisation_id')}
  AND ${holds(`(p.code || ' ' || p.name)`)}
  AND ${open({ state: 'p.state', drafts: ['drafted'], column: 'p.organisation_id' })}
ORDER BY p.id LIMIT ${limit}`,
)

/** Words of goals and indicators are looked for in so many goals of the year at most, the newest: a whole county has fewer. */
export const mostGoalsSearched = 40_000

const newestGoals = ({ year, within, open, value }: Parts): string => `(
    SELECT division_code, id, organisation_id, year, state, revision, project_id FROM goal
    WHERE division_code = $1 AND year = ${year} AND ${within('organisation_id')}
      AND ${open({ state: 'state', drafts: ['draft'], column: 'organisation_id' })}
    ORDER BY id DESC LIMIT ${value(mostGoalsSearched)}::int
  )`

/** Goals by their own words; by the name of their project they are found with it. */
export const searchGoals = search(
  (parts) => `
SELECT g.id, coalesce(p.name, '') AS title, r.annual || ' ' || r.mid_term AS text,
  g.organisation_id AS "organisationId", g.year, g.state, NULL AS "ofId", g.state = 'draft' AS "isDraft"
FROM ${newestGoals(parts)} g
  JOIN goal_revision r ON r.division_code = g.division_code AND r.goal_id = g.id AND r.revision = g.revision
  LEFT JOIN project p ON p.division_code = g.division_code AND p.id = g.project_id
WHERE r.division_code = $1 AND ${parts.holds(`(r.annual || ' ' || r.mid_term)`)}
ORDER BY g.id DESC LIMIT ${parts.limit}`,
)

export const searchIndicators = search(
  (parts) => `
SELECT i.id, i.name AS title, concat_ws(' · ', i.level1, i.level2, p.name) AS text,
  g.organisation_id AS "organisationId", g.year, g.state, g.id AS "ofId", g.state = 'draft' AS "isDraft"
FROM ${newestGoals(parts)} g
  JOIN indicator i ON i.division_code = g.division_code AND i.goal_id = g.id AND i.revision = g.revision
  LEFT JOIN project p ON p.division_code = g.division_code AND p.id = g.project_id
WHERE i.division_code = $1 AND ${parts.holds('i.name')}
ORDER BY g.id DESC LIMIT ${parts.limit}`,
)

export const searchFindings = search(
  ({ year, within, holds, open, limit }) => `
SELECT f.id, f.content -> 'title' ->> 'zh' AS title, f.content -> 'message' ->> 'zh' AS text,
  f.organisation_id AS "organisationId", f.year, f.state, f.self_evaluation_id AS "ofId",
  s.state IN ('open', 'assembled', 'signed', 'returned') AS "isDraft"
FROM finding f
  JOIN self_evaluation s ON s.division_code = f.division_code AND s.id = f.self_evaluation_id
WHERE f.division_code = $1 AND s.division_code = $1 AND f.year = ${year} AND ${within('f.organisation_id')}
  AND ${holds(`concat_ws(' ', f.content -> 'title' ->> 'zh', f.content -> 'message' ->> 'zh')`)}
  AND ${open({ state: 's.state', drafts: ['open', 'assembled', 'signed', 'returned'], column: 's.organisation_id' })}
ORDER BY f.id LIMIT ${limit}`,
)

/** Rectifications run over years: those of all years are looked through. */
export const searchRectifications = search(
  ({ within, holds, limit }) => `
SELECT r.id, r.problem AS title, concat_ws(' ', r.source, r.measures, r.result) AS text,
  r.organisation_id AS "organisationId", r.year, r.state, NULL AS "ofId", FALSE AS "isDraft"
FROM rectification r
WHERE r.division_code = $1 AND ${within('r.organisation_id')}
  AND ${holds(`concat_ws(' ', r.problem, r.source, r.measures, r.result)`)}
ORDER BY r.id DESC LIMIT ${limit}`,
)

export const searchPeople = search(
  ({ within, holds, limit }) => `
SELECT p.id, p.name AS title, p.login AS text, p.organisation_id AS "organisationId", NULL AS year, p.state,
  NULL AS "ofId", FALSE AS "isDraft"
FROM person p
WHERE p.division_code = $1 AND ${within('p.organisation_id')} AND ${holds(`(p.name || ' ' || p.login)`)}
ORDER BY p.id LIMIT ${limit}`,
)

/** What was published, each in its latest version. */
export const searchPublications = search(
  ({ year, within, holds, limit }) => `
SELECT p.id, p.title, p.organisation_name AS text, p.organisation_id AS "organisationId", p.year, NULL AS state,
  p.disclosure_id AS "ofId", FALSE AS "isDraft"
FROM publication p
WHERE p.division_code = $1 AND p.year = ${year} AND ${within('p.organisation_id')}
  AND ${holds(`(p.title || ' ' || p.organisation_name)`)}
  AND NOT EXISTS (SELECT 1 FROM publication later WHERE later.division_code = $1
    AND later.division_code = p.division_code AND later.disclosure_id = p.disclosure_id AND later.number > p.number)
ORDER BY p.id DESC LIMIT ${limit}`,
)

const partDrafts = ['assigned', 'filling', 'returned'] as const

/** Files that a thing in sight shows; `ofId` is that thing. */
export const searchAttachments = search(
  ({ within, holds, open, limit }) => `
SELECT a.id, a.file_name AS title, '' AS text, a.organisation_id AS "organisationId", u.year, NULL AS state,
  u.id AS "ofId", FALSE AS "isDraft"
FROM attachment a
  JOIN LATERAL (
    SELECT p.id, p.year FROM evidence e
      JOIN part p ON p.division_code = e.division_code AND p.id = e.part_id
    WHERE e.division_code = $1 AND p.division_code = $1 AND e.attachment_id = a.id
      AND ${open({ state: 'p.state', drafts: partDrafts, column: 'p.organisation_id' })}
    UNION ALL
    SELECT r.id, r.year FROM rectification_evidence x
      JOIN rectification r ON r.division_code = x.division_code AND r.id = x.rectification_id
    WHERE x.division_code = $1 AND r.division_code = $1 AND x.attachment_id = a.id
    LIMIT 1
  ) u ON TRUE
WHERE a.division_code = $1 AND ${within('a.organisation_id')} AND ${holds('a.file_name')}
ORDER BY a.id DESC LIMIT ${limit}`,
)

type OfOrganisations = Omit<SearchAsked, 'terms' | 'drafts'> & { readonly organisations: readonly string[] }

/** Self-evaluations or reviews of organisations: what carries no words of its own is found by whose it is. */
export const searchOfOrganisations = async (
  { client, scope }: Transaction,
  table: 'self_evaluation' | 'review',
  { organisations, year, limit }: OfOrganisations,
): Promise<readonly SearchRow[]> => {
  const parent = table === 'review' ? 't.self_evaluation_id' : 'NULL'
  const { rows } = await client.query<SearchRow>({
    text: `
SELECT t.id, '' AS title, '' AS text, t.organisation_id AS "organisationId", t.year, t.state, ${parent} AS "ofId",
  FALSE AS "isDraft"
FROM ${table} t
WHERE t.division_code = $1 AND t.year = $2 AND t.organisation_id = ANY ($3::uuid[])
ORDER BY t.id LIMIT $4`,
    values: [scope.division, year, arrayText(organisations), limit],
  })
  return rows
}

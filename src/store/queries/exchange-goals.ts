import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import { indicator } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'
import type { GoalTexts, RevisionKey } from './goal-revision.ts'
import { toIndicator, type StoredIndicator } from './indicator.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'

/** A goal of a year as it is exchanged, without its words. */
export type ExchangedGoal = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: GoalState
  /** Of the version at hand. */
  readonly revision: number
  /** The last version that was approved. */
  readonly approved: number | null
  readonly version: number
  readonly projectId: string | null
  readonly projectCode: string | null
  readonly projectName: string | null
}

/** Every goal of a year within the scope that was not dropped, those of projects by code. */
export const listExchangedGoals = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedGoal[]> => {
  const { rows } = await client.query<ExchangedGoal>({
    name: 'list-exchanged-goals',
    text: `SELECT g.id, g.organisation_id AS "organisationId", g.year, g.state, g.revision, g.version,
             g.project_id AS "projectId", p.code AS "projectCode", p.name AS "projectName",
             (SELECT max(s.revision) FROM step s WHERE s.division_code = $1 AND s.noun = 'goal' AND s.thing_id = g.id
                AND s.event IN ('approve', 'abandon')) AS approved
           FROM goal g LEFT JOIN project p ON p.division_code = g.division_code AND p.id = g.project_id
           WHERE g.division_code = $1 AND g.year = $2 AND g.state <> 'dropped' ORDER BY p.code, g.id`,
    values: [scope.division, year],
  })
  return rows
}

type TextRow = { readonly goalId: string; readonly annual: string; readonly midTerm: string }

/** The words of one version of each of these goals, by goal. */
export const listTextsOf = async (
  { client, scope }: Transaction,
  keys: readonly RevisionKey[],
): Promise<ReadonlyMap<string, GoalTexts>> => {
  const { rows } = await client.query<TextRow>({
    name: 'list-exchanged-texts',
    text: `SELECT r.goal_id AS "goalId", r.annual, r.mid_term AS "midTerm" FROM goal_revision r
           JOIN unnest($2::uuid[], $3::int[]) AS asked (goal_id, revision)
             ON asked.goal_id = r.goal_id AND asked.revision = r.revision
           WHERE r.division_code = $1`,
    values: [scope.division, keys.map(({ goalId }) => goalId), keys.map(({ revision }) => revision)],
  })
  return new Map(rows.map(({ goalId, annual, midTerm }) => [goalId, { annual, 'mid-term': midTerm }]))
}

const atOnce = 1000

/** The indicators of one version of each of these goals, in their order, by goal. */
export const listIndicatorsOf = async (
  { db, scope }: Transaction,
  keys: readonly RevisionKey[],
): Promise<ReadonlyMap<string, readonly StoredIndicator[]>> => {
  const wanted = new Map(keys.map(({ goalId, revision }) => [goalId, revision]))
  const byGoal = new Map<string, StoredIndicator[]>()
  for (let from = 0; from < keys.length; from += atOnce) {
    const ids = keys.slice(from, from + atOnce).map(({ goalId }) => goalId)
    const rows = await db
      .select()
      .from(indicator)
      .where(and(eq(indicator.divisionCode, scope.division), inArray(indicator.goalId, ids)))
      .orderBy(asc(indicator.goalId), asc(indicator.position), asc(indicator.id))
    for (const row of rows) {
      if (wanted.get(row.goalId) !== row.revision) continue
      const found = byGoal.get(row.goalId)
      if (found) found.push(toIndicator(row))
      else byGoal.set(row.goalId, [toIndicator(row)])
    }
  }
  return byGoal
}

/** Which of these ids goals or indicators of the division have already. */
export const listTakenIds = async (
  { client, scope }: Transaction,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'list-taken-ids',
    text: `SELECT g.id FROM goal g WHERE g.division_code = $1 AND g.id = ANY ($2::uuid[])
           UNION SELECT i.id FROM indicator i WHERE i.division_code = $1 AND i.id = ANY ($2::uuid[])`,
    values: [scope.division, ids],
  })
  return new Set(rows.map(({ id }) => id))
}

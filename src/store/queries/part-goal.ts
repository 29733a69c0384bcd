import { and, eq, inArray, ne } from 'drizzle-orm'
import { goalRevision } from '../schema/goal.ts'
import { part, partRow } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'

/** A goal in force: the version approved last. */
export type GoalInForce = {
  readonly goalId: string
  readonly goalRevision: number
  readonly organisationId: string
  readonly projectId: string | undefined
}

type InForceRow = Omit<GoalInForce, 'projectId'> & { readonly projectId: string | null }

/** The goals in force of a year of some organisations, those of whole departments first; one that was dropped is in force no more. */
export const listGoalsInForce = async (
  { client, scope }: Transaction,
  of: { readonly year: number; readonly organisations: readonly string[] },
): Promise<readonly GoalInForce[]> => {
  const { rows } = await client.query<InForceRow>({
    name: 'list-goals-in-force',
    text: `SELECT g.id AS "goalId", max(s.revision) AS "goalRevision", g.organisation_id AS "organisationId",
             g.project_id AS "projectId"
           FROM goal g JOIN step s ON s.division_code = g.division_code AND s.noun = 'goal' AND s.thing_id = g.id
             AND s.event IN ('approve', 'abandon')
           WHERE g.division_code = $1 AND s.division_code = $1 AND g.year = $2 AND g.organisation_id = ANY ($3::uuid[])
             AND g.state <> 'dropped'
           GROUP BY g.id, g.organisation_id, g.project_id
           ORDER BY g.project_id IS NOT NULL, g.id`,
    values: [scope.division, of.year, of.organisations],
  })
  return rows.map(({ projectId, ...row }) => ({ ...row, projectId: projectId ?? undefined }))
}

/** The annual words of goals in given versions. */
export const listGoalTexts = async (
  { db, scope }: Transaction,
  goals: readonly { readonly goalId: string; readonly goalRevision: number }[],
): Promise<ReadonlyMap<string, string>> => {
  if (goals.length === 0) return new Map()
  const rows = await db
    .select({ id: goalRevision.goalId, revision: goalRevision.revision, annual: goalRevision.annual })
    .from(goalRevision)
    .where(
      and(
        eq(goalRevision.divisionCode, scope.division),
        inArray(goalRevision.goalId, [...new Set(goals.map(({ goalId }) => goalId))]),
      ),
    )
  const wanted = new Map(goals.map(({ goalId, goalRevision: revision }) => [goalId, revision]))
  return new Map(rows.flatMap(({ id, revision, annual }) => (wanted.get(id) === revision ? [[id, annual]] : [])))
}

/** Indicators that parts of a whole ask for, but for those of one organisation. */
export const listIndicatorsGiven = async (
  { db, scope }: Transaction,
  of: { readonly selfEvaluationId: string; readonly apartFrom: string },
): Promise<ReadonlySet<string>> => {
  const rows = await db
    .select({ id: partRow.indicatorId })
    .from(partRow)
    .innerJoin(part, and(eq(part.divisionCode, partRow.divisionCode), eq(part.id, partRow.partId)))
    .where(
      and(
        eq(partRow.divisionCode, scope.division),
        eq(part.selfEvaluationId, of.selfEvaluationId),
        eq(partRow.revision, part.revision),
        ne(part.organisationId, of.apartFrom),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}

import { and, asc, eq, gt, isNotNull, isNull, sql, type SQL } from 'drizzle-orm'
import type { GoalEvent, GoalState } from '#domain/process/goal/goal-machine.ts'
import { goal, indicator } from '../schema/goal.ts'
import { project } from '../schema/project.ts'
import { step } from '../schema/step.ts'
import type { Transaction } from '../transaction.ts'
import type { GoalHead } from './goal.ts'
import { withinReach } from './within-reach.ts'

/** A goal as lists show it. */
export type GoalLine = GoalHead & {
  readonly projectCode: string | undefined
  readonly projectName: string | undefined
  /** The last move it made; a draft after `return` is one to mend. */
  readonly lastEvent: GoalEvent | undefined
  /** How many indicators its version at hand has. */
  readonly indicators: number
}

/** Drafts people ask for: sent back, opened after an approval, or without any indicator. */
export const goalStandings = ['returned', 'adjusting', 'empty'] as const
export type GoalStanding = (typeof goalStandings)[number]

export type GoalFilter = {
  readonly year: number
  readonly state?: GoalState | undefined
  readonly organisation?: string | undefined
  readonly project?: string | undefined
  readonly kind?: 'project' | 'department' | undefined
  readonly standing?: GoalStanding | undefined
  /** Id of the last one of the page before. */
  readonly after?: string | undefined
  readonly limit: number
}

const stepsOf = sql`SELECT ${step.event} FROM ${step} WHERE ${step.divisionCode} = ${goal.divisionCode}
  AND ${step.noun} = 'goal' AND ${step.thingId} = ${goal.id}`
const lastEvent = sql<GoalEvent | null>`(${stepsOf} ORDER BY ${step.number} DESC LIMIT 1)`
const wasApproved = sql`EXISTS (${stepsOf} AND ${step.event} = 'approve')`
const indicatorCount = sql<number>`(SELECT count(*)::int FROM ${indicator} WHERE ${indicator.divisionCode} =
  ${goal.divisionCode} AND ${indicator.goalId} = ${goal.id} AND ${indicator.revision} = ${goal.revision})`

const standings: Readonly<Record<GoalStanding, SQL>> = {
  returned: sql`${goal.state} = 'draft' AND ${lastEvent} = 'return'`,
  adjusting: sql`${goal.state} = 'draft' AND ${wasApproved}`,
  empty: sql`${goal.state} = 'draft' AND ${indicatorCount} = 0`,
}

const kinds = { project: isNotNull(goal.projectId), department: isNull(goal.projectId) } as const

const conditions = (division: string, filter: GoalFilter): SQL | undefined => {
  const { year, state, organisation, project: ofProject, kind, standing, after } = filter
  return and(
    eq(goal.divisionCode, division),
    eq(goal.year, year),
    state && eq(goal.state, state),
    organisation === undefined ? undefined : eq(goal.organisationId, organisation),
    ofProject === undefined ? undefined : eq(goal.projectId, ofProject),
    kind && kinds[kind],
    standing && standings[standing],
    after === undefined ? undefined : gt(goal.id, after),
  )
}

/** Goals within the scope, in the order they were made. */
export const listGoals = async ({ db, scope }: Transaction, filter: GoalFilter): Promise<readonly GoalLine[]> => {
  const rows = await db
    .select({ goal, projectCode: project.code, projectName: project.name, lastEvent, indicators: indicatorCount })
    .from(goal)
    .leftJoin(project, and(eq(project.divisionCode, goal.divisionCode), eq(project.id, goal.projectId)))
    .where(and(conditions(scope.division, filter), withinReach(scope, goal.organisationId)))
    .orderBy(asc(goal.id))
    .limit(filter.limit)
  return rows.map(({ goal: { divisionCode: _division, projectId, ...head }, ...row }) => ({
    ...head,
    projectId: projectId ?? undefined,
    projectCode: row.projectCode ?? undefined,
    projectName: row.projectName ?? undefined,
    lastEvent: row.lastEvent ?? undefined,
    indicators: row.indicators,
  }))
}

import { and, eq, isNull, ne } from 'drizzle-orm'
import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import { goal } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'

/** The goal of a project, or of a whole department where there is no project. */
export type GoalHead = Header & { readonly state: GoalState; readonly projectId: string | undefined }

type Row = typeof goal.$inferSelect

const toHead = ({ divisionCode: _division, projectId, ...row }: Row): GoalHead => ({
  ...row,
  projectId: projectId ?? undefined,
})

export const findGoal = async ({ db, scope }: Transaction, id: string): Promise<GoalHead | undefined> => {
  const [row] = await db
    .select()
    .from(goal)
    .where(and(eq(goal.divisionCode, scope.division), eq(goal.id, id)))
  return row && toHead(row)
}

/** Makes others who write the same goal wait until this transaction ends; false where there is none within the scope. */
export const lockGoal = async ({ client, scope }: Transaction, id: string): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: 'lock-goal',
    text: 'SELECT id FROM goal WHERE division_code = $1 AND id = $2 FOR UPDATE',
    values: [scope.division, id],
  })
  return rowCount === 1
}

/** What a goal is for: a project, or all of an organisation in a year. */
export type GoalFor =
  | { readonly kind: 'project'; readonly projectId: string }
  | { readonly kind: 'department'; readonly organisationId: string; readonly year: number }

/** The goal of a project or department; one that was dropped counts no more. */
export const findGoalFor = async ({ db, scope }: Transaction, of: GoalFor): Promise<GoalHead | undefined> => {
  const subject =
    of.kind === 'project'
      ? eq(goal.projectId, of.projectId)
      : and(isNull(goal.projectId), eq(goal.organisationId, of.organisationId), eq(goal.year, of.year))
  const [row] = await db
    .select()
    .from(goal)
    .where(and(eq(goal.divisionCode, scope.division), ne(goal.state, 'dropped'), subject))
  return row && toHead(row)
}

export const insertGoal = async ({ db, scope }: Transaction, value: Omit<GoalHead, 'version'>): Promise<void> => {
  await db.insert(goal).values({ divisionCode: scope.division, ...value })
}

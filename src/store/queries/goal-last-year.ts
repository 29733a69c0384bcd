import { and, eq } from 'drizzle-orm'
import { part, partRow } from '../schema/self-evaluation.ts'
import { project } from '../schema/project.ts'
import type { Transaction } from '../transaction.ts'
import { findGoalFor, type GoalHead } from './goal.ts'
import type { RevisionKey } from './goal-revision.ts'

/** The goal of the year before: that of the predecessor of the project, or of the same department. */
export const findLastYearGoal = async (
  tx: Transaction,
  { projectId, organisationId, year }: GoalHead,
): Promise<GoalHead | undefined> => {
  if (projectId === undefined) return findGoalFor(tx, { kind: 'department', organisationId, year: year - 1 })
  const [row] = await tx.db
    .select({ predecessorId: project.predecessorId })
    .from(project)
    .where(and(eq(project.divisionCode, tx.scope.division), eq(project.id, projectId)))
  const before = row?.predecessorId
  return before ? findGoalFor(tx, { kind: 'project', projectId: before }) : undefined
}

/** What offices reported for the indicators of a version, as typed; only from parts the department took over. */
export const listTypedResults = async (
  { db, scope }: Transaction,
  { goalId, revision }: RevisionKey,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ id: partRow.indicatorId, typed: partRow.typed })
    .from(partRow)
    .innerJoin(
      part,
      and(
        eq(part.divisionCode, partRow.divisionCode),
        eq(part.id, partRow.partId),
        eq(part.revision, partRow.revision),
        eq(part.state, 'accepted'),
      ),
    )
    .where(
      and(eq(partRow.divisionCode, scope.division), eq(partRow.goalId, goalId), eq(partRow.goalRevision, revision)),
    )
  return new Map(rows.map(({ id, typed }) => [id, typed]))
}

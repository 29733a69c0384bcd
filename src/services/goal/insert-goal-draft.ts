import { goalMachine } from '#domain/process/goal/goal-machine.ts'
import { begin } from '#domain/process/machine.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertGoalRevision } from '#store/queries/goal-revision.ts'
import { insertGoal } from '#store/queries/goal.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'

/** Whose the goal is, and of which year; without a project it is that of the whole organisation. */
export type GoalSubject = {
  readonly organisationId: string
  readonly year: number
  readonly projectId: string | undefined
}

/** Writes an empty draft, with the audit row. */
export const insertGoalDraft = async (ctx: Context, tx: Work, subject: GoalSubject): Promise<{ id: string }> => {
  const { organisationId, year, projectId } = subject
  const { state, revision } = begin(goalMachine)
  const [id, now] = [ctx.newId(), ctx.now()]
  await insertGoal(tx, { id, ...subject, state, revision, createdAt: now, changedAt: now })
  const texts = { annual: '', 'mid-term': '' }
  await insertGoalRevision(tx, { goalId: id, revision, organisationId, texts, budgetEntry: undefined, createdAt: now })
  const changes = changesBetween({}, { year, project: projectId ?? null })
  tx.note({ organisation: organisationId, verb: 'goal.create', noun: 'goal', nounId: id, changes })
  return { id }
}

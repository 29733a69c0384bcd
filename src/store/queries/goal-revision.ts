import { and, asc, eq } from 'drizzle-orm'
import type { GoalTerm } from '#domain/filing/form-base.ts'
import { goalRevision } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'

export type GoalTexts = Readonly<Record<GoalTerm, string>>

/** The words of one version of a goal; its indicators are rows of their own. */
export type StoredGoalRevision = {
  readonly revision: number
  readonly texts: GoalTexts
  /** The budget change an adjustment follows from. */
  readonly budgetEntry: string | undefined
  readonly createdAt: Date
  readonly version: number
}

type Row = typeof goalRevision.$inferSelect

const toRevision = ({ revision, annual, midTerm, budgetEntryId, createdAt, version }: Row): StoredGoalRevision => ({
  revision,
  texts: { annual, 'mid-term': midTerm },
  budgetEntry: budgetEntryId ?? undefined,
  createdAt,
  version,
})

/** One version of one goal. */
export type RevisionKey = { readonly goalId: string; readonly revision: number }

const isKey = (division: string, { goalId, revision }: RevisionKey) =>
  and(eq(goalRevision.divisionCode, division), eq(goalRevision.goalId, goalId), eq(goalRevision.revision, revision))

/** Every version, first to last. */
export const listGoalRevisions = async (
  { db, scope }: Transaction,
  goalId: string,
): Promise<readonly StoredGoalRevision[]> => {
  const rows = await db
    .select()
    .from(goalRevision)
    .where(and(eq(goalRevision.divisionCode, scope.division), eq(goalRevision.goalId, goalId)))
    .orderBy(asc(goalRevision.revision))
  return rows.map(toRevision)
}

export const findGoalRevision = async (
  { db, scope }: Transaction,
  key: RevisionKey,
): Promise<StoredGoalRevision | undefined> => {
  const [row] = await db.select().from(goalRevision).where(isKey(scope.division, key))
  return row && toRevision(row)
}

export type NewGoalRevision = RevisionKey & {
  readonly organisationId: string
  readonly texts: GoalTexts
  readonly budgetEntry: string | undefined
  readonly createdAt: Date
}

export const insertGoalRevision = async (
  { db, scope }: Transaction,
  { texts, budgetEntry: budgetEntryId, ...row }: NewGoalRevision,
): Promise<void> => {
  const { annual, 'mid-term': midTerm } = texts
  await db.insert(goalRevision).values({ divisionCode: scope.division, ...row, annual, midTerm, budgetEntryId })
}

/** Writes the words of a draft over the version they were read at; false where somebody else was first. */
export const updateGoalTexts = async (
  { db, scope }: Transaction,
  key: RevisionKey & { readonly version: number },
  texts: GoalTexts,
): Promise<boolean> => {
  const { rowCount } = await db
    .update(goalRevision)
    .set({ annual: texts.annual, midTerm: texts['mid-term'], version: key.version + 1 })
    .where(and(isKey(scope.division, key), eq(goalRevision.version, key.version)))
  return rowCount === 1
}

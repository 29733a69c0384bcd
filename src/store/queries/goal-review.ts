import { and, asc, eq } from 'drizzle-orm'
import type { Decimal } from '#domain/number/decimal.ts'
import { normalise } from '#domain/number/decimal.ts'
import type { GoalConsequence, GoalReview } from '#domain/process/goal/goal-review.ts'
import { goalReview } from '../schema/goal.ts'
import type { Transaction } from '../transaction.ts'

/** A review of one version, with what it came to. The grade is its Chinese name. */
export type StoredGoalReview = {
  readonly id: string
  readonly revision: number
  readonly review: GoalReview
  readonly score: Decimal
  readonly grade: string
  readonly consequence: GoalConsequence
  readonly createdBy: string
  readonly createdAt: Date
}

type Row = typeof goalReview.$inferSelect

const toReview = (row: Row): StoredGoalReview => {
  const { id, revision, grade, consequence, createdBy, createdAt } = row
  const review = {
    completeness: { points: normalise(row.completeness), opinion: row.completenessOpinion },
    relevance: { points: normalise(row.relevance), opinion: row.relevanceOpinion },
    adequacy: { points: normalise(row.adequacy), opinion: row.adequacyOpinion },
    feasibility: { points: normalise(row.feasibility), opinion: row.feasibilityOpinion },
  }
  return { id, revision, review, score: normalise(row.score), grade, consequence, createdBy, createdAt }
}

/** Every review of a goal, first to last. */
export const listGoalReviews = async (
  { db, scope }: Transaction,
  goalId: string,
): Promise<readonly StoredGoalReview[]> => {
  const rows = await db
    .select()
    .from(goalReview)
    .where(and(eq(goalReview.divisionCode, scope.division), eq(goalReview.goalId, goalId)))
    .orderBy(asc(goalReview.revision), asc(goalReview.id))
  return rows.map(toReview)
}

export type NewGoalReview = StoredGoalReview & { readonly goalId: string; readonly organisationId: string }

export const insertGoalReview = async (
  { db, scope }: Transaction,
  { review, ...row }: NewGoalReview,
): Promise<void> => {
  const { completeness, relevance, adequacy, feasibility } = review
  await db.insert(goalReview).values({
    divisionCode: scope.division,
    ...row,
    completeness: completeness.points,
    completenessOpinion: completeness.opinion,
    relevance: relevance.points,
    relevanceOpinion: relevance.opinion,
    adequacy: adequacy.points,
    adequacyOpinion: adequacy.opinion,
    feasibility: feasibility.points,
    feasibilityOpinion: feasibility.opinion,
  })
}

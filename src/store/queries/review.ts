import { and, asc, desc, eq, gt, inArray, type SQL } from 'drizzle-orm'
import { normalise, type Decimal } from '#domain/number/decimal.ts'
import type { ReviewState } from '#domain/process/review/review.ts'
import { review, reviewRow, sample } from '../schema/review.ts'
import type { Transaction } from '../transaction.ts'
import type { Header } from './thing.ts'
import { withinReach } from './within-reach.ts'

/** The review of one self-evaluation. */
export type StoredReview = Header & {
  readonly state: ReviewState
  readonly selfEvaluationId: string
  readonly takenBy: string | undefined
}

type Row = typeof review.$inferSelect

const toReview = ({ divisionCode: _division, takenBy, ...row }: Row): StoredReview => ({
  ...row,
  takenBy: takenBy ?? undefined,
})

export const findReview = async ({ db, scope }: Transaction, id: string): Promise<StoredReview | undefined> => {
  const [row] = await db
    .select()
    .from(review)
    .where(and(eq(review.divisionCode, scope.division), eq(review.id, id)))
  return row && toReview(row)
}

/** The review of a self-evaluation; undefined before it was first submitted. */
export const findReviewOf = async (
  { db, scope }: Transaction,
  selfEvaluationId: string,
): Promise<StoredReview | undefined> => {
  const [row] = await db
    .select()
    .from(review)
    .where(and(eq(review.divisionCode, scope.division), eq(review.selfEvaluationId, selfEvaluationId)))
  return row && toReview(row)
}

export type ReviewFilter = {
  readonly year: number
  readonly states?: readonly ReviewState[] | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const conditions = (division: string, { year, states, after }: ReviewFilter): SQL | undefined =>
  and(
    eq(review.divisionCode, division),
    eq(review.year, year),
    states && inArray(review.state, [...states]),
    after === undefined ? undefined : gt(review.id, after),
  )

export const listReviews = async (
  { db, scope }: Transaction,
  filter: ReviewFilter,
): Promise<readonly StoredReview[]> => {
  const rows = await db
    .select()
    .from(review)
    .where(and(conditions(scope.division, filter), withinReach(scope, review.organisationId)))
    .orderBy(asc(review.id))
    .limit(filter.limit)
  return rows.map(toReview)
}

/** State of the review of every organisation of a year within the scope. */
export const listReviewStates = async (
  { db, scope }: Transaction,
  year: number,
): Promise<ReadonlyMap<string, ReviewState>> => {
  const rows = await db
    .select({ organisationId: review.organisationId, state: review.state })
    .from(review)
    .where(and(eq(review.divisionCode, scope.division), eq(review.year, year)))
  return new Map(rows.map(({ organisationId, state }) => [organisationId, state]))
}

export const insertReview = async ({ db, scope }: Transaction, value: Omit<StoredReview, 'version'>): Promise<void> => {
  await db.insert(review).values({ divisionCode: scope.division, ...value })
}

/** Says who works on a review; nobody where it is put back. */
export const updateReviewer = async (
  { db, scope }: Transaction,
  id: string,
  takenBy: string | undefined,
): Promise<void> => {
  await db
    .update(review)
    .set({ takenBy: takenBy ?? null })
    .where(and(eq(review.divisionCode, scope.division), eq(review.id, id)))
}

/** One criterion: what the unit gave itself and what the reviewer gives. */
export type StoredReviewRow = {
  readonly criterion: string
  readonly position: number
  readonly name: string
  readonly points: Decimal
  readonly unitScore: Decimal
  readonly ownScore: Decimal | undefined
  readonly opinion: string
  readonly version: number
}

/** Rows of one submission, in the order of the scheme. */
export const listReviewRows = async (
  { db, scope }: Transaction,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<readonly StoredReviewRow[]> => {
  const rows = await db
    .select()
    .from(reviewRow)
    .where(
      and(eq(reviewRow.divisionCode, scope.division), eq(reviewRow.reviewId, id), eq(reviewRow.revision, revision)),
    )
    .orderBy(asc(reviewRow.position))
  return rows.map(({ criterion, position, name, points, unitScore, ownScore, opinion, version }) => ({
    criterion,
    position,
    name,
    // The column has six decimals; a score has those it was given with.
    points: normalise(points),
    unitScore: normalise(unitScore),
    ownScore: ownScore === null ? undefined : normalise(ownScore),
    opinion,
    version,
  }))
}

export const insertReviewRows = async (
  { db, scope }: Transaction,
  of: { readonly id: string; readonly revision: number; readonly organisationId: string },
  rows: readonly Omit<StoredReviewRow, 'version'>[],
): Promise<void> => {
  if (rows.length === 0) return
  const { id: reviewId, revision, organisationId } = of
  const common = { divisionCode: scope.division, reviewId, revision, organisationId }
  await db.insert(reviewRow).values(rows.map((row) => ({ ...common, ...row })))
}

/** Writes the reviewer’s score and opinion from the version that was read; false where somebody else was first. */
export const updateReviewRow = async (
  { db, scope }: Transaction,
  of: { readonly id: string; readonly revision: number; readonly criterion: string; readonly version: number },
  to: { readonly ownScore: Decimal | undefined; readonly opinion: string },
): Promise<boolean> => {
  const { rowCount } = await db
    .update(reviewRow)
    .set({ ownScore: to.ownScore ?? null, opinion: to.opinion, version: of.version + 1 })
    .where(
      and(
        eq(reviewRow.divisionCode, scope.division),
        eq(reviewRow.reviewId, of.id),
        eq(reviewRow.revision, of.revision),
        eq(reviewRow.criterion, of.criterion),
        eq(reviewRow.version, of.version),
      ),
    )
  return rowCount === 1
}

/** A draw, with all that is needed to draw it again. */
export type StoredSample = {
  readonly id: string
  readonly year: number
  readonly seed: string
  readonly percent: Decimal
  readonly members: readonly { readonly id: string; readonly stratum: string }[]
  readonly drawn: readonly string[]
  readonly createdAt: Date
}

export const insertSample = async (
  { db, scope }: Transaction,
  value: StoredSample & { readonly createdBy: string },
): Promise<void> => {
  await db.insert(sample).values({ divisionCode: scope.division, ...value })
}

/** Draws of a year, the newest first. */
export const listSamples = async ({ db, scope }: Transaction, year: number): Promise<readonly StoredSample[]> => {
  const rows = await db
    .select()
    .from(sample)
    .where(and(eq(sample.divisionCode, scope.division), eq(sample.year, year)))
    .orderBy(desc(sample.id))
    .limit(100)
  return rows.map(({ divisionCode: _division, createdBy: _by, percent, ...row }) => ({
    ...row,
    percent: normalise(percent),
  }))
}

import { and, asc, eq, max } from 'drizzle-orm'
import { normalise, type Decimal } from '#domain/number/decimal.ts'
import { selfScore } from '../schema/self-evaluation.ts'
import type { Transaction } from '../transaction.ts'

/** One criterion of one revision: what the scheme gave and what the department makes of it. */
export type StoredScore = {
  readonly criterion: string
  readonly position: number
  readonly name: string
  readonly points: Decimal
  /** Undefined where the scheme could not tell; the trace says why. */
  readonly computed: Decimal | undefined
  readonly adjusted: Decimal | undefined
  readonly reason: string
  /** Plain JSON, decimals as text. */
  readonly trace: unknown
  readonly version: number
}

type Of = { readonly selfEvaluationId: string; readonly revision: number }

type Row = typeof selfScore.$inferSelect

const toScore = ({
  divisionCode: _division,
  selfEvaluationId: _whole,
  revision: _revision,
  organisationId: _whose,
  points,
  computed,
  adjusted,
  ...row
}: Row): StoredScore => ({
  ...row,
  points: normalise(points),
  computed: computed === null ? undefined : normalise(computed),
  adjusted: adjusted === null ? undefined : normalise(adjusted),
})

const conditions = (division: string, { selfEvaluationId, revision }: Of) =>
  and(
    eq(selfScore.divisionCode, division),
    eq(selfScore.selfEvaluationId, selfEvaluationId),
    eq(selfScore.revision, revision),
  )

/** The scores of a revision, in the order of the scheme. */
export const listSelfScores = async ({ db, scope }: Transaction, of: Of): Promise<readonly StoredScore[]> => {
  const rows = await db.select().from(selfScore).where(conditions(scope.division, of)).orderBy(asc(selfScore.position))
  return rows.map(toScore)
}

/** The scores of the last revision that was scored at all; none before the first. */
export const listLastSelfScores = async (
  tx: Transaction,
  selfEvaluationId: string,
): Promise<readonly StoredScore[]> => {
  const [last] = await tx.db
    .select({ revision: max(selfScore.revision) })
    .from(selfScore)
    .where(and(eq(selfScore.divisionCode, tx.scope.division), eq(selfScore.selfEvaluationId, selfEvaluationId)))
  const revision = last?.revision ?? undefined
  return revision === undefined ? [] : listSelfScores(tx, { selfEvaluationId, revision })
}

/** Writes the scores of a revision anew. */
export const replaceSelfScores = async (
  { db, scope }: Transaction,
  of: Of & { readonly organisationId: string },
  scores: readonly Omit<StoredScore, 'version'>[],
): Promise<void> => {
  await db.delete(selfScore).where(conditions(scope.division, of))
  if (scores.length === 0) return
  await db.insert(selfScore).values(scores.map((row) => ({ divisionCode: scope.division, ...of, ...row })))
}

/** Saves what a department makes of a score, from the version it was read at; false where somebody else was first. */
export const updateSelfScore = async (
  { db, scope }: Transaction,
  from: Of & { readonly criterion: string; readonly version: number },
  to: { readonly adjusted: Decimal | undefined; readonly reason: string },
): Promise<boolean> => {
  const { rowCount } = await db
    .update(selfScore)
    .set({ adjusted: to.adjusted ?? null, reason: to.reason, version: from.version + 1 })
    .where(
      and(
        conditions(scope.division, from),
        eq(selfScore.criterion, from.criterion),
        eq(selfScore.version, from.version),
      ),
    )
  return rowCount === 1
}

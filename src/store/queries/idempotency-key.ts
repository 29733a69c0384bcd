import { and, eq, lt } from 'drizzle-orm'
import { idempotencyKey } from '../schema/import-batch.ts'
import type { Transaction } from '../transaction.ts'

/** What an earlier call with the same key got. */
export type EarlierAnswer = { readonly fingerprint: string; readonly answer: unknown }

export const findEarlierAnswer = async (
  { db, scope }: Transaction,
  key: string,
): Promise<EarlierAnswer | undefined> => {
  const { divisionCode, actor, key: ofKey } = idempotencyKey
  const rows = await db
    .select({ fingerprint: idempotencyKey.fingerprint, answer: idempotencyKey.answer })
    .from(idempotencyKey)
    .where(and(eq(divisionCode, scope.division), eq(actor, scope.actor ?? ''), eq(ofKey, key)))
  return rows[0]
}

export const insertAnswer = async (
  { db, scope }: Transaction,
  row: EarlierAnswer & { readonly key: string; readonly createdAt: Date },
): Promise<void> => {
  await db.insert(idempotencyKey).values({ divisionCode: scope.division, actor: scope.actor ?? '', ...row })
}

/** Forgets old keys; how many. */
export const deleteAnswersBefore = async ({ db, scope }: Transaction, before: Date): Promise<number> => {
  const { rowCount } = await db
    .delete(idempotencyKey)
    .where(and(eq(idempotencyKey.divisionCode, scope.division), lt(idempotencyKey.createdAt, before)))
  return rowCount ?? 0
}

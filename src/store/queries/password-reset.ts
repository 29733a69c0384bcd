import { and, eq, gt, isNull } from 'drizzle-orm'
import { passwordReset } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'

export type NewReset = {
  readonly id: string
  readonly organisationId: string
  readonly personId: string
  readonly tokenHash: Uint8Array
  readonly createdBy?: string | undefined
  readonly createdAt: Date
  readonly expiresAt: Date
}

export const insertResets = async ({ db, scope }: Transaction, values: readonly NewReset[]): Promise<void> => {
  if (values.length === 0) return
  await db.insert(passwordReset).values(values.map((value) => ({ divisionCode: scope.division, ...value })))
}

/** The person a link is for, while it is good. */
export const findReset = async (
  { db, scope }: Transaction,
  tokenHash: Uint8Array,
  now: Date,
): Promise<{ readonly id: string; readonly personId: string } | undefined> => {
  const { divisionCode, usedAt, expiresAt } = passwordReset
  const [row] = await db
    .select({ id: passwordReset.id, personId: passwordReset.personId })
    .from(passwordReset)
    .where(
      and(eq(divisionCode, scope.division), eq(passwordReset.tokenHash, tokenHash), isNull(usedAt), gt(expiresAt, now)),
    )
  return row
}

/** Uses up every link of a person; how many were still unused. Of two at once, one finds none. */
export const useUpResets = async ({ db, scope }: Transaction, personId: string, at: Date): Promise<number> => {
  const { rowCount } = await db
    .update(passwordReset)
    .set({ usedAt: at })
    .where(
      and(
        eq(passwordReset.divisionCode, scope.division),
        eq(passwordReset.personId, personId),
        isNull(passwordReset.usedAt),
      ),
    )
  return rowCount ?? 0
}

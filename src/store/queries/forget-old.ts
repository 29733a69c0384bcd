import { and, eq, lt } from 'drizzle-orm'
import { session } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'

/** Removes sessions that ended or ran out before a moment; how many. The audit trail keeps who signed in when. */
export const deleteSessionsBefore = async ({ db, scope }: Transaction, before: Date): Promise<number> => {
  const { rowCount } = await db
    .delete(session)
    .where(and(eq(session.divisionCode, scope.division), lt(session.expiresAt, before)))
  return rowCount ?? 0
}

import { eq } from 'drizzle-orm'
import { division } from '../schema/reference.ts'
import type { Transaction } from '../transaction.ts'

/** The name of the division of the scope; undefined where it is not known. */
export const findDivisionName = async ({ db, scope }: Transaction): Promise<string | undefined> => {
  const [row] = await db.select({ name: division.name }).from(division).where(eq(division.code, scope.division))
  return row?.name
}

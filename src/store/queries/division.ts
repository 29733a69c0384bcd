import { eq } from 'drizzle-orm'
import type { Pool } from 'pg'
import { division } from '../schema/reference.ts'
import type { Transaction } from '../transaction.ts'

/** The name of the division of the scope; undefined where it is not known. */
export const findDivisionName = async ({ db, scope }: Transaction): Promise<string | undefined> => {
  const [row] = await db.select({ name: division.name }).from(division).where(eq(division.code, scope.division))
  return row?.name
}

/** A division of the store, by its code; undefined where there is none. */
export const firstDivision = async ({ pool }: { readonly pool: Pool }): Promise<string | undefined> => {
  const { rows } = await pool.query<{ code: string }>('SELECT code FROM division ORDER BY code LIMIT 1')
  return rows[0]?.code
}

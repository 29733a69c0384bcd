import type { Pool } from 'pg'

/** Every division of the store, in the order of their codes. */
export const allDivisions = async ({ pool }: { readonly pool: Pool }): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ code: string }>('SELECT code FROM division ORDER BY code')
  return rows.map(({ code }) => code)
}

import type { Transaction } from '../transaction.ts'

/** What kind of database it is and how much it holds, in bytes. */
export const storeSize = async ({
  client,
}: Pick<Transaction, 'client'>): Promise<{ readonly version: string; readonly bytes: number }> => {
  const { rows } = await client.query<{ version: string; bytes: string }>(
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes`,
  )
  return { version: rows[0]?.version ?? '', bytes: Number(rows[0]?.bytes ?? 0) }
}

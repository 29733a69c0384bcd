import type { Client } from 'pg'
import { makePasswords } from '#server/passwords/password-hash.ts'
import { connectAdmin } from '#store/bootstrap.ts'
import { schemaName, type Connection } from '#store/connection.ts'
import { password, year } from './district.ts'
import { seedPeople } from './seed-people.ts'
import { seedPlans } from './seed-plans.ts'
import { seedResults } from './seed-results.ts'

const runAll = async (client: Client, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await client.query(statement)
}

/** What was sown and how long it took. */
export type Sown = { readonly seconds: number; readonly megabytes: number; readonly rows: number }

const counted = ['project', 'goal', 'indicator', 'part_row', 'step', 'evidence', 'execution_entry'] as const

const measure = async (client: Client, started: number): Promise<Sown> => {
  const sums = counted.map((table) => `(SELECT count(*) FROM ${table})`).join(' + ')
  const { rows } = await client.query<{ bytes: string; rows: string }>(
    `SELECT pg_database_size(current_database()) AS bytes, ${sums} AS rows`,
  )
  const [row] = rows
  const megabytes = Math.round(Number(row?.bytes ?? 0) / 1_048_576)
  return { seconds: Math.round((performance.now() - started) / 1000), megabytes, rows: Number(row?.rows ?? 0) }
}

/**
 * Fills an empty, migrated store with the district on its deadline day; `years` years of the same size lie behind each
 * other. Foreign keys are not checked meanwhile: the numbers agree by the way they are made.
 */
export const seed = async (connection: Connection, years: number): Promise<Sown> => {
  const started = performance.now()
  const all = Array.from({ length: years }, (_, index) => year - years + 1 + index)
  const hash = await makePasswords().hash(password)
  const client = await connectAdmin(connection)
  try {
    await client.query(
      `SET search_path = ${schemaName}; SET session_replication_role = replica; SET synchronous_commit = off`,
    )
    await runAll(client, seedPeople(hash, all))
    for (const of of all) await runAll(client, [...seedPlans(of, of !== year), ...seedResults(of, of !== year)])
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
    return await measure(client, started)
  } finally {
    await client.end()
  }
}

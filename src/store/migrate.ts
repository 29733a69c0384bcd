import type { Client } from 'pg'
import { words } from '#domain/words/words.ts'
import { connectAdmin } from './bootstrap.ts'
import { ownerRole, schemaName, type Connection } from './connection.ts'
import { readMigrations, type Migration } from './migrations-folder.ts'
import { StoreProblem } from './store-problem.ts'

type Applied = { readonly name: string; readonly hash: string }

// Any number of ours: the same in every process.
const lockNumber = 4_401_130

const createTable = `CREATE TABLE IF NOT EXISTS schema_migration (
  name text PRIMARY KEY,
  hash text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
)`

const asOwner = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL ROLE ${ownerRole}`)
    await client.query(`SET LOCAL search_path = ${schemaName}`)
    const result = await work()
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

const appliedIn = async (client: Client): Promise<readonly Applied[]> => {
  const { rows } = await client.query<{ found: string | null }>(
    `SELECT to_regclass('${schemaName}.schema_migration') AS found`,
  )
  if (rows[0]?.found === null) return []
  return asOwner(client, async () => {
    const answer = await client.query<Applied>('SELECT name, hash FROM schema_migration ORDER BY name')
    return answer.rows
  })
}

const edited = (name: string): StoreProblem =>
  new StoreProblem(
    words(`迁移 ${name} 在执行之后被改动`, `migration ${name} was changed after it was applied`),
    words('恢复原来的文件；新的改动写成新的迁移', 'restore the file; write a new change as a new migration'),
    name,
  )

const newer = (name: string): StoreProblem =>
  new StoreProblem(
    words(
      `数据库比程序新：程序没有迁移 ${name}`,
      `the database is newer than the program: it has no migration ${name}`,
    ),
    words('使用较新版本的绩衡', 'use a newer version of Jiheng'),
    name,
  )

/** What is still to be applied. Throws where a released migration was edited or the database knows one we do not. */
export const pendingAmong = (known: readonly Migration[], applied: readonly Applied[]): readonly Migration[] => {
  for (const { name, hash } of applied) {
    const same = known.find((migration) => migration.name === name)
    if (!same) throw newer(name)
    if (same.hash !== hash) throw edited(name)
  }
  return known.filter(({ name }) => !applied.some((done) => done.name === name))
}

const apply = (client: Client, { name, sql, hash }: Migration): Promise<void> =>
  asOwner(client, async () => {
    await client.query(sql)
    await client.query('INSERT INTO schema_migration (name, hash) VALUES ($1, $2)', [name, hash])
  })

const applyAll = async (client: Client, known: readonly Migration[]): Promise<readonly string[]> => {
  await asOwner(client, () => client.query(createTable))
  const pending = pendingAmong(known, await appliedIn(client))
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

const withAdmin = async <T>(connection: Connection, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = await connectAdmin(connection)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

type Migrated = { readonly connection: Connection }

/** Names of the migrations that are still to be applied. */
export const pendingMigrations = ({ connection }: Migrated, known = readMigrations()): Promise<readonly string[]> =>
  withAdmin(connection, async (client) => pendingAmong(known, await appliedIn(client)).map(({ name }) => name))

/**
 * Applies what is pending, each in a transaction of its own, and returns the names. Two processes at once take turns. The
 * lock goes with the connection, so none is left behind.
 */
export const migrate = ({ connection }: Migrated, known = readMigrations()): Promise<readonly string[]> =>
  withAdmin(connection, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return applyAll(client, known)
  })

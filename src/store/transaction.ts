import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { ClientBase, Pool, PoolClient } from 'pg'
import { appendAudit, type AuditNote } from './audit.ts'
import { openingStatements, type Scope } from './scope.ts'
import { errorCode } from './store-problem.ts'

/** What work inside a transaction gets. */
export type Transaction = {
  readonly db: NodePgDatabase
  /** For plain SQL on hot paths. */
  readonly client: ClientBase
  readonly scope: Scope
  /** Notes a change; the notes are chained and written just before the end, so that the chain is held for a moment only. */
  readonly audit: (note: AuditNote) => void
}

type Pooled = { readonly pool: Pool }
type Work<T> = (transaction: Transaction) => Promise<T>

const databases = new WeakMap<ClientBase, NodePgDatabase>()

const databaseOf = (client: PoolClient): NodePgDatabase => {
  const known = databases.get(client)
  if (known) return known
  const made = drizzle({ client })
  databases.set(client, made)
  return made
}

const runOn = async <T>(client: PoolClient, scope: Scope, work: Work<T>): Promise<T> => {
  await Promise.all(openingStatements(scope).map((statement) => client.query(statement)))
  const notes: AuditNote[] = []
  const audit = (note: AuditNote): void => void notes.push(note)
  const result = await work({ db: databaseOf(client), client, scope, audit })
  await appendAudit(client, scope, notes)
  await client.query('COMMIT')
  return result
}

/** Undoes the transaction. A connection on which even that fails is thrown away. */
const giveBack = async (client: PoolClient): Promise<void> => {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}

const once = async <T>({ pool }: Pooled, scope: Scope, work: Work<T>): Promise<T> => {
  const client = await pool.connect()
  try {
    const result = await runOn(client, scope, work)
    client.release()
    return result
  } catch (error) {
    await giveBack(client)
    throw error
  }
}

/** PostgreSQL's code of an error, also of one that Drizzle has wrapped. */
export const databaseCode = (error: unknown): string =>
  errorCode(error) || (error instanceof Error ? errorCode(error.cause) : '')

const serialisationFailure = '40001'
const deadlock = '40P01'
const attempts = 4

const mayRetry = (error: unknown, attempt: number): boolean =>
  attempt < attempts && [serialisationFailure, deadlock].includes(databaseCode(error))

/**
 * Runs work in one transaction within a scope; when it throws, nothing has happened. Where the database asks for it
 * (serialisation failure, deadlock) the work is run again, a few times: it must have no effect outside.
 */
export const inTransaction = async <T>(store: Pooled, scope: Scope, work: Work<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(store, scope, work)
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error
      await sleep(attempt * 10 * (1 + Math.random()))
    }
  }
}

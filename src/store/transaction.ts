import { setTimeout as sleep } from 'node:timers/promises'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { ClientBase, Pool, PoolClient } from 'pg'
import { appendAudit, isChainMoved, type AuditNote } from './audit.ts'
import { nameStatements } from './name-statements.ts'
import { isOneMachine, oneMachine } from './one-machine.ts'
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
type Ask<T> = (transaction: Omit<Transaction, 'audit'>) => Promise<T>

type Handle = Pick<Transaction, 'db' | 'client'>

const handles = new WeakMap<ClientBase, Handle>()

/** A connection as work gets it. */
const handleOf = (connection: PoolClient): Handle => {
  const known = handles.get(connection)
  if (known) return known
  const client = nameStatements(connection)
  const made = { db: drizzle({ client }), client }
  handles.set(connection, made)
  return made
}

/** Sends what opens a transaction without waiting for it: what follows is answered after it in any case. */
const open = (client: PoolClient, scope: Scope): Promise<unknown> => {
  const statements = openingStatements(scope)
  const texts = isOneMachine(client) ? [oneMachine + statements.join(';')] : statements
  const opened = Promise.all(texts.map((text) => client.query(text)))
  // Whoever waits for it hears of a failure; nobody does where the work fails first, of the same cause.
  opened.catch(() => undefined)
  return opened
}

/** Ends a transaction. A server answers a COMMIT of what has failed before with an undoing: nobody may take that for done. */
const commit = async (client: PoolClient): Promise<void> => {
  const { command } = await client.query('COMMIT')
  if (command !== 'COMMIT') throw new Error('the transaction was undone: a statement in it had failed')
}

/** Throws the failure that came first, by the order they were sent: those after it only follow from it. */
const firstFailure = async (sent: readonly Promise<unknown>[]): Promise<void> => {
  const ends = await Promise.allSettled(sent)
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** What work came to; the connection is free once the transaction has `ended`. */
type Ran<T> = { readonly result: T; readonly ended: Promise<void> }

const done = Promise.resolve()

const runOn = async <T>(client: PoolClient, scope: Scope, work: Work<T>): Promise<Ran<T>> => {
  const opened = open(client, scope)
  const notes: AuditNote[] = []
  const audit = (note: AuditNote): void => void notes.push(note)
  const result = await work({ ...handleOf(client), scope, audit })
  await opened
  // Nothing depends on how reading ends.
  if (scope.isReadOnly && notes.length === 0) return { result, ended: commit(client) }
  const appended = await appendAudit(client, scope, notes)
  // The end goes along with the last writes: where one of them fails, the server makes it an undoing.
  await firstFailure([...appended.writes, commit(client)])
  appended.remember()
  return { result, ended: done }
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

/** Everything in one trip to the server: the end is sent with the question. */
const askOn = async <T>(client: PoolClient, scope: Scope, ask: Ask<T>): Promise<Ran<T>> => {
  const opened = open(client, scope)
  const answer = ask({ ...handleOf(client), scope })
  const [result] = await Promise.all([answer, opened, commit(client)])
  return { result, ended: done }
}

const withClient = async <T>({ pool }: Pooled, run: (client: PoolClient) => Promise<Ran<T>>): Promise<T> => {
  const client = await pool.connect()
  try {
    const { result, ended } = await run(client)
    ended.then(
      () => client.release(),
      () => client.release(true),
    )
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
  attempt < attempts && (isChainMoved(error) || [serialisationFailure, deadlock].includes(databaseCode(error)))

/**
 * Runs work in one transaction within a scope; when it throws, nothing has happened. Where the database asks for it
 * (serialisation failure, deadlock) the work is run again, a few times: it must have no effect outside.
 */
export const inTransaction = async <T>(store: Pooled, scope: Scope, work: Work<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await withClient(store, (client) => runOn(client, scope, work))
    } catch (error) {
      if (!mayRetry(error, attempt)) throw error
      await sleep(attempt * 10 * (1 + Math.random()))
    }
  }
}

/**
 * Asks one thing within a scope. The question must send its statements before it waits for anything: whatever it sent later
 * would come after the end of the transaction, where row-level security shows nothing.
 */
export const askOnce = <T>(store: Pooled, scope: Scope, ask: Ask<T>): Promise<T> =>
  withClient(store, (client) => askOn(client, scope, ask))

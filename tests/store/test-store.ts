import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { inject } from 'vitest'
import { connectAdmin } from '#store/bootstrap.ts'
import type { Connection } from '#store/connection.ts'
import { oneMachine } from '#store/one-machine.ts'
import { connectStore, type Store } from '#store/open.ts'
import { databaseCode } from '#store/transaction.ts'
import { clusterFaults } from './cluster-faults.ts'
import type { StoreKind } from './hub.ts'

export const division = '440113000'
export const otherDivision = '440114000'
export const everything = { division, readable: '*', writable: '*' } as const

/** A fresh copy of the migrated database with two divisions. */
export type TestStore = {
  readonly store: Store
  /** The owner's view, past row-level security. */
  readonly admin: Client
  /** Drops the database, and throws where a statement of the test would not work on a cluster. */
  readonly close: () => Promise<void>
}

type Queryable = { query: (...args: readonly unknown[]) => unknown }

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query && 'text' in query ? String(query.text) : ''
}

/** Notes every statement the program sends from now on. */
const recordStatements = (store: Store): ReadonlySet<string> => {
  const statements = new Set<string>()
  store.pool.on('connect', (client) => {
    const queryable = client as unknown as Queryable
    const query = queryable.query.bind(client)
    queryable.query = (...args) => {
      statements.add(textOf(args[0]))
      return query(...args)
    }
  })
  return statements
}

const serverOf = async (kind: StoreKind): Promise<Connection> => {
  const response = await fetch(`http://127.0.0.1:${inject('storeHub')}/${kind}`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Connection
}

const copyTemplate = async (template: Connection): Promise<Connection> => {
  const connection = { ...template, database: `test_${randomUUID()}` }
  const admin = await connectAdmin({ ...template, database: 'postgres' })
  const [to, from] = [connection.database, template.database].map((name) => admin.escapeIdentifier(name))
  await admin.query(`CREATE DATABASE ${to} TEMPLATE ${from}`)
  await admin.end()
  return connection
}

const inUse = '55006'

/** Drops a database as soon as its last connection is gone; the right to cut connections is not everybody's. */
const dropDatabase = async (connection: Connection): Promise<void> => {
  const admin = await connectAdmin({ ...connection, database: 'postgres' })
  const drop = `DROP DATABASE ${admin.escapeIdentifier(connection.database)}`
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin.query(drop)
      break
    } catch (error) {
      if (databaseCode(error) !== inUse || attempt > 100) throw error
      await sleep(20)
    }
  }
  await admin.end()
}

const faultsOf = (statements: ReadonlySet<string>): readonly string[] =>
  [...statements]
    .filter((statement) => !statement.startsWith(oneMachine))
    .flatMap((statement) => clusterFaults(statement).map((fault) => `${fault}: ${statement}`))

/** Opens a store of one's own. Every statement it runs is held to the rules of a cluster. */
export const openTestStore = async (kind: StoreKind): Promise<TestStore> => {
  const connection = await copyTemplate(await serverOf(kind))
  const store = await connectStore(connection, { connections: 4 })
  const statements = recordStatements(store)
  const admin = await connectAdmin(connection)
  const close = async (): Promise<void> => {
    await admin.end()
    await store.close()
    await dropDatabase(connection)
    const faults = faultsOf(statements)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  }
  return { store, admin, close }
}

/** The servers this run tests on. */
export const storeKinds = (): readonly StoreKind[] => inject('storeKinds')

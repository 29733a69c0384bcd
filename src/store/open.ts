import { Pool } from 'pg'
import { bootstrap } from './bootstrap.ts'
import { appConfig, type Connection } from './connection.ts'
import { startEmbedded, type EmbeddedServer } from './embedded/supervisor.ts'
import type { ServerOptions } from './embedded/server-process.ts'
import { learnMachines } from './one-machine.ts'
import type { StorePlace } from './place.ts'
import { hearSilence } from './hear-silence.ts'
import { readUrl } from './read-url.ts'
import { sendTogether } from './send-together.ts'

/** An open store. It looks the same for the embedded server and for one by URL. */
export type Store = {
  readonly kind: StorePlace['kind']
  /** What the server says it is: "PostgreSQL 18.4". */
  readonly version: string
  /** The administrator's connection, for migrations and backups only. */
  readonly connection: Connection
  /** Connections of the app's role. */
  readonly pool: Pool
  readonly embedded?: EmbeddedServer
  readonly close: () => Promise<void>
}

export type StoreOptions = {
  /** Most connections at once. */
  readonly connections?: number
  readonly server?: Partial<ServerOptions>
  /** Tests wait less. */
  readonly patience?: Patience
}

/** Milliseconds: to get a connection; for a statement, which the server ends; and for a server that says nothing. */
export type Patience = { readonly connect: number; readonly statement: number; readonly silence: number }

/** Together about half a minute: no call waits longer for a database that is frozen, or behind a network that is silent. */
const usualPatience: Patience = { connect: 10_000, statement: 20_000, silence: 22_000 }

const openPool = (connection: Connection, { connections = 10, patience = usualPatience }: StoreOptions): Pool => {
  const pool = new Pool({
    ...appConfig(connection),
    max: connections,
    // Statements that do not wait for each other's answers are sent together.
    pipeline: true,
    connectionTimeoutMillis: patience.connect,
    idleTimeoutMillis: 60_000,
    statement_timeout: patience.statement,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'jiheng',
  })
  // A connection that breaks (the server restarts) fails the query that uses it and is replaced at the next use; an event
  // that nobody hears would end the process, and the pool hears those of idle connections only.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    sendTogether(client)
    // Until it is known the connection is used as one to a cluster, which is right for both.
    learnMachines(client).catch(() => undefined)
  })
  hearSilence(pool, patience.silence)
  return pool
}

/** Opens the store of a database that runs already. */
export const connectStore = async (connection: Connection, options: StoreOptions = {}): Promise<Store> => {
  const version = await bootstrap(connection)
  const pool = openPool(connection, options)
  return { kind: 'server', version, connection, pool, close: () => pool.end() }
}

const openEmbedded = async (folder: string, options: StoreOptions): Promise<Store> => {
  const embedded = await startEmbedded(folder, options.server)
  try {
    const store = await connectStore({ ...embedded.address, database: 'jiheng' }, options)
    const close = async (): Promise<void> => {
      await store.close()
      await embedded.stop()
    }
    return { ...store, kind: 'embedded', embedded, close }
  } catch (error) {
    await embedded.stop()
    throw error
  }
}

/** Opens a store: starts the embedded server where no server is named. Throws a StoreProblem where it cannot. */
export const openStore = (place: StorePlace, options: StoreOptions = {}): Promise<Store> =>
  place.kind === 'embedded'
    ? openEmbedded(place.dataFolder, options)
    : connectStore(readUrl(place.databaseUrl), options)

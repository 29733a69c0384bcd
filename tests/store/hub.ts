import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { connectAdmin } from '#store/bootstrap.ts'
import type { Connection } from '#store/connection.ts'
import { startEmbedded } from '#store/embedded/supervisor.ts'
import { migrate } from '#store/migrate.ts'
import { connectStore } from '#store/open.ts'
import { readUrl } from '#store/read-url.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on which a test file asks for a database server. */
    storeHub: number
    /** The servers to test on: the embedded one, and TEST_DATABASE_URL where it is given. */
    storeKinds: readonly StoreKind[]
  }
}

export type StoreKind = 'embedded' | 'server'

/** A server of this run, and the migrated database on it that every test file copies. */
export type TestServer = { readonly connection: Connection; readonly end: () => Promise<void> }

// Test data need not survive a power cut; a killed server is tested on a cluster of its own.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }

const divisions = `INSERT INTO division (code, name) VALUES ('440113000', '甲区'), ('440114000', '乙区')`

const makeTemplate = async (connection: Connection): Promise<void> => {
  const store = await connectStore(connection, { connections: 1 })
  await migrate(store)
  await store.close()
  const admin = await connectAdmin(connection)
  await admin.query(divisions)
  await admin.end()
}

const embeddedServer = async (): Promise<TestServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-hub-'))
  const clear = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const server = await startEmbedded(folder, { settings: hasty })
    const connection = { ...server.address, database: 'template' }
    await makeTemplate(connection)
    return { connection, end: () => server.stop().then(clear) }
  } catch (error) {
    clear()
    throw error
  }
}

const serverByUrl = async (url: string): Promise<TestServer> => {
  const given = readUrl(url)
  const connection = { ...given, database: `jiheng_template_${randomUUID()}` }
  await makeTemplate(connection)
  const end = async (): Promise<void> => {
    const admin = await connectAdmin(given)
    await admin.query(`DROP DATABASE ${admin.escapeIdentifier(connection.database)}`)
    await admin.end()
  }
  return { connection, end }
}

const starters: Readonly<Record<StoreKind, () => Promise<TestServer>>> = {
  embedded: embeddedServer,
  server: () => serverByUrl(process.env['TEST_DATABASE_URL'] ?? ''),
}

const answering = (started: Map<StoreKind, Promise<TestServer>>): Server =>
  createServer((request, response) => {
    const kind: StoreKind = request.url === '/server' ? 'server' : 'embedded'
    const server = started.get(kind) ?? starters[kind]()
    started.set(kind, server)
    server.then(
      ({ connection }) => response.end(JSON.stringify(connection)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })

/** One server for a whole test run, started when the first test file asks for it and stopped at the end. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const started = new Map<StoreKind, Promise<TestServer>>()
  const hub = answering(started)
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const address = hub.address()
  project.provide('storeHub', typeof address === 'object' && address ? address.port : 0)
  project.provide('storeKinds', process.env['TEST_DATABASE_URL'] ? ['embedded', 'server'] : ['embedded'])
  return async () => {
    hub.closeAllConnections()
    hub.close()
    for (const server of started.values()) await server.then(({ end }) => end()).catch(() => undefined)
  }
}

import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { words } from '#domain/words/words.ts'
import { errorCode, StoreProblem } from '../store-problem.ts'
import { giveTo } from './account.ts'
import { startProgram, type Engine } from './engine.ts'

/** How to reach the server as its administrator. `host` is the socket's folder, or an address where there are no sockets. */
export type Address = { readonly host: string; readonly port: number; readonly user: string; readonly password: string }

export type RunningServer = { readonly child: ChildProcess; readonly address: Address }

export type ServerOptions = {
  /** Listens on 127.0.0.1 instead of a Unix socket. */
  readonly useTcp: boolean
  /** Further settings of postgresql.conf. */
  readonly settings: Readonly<Record<string, string>>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Where the server of a folder will listen. */
export const chooseAddress = async ({ folder }: Engine, password: string, useTcp: boolean): Promise<Address> => ({
  ...(useTcp ? { host: '127.0.0.1', port: await freePort() } : { host: folder.socket, port: 5432 }),
  user: 'postgres',
  password,
})

/** The bundled OpenSSL must never face a network: no TCP where the system has Unix sockets, else loopback only. */
const networkSettings = ({ host, port }: Address, useTcp: boolean): Readonly<Record<string, string>> => ({
  listen_addresses: useTcp ? host : '',
  unix_socket_directories: useTcp ? '' : `"${host.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  port: String(port),
})

const commonSettings = { max_connections: '60', ssl: 'off', log_timezone: 'UTC', timezone: 'UTC', jit: 'off' } as const

const argumentsOf = ({ folder }: Engine, settings: Readonly<Record<string, string>>): string[] => [
  '-D',
  folder.cluster,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]

const largestLog = 10_000_000

const openLog = ({ folder, account }: Engine): number => {
  const size = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(folder.log, `${folder.log}.1`)
  const log = openSync(folder.log, 'a', 0o600)
  giveTo(account, folder.log)
  return log
}

const lastLines = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n')

const failed = ({ folder }: Engine, reason: string): StoreProblem =>
  new StoreProblem(
    words(`内置数据库没有启动：${reason}`, `the embedded database did not start: ${reason}`),
    words(`查看 ${folder.log}`, `see ${folder.log}`),
    folder.root,
  )

const tryConnection = async (address: Address): Promise<Error | undefined> => {
  const client = new Client({ ...address, database: 'postgres', connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    await client.end().catch(() => undefined)
  }
}

const recovering = '57P03'
const patience = 30_000

/** Waits until a real connection succeeds; as long as the server says that it repairs itself, without limit. */
const untilReady = async (engine: Engine, { child, address }: RunningServer): Promise<void> => {
  let since = performance.now()
  for (;;) {
    const error = await tryConnection(address)
    if (error === undefined) return
    if (child.exitCode !== null || child.signalCode !== null) throw failed(engine, lastLines(engine.folder.log))
    if (errorCode(error) === recovering) since = performance.now()
    else if (performance.now() - since > patience) throw failed(engine, error.message)
    await sleep(15)
  }
}

/** Starts the server and waits until it answers. Throws with the last lines of its log where it does not. */
export const startServer = async (
  engine: Engine,
  address: Address,
  { useTcp, settings }: ServerOptions,
): Promise<RunningServer> => {
  const all = { ...commonSettings, ...networkSettings(address, useTcp), ...settings }
  const log = openLog(engine)
  const child = startProgram(engine, argumentsOf(engine, all), log)
  closeSync(log)
  child.on('error', () => undefined)
  const server = { child, address }
  await untilReady(engine, server)
  return server
}

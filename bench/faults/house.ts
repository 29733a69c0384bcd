import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '#store/connection.ts'
import { dataFolder } from '#store/embedded/data-folder.ts'
import { readUrl } from '#store/read-url.ts'

const root = join(import.meta.dirname, '../..')
// Of its own: another run must not change the command while this one starts it again and again.
const bundle = join(root, `out/faults-${process.pid}`)

/** A data folder, perhaps a database by URL, and the real command to serve it. */
export type House = {
  readonly data: string
  readonly databaseUrl: string | undefined
  readonly url: string
  /** Its database does not write through to the disk: losses must be seen then, or the looking is worth nothing. */
  readonly isHasty: boolean
  /** What the server says goes there. */
  readonly log: string
  /** Added to the environment of the server. */
  readonly environment: Readonly<Record<string, string>>
}

const freePort = async (): Promise<number> => {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address ? address.port : 0
}

type NewHouse = Pick<House, 'data'> &
  Partial<Pick<House, 'log' | 'environment' | 'isHasty'>> & { readonly databaseUrl?: string }

export const newHouse = async ({ data, databaseUrl, log, environment, isHasty }: NewHouse): Promise<House> => ({
  data,
  databaseUrl,
  isHasty: isHasty ?? false,
  log: log ?? `${data}.serve.log`,
  environment: environment ?? {},
  url: `http://127.0.0.1:${await freePort()}`,
})

/** Bundles the command as it is shipped. */
export const buildProgram = (): void => {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), bundle], { stdio: 'inherit' })
  if (status !== 0) throw new Error('the command could not be built')
}

export const removeProgram = (): void => rmSync(bundle, { recursive: true, force: true })

const command = join(bundle, 'jiheng.js')

const environmentOf = ({ data, databaseUrl, url, environment }: House): NodeJS.ProcessEnv => ({
  ...process.env,
  JIHENG_DATA: data,
  DATABASE_URL: databaseUrl ?? '',
  JIHENG_PORT: new URL(url).port,
  JIHENG_LOG_LEVEL: 'error',
  ...environment,
})

/** Makes a district of a few departments in the house. */
export const seedHouse = (house: House, departments: number): void => {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'seed-process.ts')], {
    env: { ...environmentOf(house), BENCH_DEPARTMENTS: String(departments) },
    stdio: 'inherit',
    cwd: root,
  })
  if (status !== 0) throw new Error('the district could not be made')
}

/** A command of the program, to its end. */
export const runCommand = (house: House, args: readonly string[]): { readonly status: number | null; text: string } => {
  const options = { env: environmentOf(house), cwd: root, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options)
  return { status, text: stdout + stderr }
}

export type Serving = { readonly child: ChildProcess; readonly pid: number }

/** Starts `jiheng serve`; it is not ready yet. */
export const serve = (house: House): Serving => {
  const log = openSync(house.log, 'a')
  const args = [command, 'serve']
  const child = spawn(process.execPath, args, { env: environmentOf(house), cwd: root, stdio: ['ignore', log, log] })
  closeSync(log)
  return { child, pid: child.pid ?? 0 }
}

export type Readiness = { readonly status: number; readonly text: string }

/** What a watcher would be told; status 0 where nobody answers. */
export const readiness = async ({ url }: House): Promise<Readiness> => {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    return { status: 0, text: String(error) }
  }
}

/** Waits until the server can work; how long it took, in milliseconds. */
export const untilReady = async (house: House, { child }: Serving, patience = 60_000): Promise<number> => {
  const started = performance.now()
  for (;;) {
    if ((await readiness(house)).status === 200) return performance.now() - started
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: see ${house.log}`)
    if (performance.now() - started > patience) throw new Error(`the server is not ready: see ${house.log}`)
    await sleep(20)
  }
}

/** Process id of the embedded database; undefined where none is named. */
export const databasePid = ({ data }: House): number | undefined => {
  const file = join(dataFolder(data).cluster, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

/** Kills a process as the system does when memory runs out: it learns nothing of it. */
export const kill = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

export const untilGone = async ({ child }: Serving): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Ends the server as an operator does. */
export const stop = async (serving: Serving): Promise<void> => {
  serving.child.kill('SIGTERM')
  await untilGone(serving)
}

/** The administrator's connection, past every policy. */
export const connectionOf = ({ data, databaseUrl }: House): Connection => {
  if (databaseUrl !== undefined) return readUrl(databaseUrl)
  const { socket, secret } = dataFolder(data)
  const password = readFileSync(secret, 'utf8').trim()
  return { host: socket, port: 5432, user: 'postgres', password, database: 'jiheng' }
}

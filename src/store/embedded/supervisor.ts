import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'
import { chooseAccount, giveAllTo, giveTo } from './account.ts'
import { findBinaries } from './binaries.ts'
import { createCluster, readSecret } from './create-cluster.ts'
import { dataFolder } from './data-folder.ts'
import { programOf, type Engine } from './engine.ts'
import { clearLeftovers } from './leftover.ts'
import { makeLibraryLinks } from './library-links.ts'
import { takeLock, type Lock } from './lock.ts'
import { chooseAddress, startServer, type Address, type RunningServer, type ServerOptions } from './server-process.ts'
import { socketFolderFor } from './socket-folder.ts'
import { stopServer } from './stop-server.ts'

/** The running embedded server. It is started again when it dies; `address` stays the same. */
export type EmbeddedServer = {
  readonly address: Address
  readonly version: string
  readonly pid: () => number | undefined
  /** Fast shutdown; then the data folder is free. */
  readonly stop: () => Promise<void>
}

const prepareEngine = (path: string): Engine => {
  const binaries = findBinaries()
  mkdirSync(path, { recursive: true, mode: 0o700 })
  // One folder has one name, through whatever links it was reached: the socket's place depends on it.
  const folder = dataFolder(realpathSync(path))
  const account = chooseAccount({ root: folder.root, program: programOf(binaries, 'postgres') })
  const environment = makeLibraryLinks(binaries.native, folder.libraries)
  return { binaries, folder, account, environment }
}

/** What an administrator put back from a backup belongs to the server's account again. */
const adopt = ({ account, folder }: Engine): void => {
  for (const path of [folder.cluster, folder.secret]) if (existsSync(path)) giveAllTo(account, path)
}

const prepareFolder = async (engine: Engine): Promise<string> => {
  await clearLeftovers(engine)
  adopt(engine)
  createCluster(engine)
  socketFolderFor(engine)
  return readSecret(engine.folder.secret)
}

/** Before the first tries; then the longest, without end: what kept the server down (a full disk) may pass at any time. */
const restartPauses = [0, 100, 250, 500, 1_000, 2_000, 4_000]
const longestPause = 8_000

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** Keeps a server alive: after an unexpected end what is left is cleared and it is started again, with growing pauses. */
const watch = (engine: Engine, first: RunningServer, options: ServerOptions): EmbeddedServer => {
  let server: RunningServer | undefined = first
  const stopping = new AbortController()
  const { signal } = stopping
  let restarting: Promise<void> = Promise.resolve()

  const restart = async (): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      await sleep(restartPauses[attempt] ?? longestPause, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return
      try {
        await clearLeftovers(engine)
        server = await startServer(engine, first.address, options)
        follow(server)
        return
      } catch {
        // The dead server's last processes may hold its memory still: the next attempt comes later.
      }
    }
  }
  const follow = ({ child }: RunningServer): void => {
    const again = (): void => {
      server = undefined
      if (!signal.aborted) restarting = restart()
    }
    // It may have died between its first answer and now.
    if (hasEnded(child)) again()
    else child.once('exit', again)
  }
  // Where this process ends without closing the store, the server gets its signal all the same.
  const atExit = (): void => void server?.child.kill('SIGINT')
  process.once('exit', atExit)
  follow(first)

  const stop = async (): Promise<void> => {
    stopping.abort()
    await restarting
    process.off('exit', atExit)
    if (server?.child.pid !== undefined) await stopServer(engine, server.child.pid)
  }
  return { address: first.address, version: engine.binaries.version, pid: () => server?.child.pid, stop }
}

const locked = async (engine: Engine, lock: Lock, options: ServerOptions): Promise<EmbeddedServer> => {
  const password = await prepareFolder(engine)
  const address = await chooseAddress(engine, password, options.useTcp)
  const server = watch(engine, await startServer(engine, address, options), options)
  const stop = async (): Promise<void> => {
    await server.stop()
    lock.release()
  }
  return { ...server, stop }
}

const notWritable = (path: string, error: unknown): StoreProblem =>
  new StoreProblem(
    words(`数据文件夹不能写入：${String(error)}`, `the data folder cannot be written: ${String(error)}`),
    words('检查文件夹的所有者和权限', 'check the owner of the folder and its rights'),
    path,
  )

const startLocked = async (path: string, options: ServerOptions): Promise<EmbeddedServer> => {
  const engine = prepareEngine(path)
  const lock = takeLock(engine.folder.lock)
  try {
    giveTo(engine.account, engine.folder.lock)
    return await locked(engine, lock, options)
  } catch (error) {
    lock.release()
    throw error
  }
}

/**
 * Starts the embedded server of a data folder, made where it does not exist. Refused while another process holds the
 * folder; a server left by a killed process is stopped first.
 */
export const startEmbedded = async (path: string, chosen: Partial<ServerOptions> = {}): Promise<EmbeddedServer> => {
  try {
    return await startLocked(path, { useTcp: process.platform === 'win32', settings: {}, ...chosen })
  } catch (error) {
    throw error instanceof StoreProblem ? error : notWritable(path, error)
  }
}

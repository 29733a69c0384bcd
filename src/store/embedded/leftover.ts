import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'
import type { DataFolder } from './data-folder.ts'
import type { Engine } from './engine.ts'
import { isServer } from './process-identity.ts'
import { stopServer } from './stop-server.ts'

const pidFile = (folder: DataFolder): string => join(folder.cluster, 'postmaster.pid')

/** Process id of the server that its own lock file names, whether it lives or not. */
const namedServer = (folder: DataFolder): number | undefined => {
  if (!existsSync(pidFile(folder))) return undefined
  const pid = Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0])
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined
}

/** Whether somebody answers on the socket. */
const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path)
    const end = (answer: boolean) => (): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', end(true)).once('error', end(false))
  })

/** A server whose process is not seen here but that answers lives in another container or machine on the same folder. */
const refuseHidden = async (folder: DataFolder): Promise<void> => {
  const path = join(folder.socket, '.s.PGSQL.5432')
  if (process.platform === 'win32' || !existsSync(path) || !(await answers(path))) return
  throw new StoreProblem(
    words('另一个容器正在使用这个数据文件夹', 'another container is using this data folder'),
    words('先停止它；一个数据文件夹只供一个绩衡使用', 'stop it first: a data folder serves one Jiheng at a time'),
    folder.root,
  )
}

const clearStaleFiles = (folder: DataFolder): void => {
  const pid = namedServer(folder)
  // A living server that is not known to be ours: PostgreSQL decides by the file whether it may start.
  if (pid !== undefined && isServer(pid)) return
  rmSync(pidFile(folder), { force: true })
  if (!existsSync(folder.socket)) return
  for (const name of readdirSync(folder.socket)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(folder.socket, name), { force: true })
  }
}

/**
 * Ends what an earlier process left behind when it was killed: its server, then its lock files. To be called only by the
 * holder of the data folder's lock.
 */
export const clearLeftovers = async (engine: Engine): Promise<void> => {
  const { folder } = engine
  const pid = namedServer(folder)
  if (pid !== undefined) await stopServer(engine, pid)
  await refuseHidden(folder)
  clearStaleFiles(folder)
}

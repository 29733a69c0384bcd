import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import type { Connection } from '../connection.ts'
import { readSecret } from '../embedded/create-cluster.ts'
import { dataFolder, type DataFolder } from '../embedded/data-folder.ts'
import { holderOf } from '../embedded/lock.ts'
import { connectStore, openStore, type Store, type StoreOptions } from '../open.ts'
import type { StorePlace } from '../place.ts'
import { StoreProblem } from '../store-problem.ts'

const noData = (path: string): StoreProblem =>
  new StoreProblem(
    words('数据文件夹中还没有数据库', 'the data folder has no database yet'),
    words('核对 JIHENG_DATA；新库先执行 jiheng migrate', 'check JIHENG_DATA; run jiheng migrate first on a new one'),
    path,
  )

const starting = (folder: DataFolder): StoreProblem =>
  new StoreProblem(
    words('数据库正在启动或停止', 'the database is just starting or stopping'),
    words('稍后重试', 'try again in a moment'),
    folder.root,
  )

/** Where the server that another process keeps listens, by its own lock file: port, socket folder, address. */
const runningConnection = (folder: DataFolder): Connection => {
  const path = join(folder.cluster, 'postmaster.pid')
  if (!existsSync(path)) throw starting(folder)
  const [port = '', socket = '', address = ''] = readFileSync(path, 'utf8').split('\n').slice(3)
  const host = socket.trim() || address.trim()
  if (host === '') throw starting(folder)
  const password = readSecret(folder.secret)
  return { host, port: Number(port), user: 'postgres', password, database: 'jiheng' }
}

const reachEmbedded = (path: string, options: StoreOptions): Promise<Store> => {
  if (!existsSync(join(dataFolder(path).cluster, 'PG_VERSION'))) throw noData(path)
  const folder = dataFolder(realpathSync(path))
  if (holderOf(folder.lock) === undefined) return openStore({ kind: 'embedded', dataFolder: path }, options)
  return connectStore(runningConnection(folder), options)
}

/**
 * Opens a store that exists, beside whoever works in it: where another process keeps the embedded server, that server is asked.
 * Throws a StoreProblem where there is none.
 */
export const reachStore = async (place: StorePlace, options: StoreOptions = {}): Promise<Store> =>
  place.kind === 'embedded' ? reachEmbedded(place.dataFolder, options) : openStore(place, options)

import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { words } from '#domain/words/words.ts'
import { StoreProblem } from '../store-problem.ts'
import { giveTo } from './account.ts'
import { majorOf } from './binaries.ts'
import { runProgram, type Engine } from './engine.ts'

const unfinished = 'postgres.new-'

const clearUnfinished = (root: string): void => {
  for (const name of readdirSync(root)) {
    if (name.startsWith(unfinished)) rmSync(join(root, name), { recursive: true, force: true })
  }
}

/** Makes a name durable: a rename survives a power cut only once its folder is written. Windows has no such call. */
const syncFolder = (path: string): void => {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}

const writeSecret = ({ folder, account }: Engine): void => {
  const file = openSync(folder.secret, 'w', 0o600)
  writeSync(file, randomBytes(32).toString('hex'))
  // initdb writes its own files through to the disk; a lost password would lock us out of them.
  fsyncSync(file)
  closeSync(file)
  giveTo(account, folder.secret)
}

/** The administrator's password of the server in a data folder. */
export const readSecret = (path: string): string => {
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  throw new StoreProblem(
    words('数据文件夹缺少密码文件 secret', 'the data folder lacks the file secret, which holds its password'),
    words('从备份中恢复整个数据文件夹', 'restore the whole data folder from a backup'),
    path,
  )
}

const initialise = (engine: Engine, target: string): void => {
  const { status, text } = runProgram(engine, 'initdb', [
    `--pgdata=${target}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${engine.folder.secret}`,
    '--encoding=UTF8',
    '--locale=C',
  ])
  if (status === 0) return
  rmSync(target, { recursive: true, force: true })
  throw new StoreProblem(
    words(`无法建立数据库：${text.trim()}`, `the database could not be created: ${text.trim()}`),
    words('检查文件夹的权限和剩余空间', 'check the rights on the folder and the free space'),
    engine.folder.root,
  )
}

const checkVersion = ({ folder, binaries }: Engine): void => {
  const found = readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8').trim()
  const wanted = majorOf(binaries.version)
  if (found === wanted) return
  throw new StoreProblem(
    words(
      `数据由 PostgreSQL ${found} 写成，本程序带的是 ${wanted}`,
      `the data was written by PostgreSQL ${found}; this program brings ${wanted}`,
    ),
    words(
      '用写成它的那个版本的绩衡导出数据，再导入新的数据文件夹',
      'export the data with the version of Jiheng that wrote it and import it into a new data folder',
    ),
    folder.cluster,
  )
}

/**
 * Makes the server's folder where there is none, in a temporary name that is changed when all is written: what has the
 * final name is whole. Throws where the folder belongs to another version of PostgreSQL.
 */
export const createCluster = (engine: Engine): void => {
  const { root, cluster } = engine.folder
  clearUnfinished(root)
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    checkVersion(engine)
    return
  }
  writeSecret(engine)
  const target = join(root, `${unfinished}${process.pid}`)
  initialise(engine, target)
  renameSync(target, cluster)
  syncFolder(root)
}

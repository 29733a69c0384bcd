import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, it } from 'vitest'
import { connectAdmin } from '../bootstrap.ts'
import { openStore } from '../open.ts'
import { StoreProblem } from '../store-problem.ts'
import { isRoot } from './account.ts'
import { dataFolder } from './data-folder.ts'
import { isAlive } from './process-identity.ts'
import { startEmbedded, type EmbeddedServer } from './supervisor.ts'

// Longer than a Unix socket's path may be, and not Latin: the one cluster of this file lies there.
const base = mkdtempSync(join(tmpdir(), 'jiheng-supervisor-'))
const folder = join(base, '数据文件夹'.repeat(8), 'data')
const { cluster, socket, lock, root } = dataFolder(folder)
mkdirSync(root, { recursive: true })
afterAll(() => {
  rmSync(base, { recursive: true, force: true })
  rmSync(socket, { recursive: true, force: true })
})
// An administrator's server runs under another account, which must be able to enter.
chmodSync(base, 0o755)

const ask = async (server: EmbeddedServer, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = await connectAdmin({ ...server.address, database: 'postgres' })
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A failed expectation must not leave a server behind. */
const served = async <T>(work: (server: EmbeddedServer) => Promise<T>, useTcp = false): Promise<T> => {
  const server = await startEmbedded(folder, { useTcp })
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}

const problemOf = async (work: Promise<EmbeddedServer>): Promise<string> => {
  try {
    await (await work).stop()
    return 'started'
  } catch (error) {
    if (error instanceof StoreProblem) return error.what.zh
    throw error
  }
}

const within = async (milliseconds: number, isDone: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + milliseconds
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error('too late')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('the embedded server', () => {
  it('is refused to a second process while the first lives, and keeps what the first wrote until it was killed', async () => {
    mkdirSync(join(root, 'postgres.new-1'))
    const holder = spawn(process.execPath, ['--import', 'tsx', 'tests/store/holder.ts', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    let acknowledged = 0
    createInterface(holder.stdout).on('line', (line) => (acknowledged = Number(line)))
    await within(30_000, () => acknowledged > 50)
    expect(await problemOf(startEmbedded(folder))).toBe(`数据文件夹正由另一个进程使用（进程号 ${holder.pid}）`)
    holder.kill('SIGKILL')
    await ended
    const left = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0])
    expect(isAlive(left)).toBe(true)

    await served(async (server) => {
      expect(server.pid()).not.toBe(left)
      const [row] = await ask(server, 'SELECT count(*)::int AS rows FROM public.acknowledged')
      expect(Number(row?.['rows'])).toBeGreaterThanOrEqual(acknowledged)
      expect(readdirSync(root).filter((name) => name.startsWith('postgres.new'))).toEqual([])
      expect(await problemOf(startEmbedded(folder))).toContain(`进程号 ${process.pid}`)
    })
    expect([existsSync(join(cluster, 'postmaster.pid')), readdirSync(lock)]).toEqual([false, []])
  })

  it('never listens on a network, and its files are open to its own account only', () =>
    served(async (server) => {
      expect(await ask(server, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
      expect(statSync(socket).mode & 0o777).toBe(0o700)
      expect(statSync(cluster).mode & 0o077).toBe(0)
      expect(statSync(join(root, 'secret')).mode & 0o077).toBe(0)
      if (isRoot()) expect(statSync(`/proc/${server.pid()}`).uid).not.toBe(0)
      const stranger = connectAdmin({ ...server.address, password: 'guess', database: 'postgres' })
      await expect(stranger).rejects.toThrow('password authentication failed')
    }))

  it('comes back when it is killed, with every acknowledged row', async () => {
    const counted = (server: EmbeddedServer) => ask(server, 'SELECT count(*)::int AS rows FROM public.kept')
    await served(async (server) => {
      await ask(server, 'CREATE TABLE public.kept (number integer)')
      for (const number of [1, 2, 3]) {
        await ask(server, `INSERT INTO public.kept VALUES (${number})`)
        const pid = server.pid() ?? 0
        process.kill(pid, 'SIGKILL')
        await within(20_000, () => server.pid() !== undefined && server.pid() !== pid)
        expect(await counted(server)).toEqual([{ rows: number }])
      }
    })
    expect(await served(counted)).toEqual([{ rows: 3 }])
  })

  it('keeps trying as long as something hinders it, and comes back once that is gone', () =>
    served(async (server) => {
      const control = join(cluster, 'global/pg_control')
      const pid = server.pid() ?? 0
      process.kill(pid, 'SIGKILL')
      renameSync(control, `${control}.away`)
      await within(5_000, () => server.pid() === undefined)
      const tries = () =>
        readFileSync(join(root, 'postgres.log'), 'utf8').split('could not find the database system').length
      const before = tries()
      await within(20_000, () => tries() > before + 2)
      renameSync(`${control}.away`, control)
      await within(20_000, () => server.pid() !== undefined)
      expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    }))

  it('starts over stale files of a process whose id belongs to another program now', async () => {
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n`)
    writeFileSync(join(socket, '.s.PGSQL.5432.lock'), `${process.pid}\n`)
    writeFileSync(join(lock, '1.0'), '')
    await served(() => Promise.resolve(expect(readdirSync(lock)).toHaveLength(1)))
  })

  it('listens on loopback where a system has no Unix sockets', () =>
    served(async (server) => {
      expect(server.address.host).toBe('127.0.0.1')
      expect(await ask(server, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }])
    }, true))

  it('says why it did not start', async () => {
    const broken = await problemOf(startEmbedded(folder, { settings: { max_connections: 'many' } }))
    expect(broken).toMatch(/内置数据库没有启动：.*max_connections/su)
  })

  it('serves a store, which nobody else can open, and gives the app’s role its password again', async () => {
    const place = { kind: 'embedded', dataFolder: folder } as const
    const store = await openStore(place)
    const second = await openStore(place).catch((error: unknown) => error)
    const admin = await connectAdmin(store.connection)
    await admin.query(`ALTER ROLE jiheng_app PASSWORD 'another'`)
    await admin.end()
    await store.close()
    expect([store.kind, store.version]).toEqual(['embedded', 'PostgreSQL 18.4'])
    expect(second).toBeInstanceOf(StoreProblem)
    const again = await openStore(place)
    const answer = await again.pool.query('SELECT 1 AS one').finally(again.close)
    expect(answer.rows).toEqual([{ one: 1 }])
  })

  it('takes over what an administrator put back, and says what is missing from it', async () => {
    const secret = join(root, 'secret')
    const kept = readFileSync(secret)
    if (isRoot()) execFileSync('chown', ['-R', '0:0', root])
    rmSync(secret)
    expect(await problemOf(startEmbedded(folder))).toBe('数据文件夹缺少密码文件 secret')
    writeFileSync(secret, kept, { mode: 0o600 })
    expect(await problemOf(startEmbedded(folder))).toBe('started')
  })

  it('does not touch data of another version', async () => {
    const old = join(base, 'old')
    mkdirSync(join(old, 'postgres'), { recursive: true })
    writeFileSync(join(old, 'postgres/PG_VERSION'), '15\n')
    expect(await problemOf(startEmbedded(old))).toBe('数据由 PostgreSQL 15 写成，本程序带的是 18')
  })

  it('says that a folder cannot be written', async () => {
    writeFileSync(join(base, 'file'), '')
    expect(await problemOf(startEmbedded(join(base, 'file/data')))).toContain('数据文件夹不能写入')
  })

  it('serves an administrator also in a folder closed to everybody else, or says where to go', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'jiheng-closed-'))
    const told = await problemOf(startEmbedded(join(closed, 'data')))
    rmSync(closed, { recursive: true, force: true })
    expect(['started', '数据库不能以 root 运行']).toContain(told.split('，')[0])
  })
})

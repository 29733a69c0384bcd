import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fontFinding, nodeFinding, officeFinding } from '#cli/doctor/machine.ts'
import type { Connection } from '#store/connection.ts'
import { openTestStore, type TestStore } from '#tests/store/test-store.ts'
import { capture } from './capture.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-cli-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

const urlOf = ({ user, password, host, port, database }: Connection): string =>
  `postgresql://${user}:${password}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`

describe('jiheng migrate', () => {
  let test: TestStore
  const database = `test_${randomUUID()}`

  beforeAll(async () => {
    test = await openTestStore('embedded')
  })
  afterAll(async () => {
    await test.admin.query(`DROP DATABASE IF EXISTS "${database}"`)
    await test.close()
  })

  it('lists what is pending, applies it, and has nothing more to do', async () => {
    vi.stubEnv('DATABASE_URL', urlOf({ ...test.store.connection, database }))
    const pending = await capture('migrate', '--pending')
    expect(pending).toMatchObject({ code: 0, out: '待执行 0001_tables\n待执行 0002_rights\n' })
    expect(pending.err).not.toContain(test.store.connection.password)
    expect((await capture('doctor')).out).toMatch(/提示 {2}迁移 .*2 个待执行：jiheng migrate/u)
    expect((await capture('migrate', '--lang', 'en')).out).toBe('applied 0001_tables\napplied 0002_rights\n')
    expect((await capture('migrate')).out).toBe('数据库已是最新\n')
    expect((await capture('doctor', '--lang', 'en')).out).toMatch(/good {2}Migrations .*up to date/u)
  })

  it('says what is wrong and what to do', async () => {
    vi.stubEnv('DATABASE_URL', 'mysql://u:secret@db/j')
    const { code, out, err } = await capture('migrate')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('无法完成：DATABASE_URL 不是 PostgreSQL 地址')
    expect(err).not.toContain('secret')
  })
})

describe('jiheng doctor', () => {
  it('looks at a data folder without making it', async () => {
    const data = join(folder, 'data')
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('JIHENG_DATA', data)
    const { code, out } = await capture('doctor')
    expect(code).toBe(0)
    expect(out).toMatch(/数据库 .*内置 PostgreSQL 18\.4，尚未建立/u)
    expect(existsSync(data)).toBe(false)
  })

  it('fails where the database cannot be used', async () => {
    vi.stubEnv('DATABASE_URL', `postgresql://u:secret@localhost:1/j?host=${folder}`)
    const { code, out } = await capture('doctor', '--lang', 'en')
    expect(code).toBe(1)
    expect(out).toMatch(/trouble {2}Database .*cannot be reached/u)
    expect(out).not.toContain('secret')
  })

  it.each([
    ['20.19.0', 'good'],
    ['24.1.0', 'good'],
    ['20.18.3', 'trouble'],
    ['18.20.0', 'trouble'],
  ])('knows whether Node %s will do', (version, state) => {
    expect(nodeFinding(version).state).toBe(state)
  })

  it('tells what is missing without LibreOffice, and where it is', () => {
    expect(officeFinding({ JIHENG_SOFFICE: join(folder, 'none') }).text.zh).toContain('没有找到')
    const program = join(folder, 'soffice')
    writeFileSync(program, '', { mode: 0o755 })
    expect(officeFinding({ JIHENG_SOFFICE: program })).toMatchObject({ state: 'good', text: { zh: program } })
  })

  it('counts the fonts it brings', () => {
    expect(fontFinding({})).toMatchObject({
      state: 'hint',
      text: { zh: expect.stringMatching(/^自带 5 种/u) as string },
    })
  })
})

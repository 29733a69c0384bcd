import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { migrate, pendingMigrations } from './migrate.ts'
import { readMigrations, type Migration } from './migrations-folder.ts'
import { StoreProblem } from './store-problem.ts'

const folder = mkdtempSync(join(tmpdir(), 'jiheng-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = (name: string, sql: string): Migration => {
  const own = mkdtempSync(join(folder, 'one-'))
  writeFileSync(join(own, `${name}.sql`), sql)
  const [migration] = readMigrations(own)
  if (!migration) throw new Error('nothing was read')
  return migration
}

describe.each(storeKinds())('migrations on the %s database', (kind) => {
  let test: TestStore
  const released = readMigrations()
  const problemOf = (known: readonly Migration[]): Promise<string> =>
    migrate(test.store, known).then(
      () => 'applied',
      (error: unknown) => (error instanceof StoreProblem ? error.what.zh : String(error)),
    )

  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())

  it('are applied once and in order, also by two processes at once', async () => {
    expect(await pendingMigrations(test.store)).toEqual([])
    const more = [
      ...released,
      made('8001_first', 'CREATE TABLE first (a int)'),
      made('8002_second', 'CREATE TABLE second (a int)'),
    ]
    expect(await pendingMigrations(test.store, more)).toEqual(['8001_first', '8002_second'])
    const both = await Promise.all([migrate(test.store, more), migrate(test.store, more)])
    expect(both.toSorted((a, b) => b.length - a.length)).toEqual([['8001_first', '8002_second'], []])
    const owners = await test.admin.query(`SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'jiheng'`)
    expect(owners.rows).toEqual([{ tableowner: 'jiheng_owner' }])
    await test.admin.query(`DROP TABLE first, second`)
    await test.admin.query(`DELETE FROM schema_migration WHERE name LIKE '8%'`)
  })

  it('are undone whole where one fails, and what went before stays', async () => {
    const failing = [
      ...released,
      made('9001_good', 'CREATE TABLE good (a int)'),
      made('9002_bad', 'CREATE TABLE half (a int); SELECT 1 / 0'),
    ]
    expect(await problemOf(failing)).toContain('division by zero')
    const found = await test.admin.query(
      `SELECT to_regclass('good') IS NOT NULL AS good, to_regclass('half') IS NULL AS half`,
    )
    expect(found.rows).toEqual([{ good: true, half: true }])
    expect(await pendingMigrations(test.store, failing)).toEqual(['9002_bad'])
  })

  it('are refused where a released one was edited, or the database knows more than the program', async () => {
    const good = made('9001_good', 'CREATE TABLE good (a int)')
    expect(await problemOf([...released, { ...good, hash: '0' }])).toBe('迁移 9001_good 在执行之后被改动')
    expect(await problemOf(released)).toBe('数据库比程序新：程序没有迁移 9001_good')
  })
})

describe('a migration', () => {
  it('is the same with the line ends of Windows', () => {
    expect(made('1', 'SELECT 1;\r\nSELECT 2;\r\n')).toEqual(made('1', 'SELECT 1;\nSELECT 2;\n'))
  })

  it('is numbered without a gap', () => {
    expect(readMigrations().map(({ name }) => Number(name.slice(0, 4)))).toEqual(
      readMigrations().map((_, at) => at + 1),
    )
  })
})

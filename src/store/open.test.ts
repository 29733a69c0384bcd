import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, storeKinds, type TestStore } from '#tests/store/test-store.ts'
import { connectStore, openStore } from './open.ts'
import { placeFrom, showPlace } from './place.ts'
import { readUrl } from './read-url.ts'
import { checkServerVersion } from './server-version.ts'
import { StoreProblem } from './store-problem.ts'

const problemOf = async (work: () => unknown): Promise<StoreProblem> => {
  try {
    await work()
  } catch (error) {
    if (error instanceof StoreProblem) return error
    throw error
  }
  throw new Error('no problem')
}

describe.each(storeKinds())('opening a store on the %s database', (kind) => {
  let test: TestStore
  beforeAll(async () => {
    test = await openTestStore(kind)
  })
  afterAll(() => test.close())

  it('works as the app’s role, which cannot become the owner', async () => {
    const { rows } = await test.store.pool.query('SELECT current_user AS user, current_schema AS schema')
    expect(rows).toEqual([{ user: 'jiheng_app', schema: 'jiheng' }])
    await expect(test.store.pool.query('SET LOCAL ROLE jiheng_owner')).rejects.toThrow('permission denied')
    await expect(test.store.pool.query('CREATE TABLE own (a int)')).rejects.toThrow('permission denied')
  })

  it('creates the database where it is missing', async () => {
    const connection = { ...test.store.connection, database: `test_${randomUUID()}` }
    const store = await connectStore(connection, { connections: 1 })
    expect((await store.pool.query('SELECT current_database() AS name')).rows).toEqual([{ name: connection.database }])
    await store.close()
    await test.admin.query(`DROP DATABASE "${connection.database}"`)
  })

  it('says what to do where the user may not create the roles', async () => {
    const name = `weak_${randomUUID().slice(0, 8)}`
    await test.admin.query(`CREATE ROLE ${name} LOGIN PASSWORD 'weak'`)
    const weak = { ...test.store.connection, user: name, password: 'weak' }
    const { what, remedy } = await problemOf(() => connectStore(weak))
    expect(what.zh).toBe('这个数据库用户不能建立绩衡所需的角色')
    expect(remedy.en).toContain('CREATE ROLE jiheng_owner NOLOGIN; CREATE ROLE jiheng_app LOGIN')
    await test.admin.query(`DROP ROLE ${name}`)
  })

  it('says that a server cannot be reached', async () => {
    const { what, where } = await problemOf(() => connectStore({ ...test.store.connection, port: 1 }))
    expect(what.zh).toContain('不能连接数据库')
    expect(where).not.toContain(test.store.connection.password)
  })
})

describe('DATABASE_URL', () => {
  it.each([
    [
      'postgresql://u:p%40ss@db:5433/jiheng',
      { host: 'db', port: 5433, user: 'u', password: 'p@ss', database: 'jiheng' },
    ],
    ['postgres://u@/j?host=/var/run/x', { host: '/var/run/x', port: 5432, user: 'u', password: '', database: 'j' }],
    ['postgresql://u@db/j?sslmode=verify-full', { host: 'db', ssl: { rejectUnauthorized: true } }],
    ['postgresql://u@db/j?sslmode=require', { host: 'db', ssl: { rejectUnauthorized: false } }],
  ])('%s is read', (url, connection) => {
    expect(readUrl(url)).toMatchObject(connection)
  })

  it.each([
    ['nonsense', '不是网址'],
    ['mysql://u@db/j', '不是 PostgreSQL 地址'],
    ['postgresql://u@db', '没有写数据库名'],
  ])('%s is refused', async (databaseUrl, reason) => {
    const { what } = await problemOf(() => openStore({ kind: 'server', databaseUrl }))
    expect(what.zh).toBe(`DATABASE_URL ${reason}`)
  })
})

describe('the place of a store', () => {
  it.each([
    [{}, { kind: 'embedded', dataFolder: 'data' }],
    [
      { JIHENG_DATA: '/srv/x', DATABASE_URL: '' },
      { kind: 'embedded', dataFolder: '/srv/x' },
    ],
    [
      { JIHENG_DATA: '/srv/x', DATABASE_URL: 'postgresql://a/b' },
      { kind: 'server', databaseUrl: 'postgresql://a/b' },
    ],
  ])('comes from the environment: %o', (environment, place) => {
    expect(placeFrom(environment)).toEqual(place)
  })

  it('is shown without the password', () => {
    expect(showPlace(placeFrom({ DATABASE_URL: 'postgresql://u:secret@db:5433/j' }))).toBe('postgresql://db:5433/j')
    expect(showPlace(placeFrom({ DATABASE_URL: 'secret' }))).toBe('DATABASE_URL')
    expect(showPlace(placeFrom({}))).toBe('data')
  })
})

describe('the version of a server', () => {
  it.each(['PostgreSQL 15.1', 'PostgreSQL 18.4', 'openGauss 5.0.0', 'KingbaseES V008R006'])('%s will do', (version) => {
    expect(() => checkServerVersion(version)).not.toThrow()
  })

  it('must be 15 or later', () => {
    expect(() => checkServerVersion('PostgreSQL 14.9')).toThrow(StoreProblem)
  })
})

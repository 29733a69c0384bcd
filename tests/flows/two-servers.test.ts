import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '#catalogue/load-catalogue.ts'
import { makeLog } from '#server/log/make-log.ts'
import { readSettings } from '#server/settings/read-settings.ts'
import { startServer, type RunningServer } from '#server/start-server.ts'
import { newId } from '#services/new-id.ts'
import { connectStore, type Store } from '#store/open.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'

type Job = { readonly id: string; readonly state: string; readonly result?: { readonly rows: number } }

describe('two servers on one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-two-'))
  let district: TestServer
  const stores: Store[] = []
  const running: RunningServer[] = []

  const start = async (): Promise<RunningServer> => {
    const store = await connectStore(district.test.store.connection, { connections: 4 })
    stores.push(store)
    const environment = {
      JIHENG_DATA: folder,
      JIHENG_PORT: '0',
      JIHENG_LOG_LEVEL: 'silent',
      // Both know who signs in by a provider where one of them sent him there.
      JIHENG_SECRET: 'walnut-lantern-bridge-and-a-river-of-42-stones',
    }
    const read = readSettings(environment)
    if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems))
    return startServer({
      settings: { ...read.settings, division: '440113000' },
      environment,
      store,
      catalogue: loadCatalogue('catalogue'),
      log: makeLog({ level: 'silent' }),
      version: '0',
    })
  }

  beforeAll(async () => {
    district = await openTestServer()
    running.push(...(await Promise.all([start(), start()])))
  })
  afterAll(async () => {
    await Promise.all(running.map(({ stop }) => stop()))
    await Promise.all(stores.map(({ close }) => close()))
    await district.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const urlOf = (at: number): string => running[at]?.url ?? ''
  let cookie = ''
  const call = (at: number, path: string, { body, key }: { body?: object; key?: string } = {}): Promise<Response> =>
    fetch(urlOf(at) + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        Cookie: cookie,
        Origin: urlOf(at),
        ...(body ? { 'Content-Type': 'application/json', 'Idempotency-Key': key ?? newId() } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const jsonOf = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T

  it('know the same person: signed in at one, one is signed in at the other', async () => {
    const answer = await call(0, '/api/sign-in', { body: { login: 'finance', password: testPassword } })
    expect(answer.status).toBe(200)
    cookie = answer.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const [here, there] = await Promise.all([0, 1].map((at) => jsonOf<object>(call(at, '/api/me'))))
    expect(here).toMatchObject({ person: { login: 'finance' } })
    expect(there).toEqual(here)
  })

  it('do a call once that comes to both at the same moment, and its job once', async () => {
    const asked = { body: { list: '/api/projects?year=2026', format: 'csv' }, key: newId() }
    const [one, other] = await Promise.all([0, 1].map((at) => jsonOf<Job>(call(at, '/api/list-exports', asked))))
    expect(one?.id).toBeDefined()
    expect(other).toEqual(one)
    const seen = (at: number): Promise<Job> => jsonOf<Job>(call(at, `/api/jobs/${one?.id}`))
    await expect.poll(async () => (await seen(1)).state, { timeout: 30_000 }).toBe('done')
    expect(await seen(0)).toMatchObject({ state: 'done' })
    const { rows } = await district.test.admin.query(
      "SELECT count(*)::int AS files FROM jiheng.attachment WHERE file_name LIKE '%.csv'",
    )
    expect(rows).toEqual([{ files: 1 }])
  })

  it('ask once for what is due every day', async () => {
    const { rows } = await district.test.admin.query<{ kind: string; times: number }>(
      "SELECT kind, count(*)::int AS times FROM jiheng_jobs.entry WHERE kind IN ('forget-old', 'collect-orphans') GROUP BY division_code, kind",
    )
    for (const { times } of rows) expect(times).toBe(1)
  })

  it('go on where one of them stops, and who signs out is out at both', async () => {
    await running.shift()?.stop()
    expect(await jsonOf(call(0, '/api/me'))).toMatchObject({ person: { login: 'finance' } })
    expect((await call(0, '/api/sign-out', { body: {} })).status).toBe(200)
    running.unshift(await start())
    for (const at of [0, 1])
      expect(await jsonOf(call(at, '/api/projects?year=2026'))).toMatchObject({ code: 'not-signed-in' })
  })
})

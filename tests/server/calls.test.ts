import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openapiOf } from '#server/openapi.ts'
import { allRoutes } from '#server/routes/all.ts'
import type { Problem } from '#contract/problem.ts'
import type { TestClient } from './client.ts'
import { openTestServer, type TestServer } from './test-server.ts'

type Made = { readonly id: string }
type Shown = { readonly id: string; readonly version: number; readonly name: string }

describe('a call', () => {
  let server: TestServer
  let finance: TestClient
  let codes = 0

  beforeAll(async () => {
    server = await openTestServer()
    finance = await server.signedInAs('finance')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  const content = (more: object = {}) => {
    codes += 1
    const money = { sources: [{ source: 'general-budget', amount: '12345.67' }], costLines: [] }
    const what = {
      code: `C-${codes}`,
      name: '河道保洁',
      category: 'specific',
      recurrence: 'recurring',
      firstYear: 2026,
    }
    return { ...what, ...money, ...more }
  }
  const newProject = (more: object = {}) =>
    content({ year: server.year, budgetUnitId: server.places.street, officeId: server.places.works, ...more })

  it('gives the version of what it reads as an ETag and takes it back as If-Match', async () => {
    const { status, body } = await finance.post<Made>('/api/projects', newProject())
    expect(status).toBe(201)
    const read = await finance.get<Shown>(`/api/projects/${body.id}`)
    expect(read.headers.get('ETag')).toBe('"v1"')
    const saved = await finance.put<Shown>(`/api/projects/${body.id}`, content({ name: '河道清淤' }), { version: 1 })
    expect([saved.status, saved.body.version, saved.headers.get('ETag')]).toEqual([200, 2, '"v2"'])
  })

  it('that edits without If-Match is told to send it', async () => {
    const { body } = await finance.post<Made>('/api/projects', newProject())
    const saved = await finance.put<Problem>(`/api/projects/${body.id}`, content())
    expect([saved.status, saved.body.code]).toEqual([428, 'version-needed'])
  })

  it('from a stale tab gets both versions and the fields that differ, and changes nothing', async () => {
    const { body } = await finance.post<Made>('/api/projects', newProject())
    const path = `/api/projects/${body.id}`
    await finance.put(path, content({ code: 'S-1', name: '甲' }), { version: 1 })
    const stale = await finance.put<Problem>(path, content({ code: 'S-1', name: '乙' }), { version: 1 })
    expect(stale.status).toBe(412)
    expect(stale.headers.get('Content-Type')).toContain('application/problem+json')
    expect(stale.body).toMatchObject({ code: 'conflict', differing: ['name'], current: { name: '甲' } })
    expect((await finance.get<Shown>(path)).body.name).toBe('甲')
  })

  it('that is sent again with its key is done once', async () => {
    const project = newProject()
    const first = await finance.post<Made>('/api/projects', project, { key: 'same-key-1' })
    const again = await finance.post<Made>('/api/projects', project, { key: 'same-key-1' })
    expect(again.body).toEqual(first.body)
    const other = await finance.post<Problem>('/api/projects', newProject(), { key: 'same-key-1' })
    expect([other.status, other.body.code, other.body.place]).toEqual([422, 'doubled', 'Idempotency-Key'])
    const short = await finance.post<Problem>('/api/projects', newProject(), { key: 'k' })
    expect([short.status, short.body.place]).toEqual([422, 'Idempotency-Key'])
  })

  it('with wrong fields is told each of them with its place, in two languages', async () => {
    const wrong = newProject({ firstYear: 1, sources: [{ source: 'lottery', amount: '1.5' }], nonsense: true })
    const { status, body } = await finance.post<Problem>('/api/projects', wrong)
    expect(status).toBe(400)
    expect(body.errors?.map(({ place }) => place)).toEqual([
      'body.firstYear',
      'body.sources.0.source',
      'body.sources.0.amount',
    ])
    for (const { why } of body.errors ?? []) expect([why.zh, why.en].every((text) => text !== '')).toBe(true)
  })

  it('cannot slip in fields the contract does not name', async () => {
    const sly = newProject({ state: 'budgeted', version: 99, divisionCode: '440114000', id: server.places.other })
    const { body } = await finance.post<Made>('/api/projects', sly)
    expect(body.id).not.toBe(server.places.other)
    const read = await finance.get<{ state: string; version: number }>(`/api/projects/${body.id}`)
    expect(read.body).toMatchObject({ state: 'drafted', version: 1 })
  })

  it.each([
    ['no JSON', '{', 'invalid-input'],
    ['nothing', '', 'invalid-input'],
    ['a character no database keeps', JSON.stringify({ name: 'a\0b' }), 'invalid-input'],
  ])('with %s as its body is refused and told what to do', async (_, body, code) => {
    const headers = { 'Content-Type': 'application/json', Host: 'district.test', Origin: 'http://district.test' }
    const cookie = [...finance.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { method: 'POST', headers: { ...headers, Cookie: cookie }, body }
    const response = await server.app.request('http://district.test/api/projects', sent)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code, remedy: { zh: expect.any(String) } })
  })

  it('that says a backslash and u0000 in words is no such character', async () => {
    const { status } = await finance.post('/api/projects', newProject({ name: String.raw`说明\u0000` }))
    expect(status).toBe(201)
  })

  it('with an id that is none, or a cursor that is none, is refused by its form', async () => {
    expect((await finance.get(`/api/projects/1'%20OR%201=1`)).status).toBe(400)
    expect((await finance.get(`/api/projects?year=2026&after=zzz`)).status).toBe(400)
    expect((await finance.get(`/api/projects/%00`)).status).toBe(400)
  })

  it('larger than allowed is cut off', async () => {
    const { status, body } = await finance.post<Problem>('/api/projects', newProject({ name: 'x'.repeat(4_100_000) }))
    expect([status, body.code]).toEqual([413, 'too-large'])
  })

  it('of nobody is asked to sign in; one to nowhere is told so', async () => {
    const visitor = server.visitor()
    expect((await visitor.get<Problem>('/api/projects?year=2026')).body.code).toBe('not-signed-in')
    const nowhere = await visitor.get<Problem>('/api/nothing')
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found'])
  })

  it('that a foreign page sends with the cookie of a person is refused', async () => {
    const evil = { headers: { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' } }
    const { status, body } = await finance.post<Problem>('/api/projects', newProject(), evil)
    expect([status, body.code]).toEqual([403, 'foreign-site'])
  })

  it('is answered with headers that let nothing run and nothing be framed', async () => {
    const { headers } = await finance.get('/api/projects?year=2026')
    expect(headers.get('Content-Security-Policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/u)
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('X-Request-Id')).toMatch(/^[\da-f-]{36}$/u)
  })
})

describe('the contract', () => {
  const endpoints = allRoutes.map(({ endpoint }) => endpoint)

  it('has every call once', () => {
    const names = endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('names for every call of people the permission it takes', () => {
    const free = endpoints.filter(({ access, verbs }) => access === 'signed-in' && verbs.length === 0)
    // Their own account, session, tokens and jobs are everybody’s own.
    const own =
      /^\/api\/(?:me|session|sign-|password|jobs?|hand-over-jobs|view-as|oidc|tasks|api-tokens|personal-links\/current|report-checks|catalogue|search)/u
    // The year and its calendar are for everybody in the division; the others ask what the thing or list behind them asks.
    const open = [
      '/api/calendar',
      '/api/fiscal-years',
      '/api/fiscal-years/by-year/{year}',
      '/api/audit/{noun}/{id}',
      '/api/list-exports',
    ]
    const paths = free.map(({ path }) => path).filter((path) => !own.test(path) && !open.includes(path))
    expect(paths).toEqual([])
  })

  it('is an OpenAPI document in which each parameter of a path is described', () => {
    const { paths } = openapiOf(endpoints, '1') as {
      paths: Record<string, Record<string, { parameters: { in: string; name: string }[] }>>
    }
    for (const [path, operations] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)
      for (const [method, { parameters }] of Object.entries(operations)) {
        const described = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
        expect(described.toSorted(), `${method} ${path}`).toEqual(named.toSorted())
      }
    }
    expect(Object.keys(paths).length).toBeGreaterThan(100)
  })
})

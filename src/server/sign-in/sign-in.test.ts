import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#services/new-id.ts'
import { forgetOldAccess } from '#services/session/forget-old-access.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Problem = {
  readonly code: string
  readonly why: { readonly zh: string }
  readonly remedy: { readonly zh: string }
}

describe.each(storeKinds())('signing in on the %s database', (kind) => {
  let server: TestServer
  beforeAll(async () => {
    server = await openTestServer({ kind })
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('by password gives a cookie that scripts cannot read, and the server knows who it is', async () => {
    const client = server.visitor()
    const entered = await client.post('/api/sign-in', { login: ' Finance ', password: testPassword })
    expect(entered).toMatchObject({
      status: 200,
      body: { person: server.persons.finance, mustChangePassword: false, expiresAt: '2026-03-02T14:00:00.000Z' },
    })
    expect(entered.headers.get('Set-Cookie')).toMatch(
      /^jiheng=jh_s_440113000_[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/u,
    )
    expect(JSON.stringify(entered.body)).not.toContain('jh_s_')
    expect((await client.get('/api/me')).body).toMatchObject({
      person: { id: server.persons.finance, login: 'finance' },
      organisation: { name: 'street', kind: 'department' },
      division: { code: '440113000', name: '甲区' },
      roles: [{ role: 'department-finance', name: { zh: '部门财务' }, organisation: { name: 'street' } }],
      years: [{ year: 2026 }],
      by: 'session',
      isViewingAs: false,
      mustChangePassword: false,
    })
  })

  it('keeps the token nowhere but with the browser', async () => {
    const client = await server.signedInAs('chief')
    const token = client.cookies.get('jiheng') ?? ''
    const { rows } = await server.test.admin.query('SELECT * FROM jiheng.session')
    expect(JSON.stringify(rows)).not.toContain(token.slice(-20))
  })

  it.each([
    ['a wrong password', 'handler', 'not the password'],
    ['a login nobody has', 'nobody-has-this', testPassword],
    ['a login that is SQL', "' OR 1=1 --", testPassword],
  ])('is refused with the same words for %s', async (_what, login, password) => {
    const answer = await server.visitor().post<Problem>('/api/sign-in', { login, password })
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in', why: { zh: '登录名或密码不对' } } })
    expect(answer.headers.get('Set-Cookie')).toBeNull()
  })

  it.each(['locked', 'left', 'invited'])('is refused with the same words for who is %s', async (state) => {
    const set = 'UPDATE jiheng.person SET state = $2 WHERE id = $1'
    await server.test.admin.query(set, [server.persons.otherLeader, state])
    const answer = await server.visitor().post('/api/sign-in', { login: 'otherLeader', password: testPassword })
    expect(answer).toMatchObject({ status: 401, body: { why: { zh: '登录名或密码不对' } } })
    await server.test.admin.query(set, [server.persons.otherLeader, 'active'])
  })

  it('gives a new token each time, and keeps none that the browser brought', async () => {
    const client = server.visitor()
    const planted = `jh_s_440113000_${'a'.repeat(43)}`
    client.cookies.set('jiheng', planted)
    const first = await client.post('/api/sign-in', { login: 'leader', password: testPassword })
    expect(first.status).toBe(200)
    const token = client.cookies.get('jiheng')
    expect(token).not.toBe(planted)
    await client.post('/api/sign-in', { login: 'leader', password: testPassword })
    expect(client.cookies.get('jiheng')).not.toBe(token)
  })

  it('ends the session that the browser had before', async () => {
    const client = await server.signedInAs('businessB')
    const before = client.cookies.get('jiheng') ?? ''
    await client.post('/api/sign-in', { login: 'businessb', password: testPassword })
    const cookie = `jiheng=${before}`
    const caller = await server.signIn.identify({ cookie, authorization: undefined, address: '' })
    expect(caller).toMatchObject({ actor: { person: undefined }, refusal: { code: 'not-signed-in' } })
  })

  it('of an evaluator reaches the organisations of the tasks, and no others', async () => {
    const { persons, places, test } = server
    const [whole, review] = [newId(), newId()]
    await test.admin.query(
      `INSERT INTO jiheng.self_evaluation (division_code, id, organisation_id, year, state, revision, created_at,
         changed_at, scheme_id, scheme_hash, outline_id, due_on, inputs)
       VALUES ('440113000', $1, $2, 2025, 'open', 1, now(), now(), 's', 'h', 'o', '2026-04-01', '{}')`,
      [whole, places.street],
    )
    await test.admin.query(
      `INSERT INTO jiheng.review (division_code, id, organisation_id, year, state, revision, created_at, changed_at,
         self_evaluation_id) VALUES ('440113000', $1, $2, 2025, 'submitted', 1, now(), now(), $3)`,
      [review, places.street, whole],
    )
    await test.admin.query(
      `UPDATE jiheng.role_grant SET role = 'evaluator', organisation_id = $2, tasks = $3 WHERE person_id = $1`,
      [persons.otherLeader, places.firm, JSON.stringify([review])],
    )
    const client = await server.signedInAs('otherLeader')
    const cookie = `jiheng=${client.cookies.get('jiheng') ?? ''}`
    const { actor } = await server.signIn.identify({ cookie, authorization: undefined, address: '10.0.0.7' })
    expect(actor).toMatchObject({ invitedTo: [places.street], origin: '10.0.0.7' })
    expect(actor.grants).toMatchObject([{ role: 'evaluator', organisation: places.firm, tasks: [review] }])
  })

  it('is forgotten in time: tries after a month, sessions after three', async () => {
    const ctx = await server.as('admin')
    const now = (): Date => new Date('2026-04-15T02:00:00.000Z')
    const first = await forgetOldAccess({ ...ctx, now })
    expect(first).toMatchObject({ sessions: 0 })
    expect(first.attempts).toBeGreaterThan(5)
    const second = await forgetOldAccess({ ...ctx, now: () => new Date('2026-06-15T02:00:00.000Z') })
    expect(second.attempts).toBe(0)
    expect(second.sessions).toBeGreaterThan(5)
  })

  it('locks a login out after many wrong passwords, also when the server starts anew, and says for how long', async () => {
    const client = server.visitor()
    const wrong = { login: 'welfarehandler', password: 'wrong' }
    for (let count = 0; count < 5; count += 1) expect((await client.post('/api/sign-in', wrong)).status).toBe(401)
    const held = await client.post<Problem>('/api/sign-in', { ...wrong, password: testPassword })
    expect(held).toMatchObject({
      status: 429,
      body: { code: 'locked-out', remedy: { zh: expect.stringContaining('5 秒') } },
    })
    expect(held.headers.get('Retry-After')).toBe('5')
    const { secrets } = server.signIn.signIn
    const again = { ...(await server.as('finance')), secrets }
    const { signIn } = await import('#services/session/sign-in.ts')
    const input = { ...wrong, password: testPassword, address: '', life: { idle: 1, life: 1 } }
    await expect(signIn(again, input)).rejects.toMatchObject({ code: 'locked-out', retryAfter: 5 })
    // The person behind the name, at a desk of their own, is not kept out by it.
    await expect(signIn(again, { ...input, address: '10.9.9.9' })).resolves.toMatchObject({ mustChangePassword: false })
  })

  it('ends by signing out, for the token as well as for the browser', async () => {
    const client = await server.signedInAs('handler')
    const token = client.cookies.get('jiheng') ?? ''
    expect((await client.post('/api/sign-out')).body).toEqual({ isOut: true })
    expect(client.cookies.size).toBe(0)
    client.cookies.set('jiheng', token)
    const answer = await client.get('/api/projects?year=2026')
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in', why: { zh: '登录已失效' } } })
    expect(client.cookies.size).toBe(0)
  })

  it('lasts as long as it is used, and never longer than a day of work', async () => {
    const client = await server.signedInAs('unitFinance')
    const status = async (instant: string, of = client): Promise<number> => {
      server.at(instant)
      return (await of.get('/api/projects?year=2026')).status
    }
    expect(await status('2026-03-02T02:29:00.000Z')).toBe(200)
    expect(await status('2026-03-02T02:58:00.000Z')).toBe(200)
    expect(await status('2026-03-02T03:29:00.000Z')).toBe(401)
    server.at('2026-03-02T02:00:00.000Z')
    const worker = await server.signedInAs('unitFinance')
    const start = Date.parse('2026-03-02T02:00:00.000Z')
    for (let minutes = 25; minutes < 720; minutes += 25) {
      expect(await status(new Date(start + minutes * 60_000).toISOString(), worker)).toBe(200)
    }
    server.at('2026-03-02T14:00:00.000Z')
    expect((await worker.get('/api/projects?year=2026')).status).toBe(401)
    server.at('2026-03-02T02:00:00.000Z')
  })

  it('is refused to a page of another site, and what a cookie signs as well', async () => {
    const elsewhere = { headers: { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'cross-site' } }
    const visitor = server.visitor()
    const sent = { login: 'finance', password: testPassword }
    expect(await visitor.post('/api/sign-in', sent, elsewhere)).toMatchObject({
      status: 403,
      body: { code: 'foreign-site' },
    })
    const client = await server.signedInAs('finance')
    expect((await client.post('/api/sign-out', {}, elsewhere)).status).toBe(403)
    expect((await client.get('/api/me')).body).toMatchObject({ by: 'session' })
  })

  it('is not needed to learn that nobody is signed in', async () => {
    const { body } = await server.visitor().get('/api/me')
    expect(body).toMatchObject({ by: 'nobody', roles: [], years: [] })
    expect(await server.visitor().get('/api/projects?year=2026')).toMatchObject({
      status: 401,
      body: { why: { zh: '请先登录' } },
    })
    expect((await server.visitor().get('/api/sign-in')).body).toEqual({
      password: true,
      isFirstStart: false,
      division: '440113000',
    })
  })

  it.each(['garbage', `jh_a_440113000_${'b'.repeat(43)}`, `jh_l_440113000_${'b'.repeat(43)}`, 'jh_a_short'])(
    'by the token %s is refused',
    async (token) => {
      expect(await server.withToken(token).get('/api/me')).toMatchObject({
        status: 401,
        body: { place: 'Authorization' },
      })
    },
  )
})

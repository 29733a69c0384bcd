import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#services/new-id.ts'
import type { Place } from '#tests/services/test-district.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Token = { readonly id: string; readonly token: string; readonly expiresAt: string }
type Given = { readonly id: string; readonly personId: string; readonly link: string }

/** A part of the street's self-evaluation for an office. */
const makePart = async ({ test, places }: TestServer, place: Place): Promise<string> => {
  const id = newId()
  await test.admin.query(
    `INSERT INTO jiheng.self_evaluation (division_code, id, organisation_id, year, state, revision, created_at, changed_at,
       scheme_id, scheme_hash, outline_id, due_on, inputs)
     VALUES ('440113000', $1, $2, 2026, 'open', 1, now(), now(), 's', 'h', 'o', '2026-04-01', '{}')
     ON CONFLICT (division_code, organisation_id, year) DO NOTHING`,
    [newId(), places.street],
  )
  await test.admin.query(
    `INSERT INTO jiheng.part (division_code, id, organisation_id, year, state, revision, created_at, changed_at,
       self_evaluation_id, due_on)
     SELECT '440113000', $1, $2, 2026, 'assigned', 1, now(), now(), id, '2026-04-01' FROM jiheng.self_evaluation`,
    [id, places[place]],
  )
  return id
}

describe.each(storeKinds())('programs and links on the %s database', (kind) => {
  let server: TestServer
  let finance: TestClient
  const issue = (verbs: readonly string[], days = 30) =>
    finance.post<Token>('/api/api-tokens', { name: '数据同步', verbs, days })
  const tokenOf = ({ link }: Given): string => link.split('#')[1] ?? ''

  beforeAll(async () => {
    server = await openTestServer({ kind })
    finance = await server.signedInAs('finance')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('a program does what its token covers, in the name of its person, and nothing else', async () => {
    const { status, body } = await issue(['project.read'])
    expect(status).toBe(200)
    expect(body.token).toMatch(/^jh_a_440113000_/u)
    const program = server.withToken(body.token)
    expect((await program.get('/api/projects?year=2026')).status).toBe(200)
    expect((await program.get('/api/me')).body).toMatchObject({ by: 'token', verbs: ['project.read'] })
    const person = { name: '某人', login: 'some-one', organisationId: server.places.works }
    expect(await program.post('/api/persons', person)).toMatchObject({ status: 403, body: { code: 'no-role' } })
    const { rows } = await server.test.admin.query('SELECT * FROM jiheng.api_token')
    expect(JSON.stringify(rows)).not.toContain(body.token.slice(-20))
    const kept = await server.test.admin.query('SELECT answer FROM jiheng.idempotency_key')
    expect(JSON.stringify(kept.rows)).not.toContain('jh_')
  })

  it.each([
    ['/api/sessions', 'get'],
    ['/api/api-tokens', 'get'],
    ['/api/api-tokens', 'post'],
    ['/api/me/password', 'post'],
    ['/api/sign-out/everywhere', 'post'],
  ] as const)('a program does not touch the account: %s', async (path, method) => {
    const { body } = await issue(['person.manage'])
    const program = server.withToken(body.token)
    const sent = { name: 'x', verbs: ['project.read'], days: 1, old: 'x', fresh: 'y' }
    expect(await (method === 'get' ? program.get(path) : program.post(path, sent))).toMatchObject({ status: 403 })
  })

  it('a program gives nobody a way in, whatever its token covers', async () => {
    const { body } = await issue(['person.manage', 'role-grant.manage'])
    const answer = await server.withToken(body.token).post(`/api/persons/${server.persons.chief}/password-link`)
    expect(answer).toMatchObject({ status: 403, body: { code: 'no-role' } })
  })

  it('a token covers no more than its person may, and lasts a year at most', async () => {
    expect(await issue(['review.accept'])).toMatchObject({ status: 422, body: { place: 'verbs' } })
    expect((await issue(['project.read'], 367)).status).toBe(400)
    expect((await issue([])).status).toBe(400)
    expect((await issue(['no.such.verb'])).status).toBe(400)
  })

  it('a token ends when it is revoked, too old, or its person is locked out', async () => {
    const [first, second, third] = [
      await issue(['project.read'], 1),
      await issue(['project.read'], 1),
      await issue(['project.read'], 9),
    ]
    const status = async (token: string) => (await server.withToken(token).get('/api/projects?year=2026')).status
    expect((await finance.delete(`/api/api-tokens/${first.body.id}`)).status).toBe(200)
    expect(await status(first.body.token)).toBe(401)
    expect((await finance.delete(`/api/api-tokens/${first.body.id}`)).status).toBe(404)
    server.at('2026-03-03T02:00:00.000Z')
    expect(await status(second.body.token)).toBe(401)
    expect(await status(third.body.token)).toBe(200)
    server.at('2026-03-02T02:00:00.000Z')
    const lock = `UPDATE jiheng.person SET state = $2 WHERE id = $1`
    await server.test.admin.query(lock, [server.persons.finance, 'locked'])
    expect(await status(third.body.token)).toBe(401)
    await server.test.admin.query(lock, [server.persons.finance, 'active'])
    const { body } = await finance.get<{ items: { id: string }[] }>('/api/api-tokens')
    expect(body.items.map(({ id }) => id)).not.toContain(first.body.id)
  })

  it('another person’s token is not revoked', async () => {
    const { body } = await issue(['project.read'])
    const other = await server.signedInAs('otherFinance')
    expect((await other.delete(`/api/api-tokens/${body.id}`)).status).toBe(404)
  })

  it('a link lets somebody without an account see its tasks, and nothing else', async () => {
    const task = await makePart(server, 'works')
    const sent = { organisationId: server.places.works, name: '张工', tasks: [task], expires: '2026-03-20' }
    const { body } = await finance.post<Given>('/api/personal-links', sent)
    expect(body.link).toMatch(/^http:\/\/district\.test\/link#jh_l_440113000_/u)
    const guest = server.withToken(tokenOf(body))
    expect((await guest.get('/api/personal-links/current')).body).toEqual({
      name: '张工',
      organisation: { id: server.places.works, name: 'works' },
      tasks: [{ id: task, year: 2026, state: 'assigned' }],
      expires: '2026-03-20',
    })
    expect((await guest.get('/api/me')).body).toMatchObject({ by: 'link', person: { name: '张工' }, tasks: [task] })
    expect((await guest.get('/api/projects?year=2026')).body).toMatchObject({ items: [] })
    expect((await guest.get('/api/organisations')).body).toMatchObject({ items: [] })
    expect((await guest.get('/api/audit')).status).toBe(403)
    expect(
      (await guest.post('/api/persons', { name: 'x', login: 'xx', organisationId: server.places.works })).status,
    ).toBe(403)
    const listed = await finance.get<{ items: object[] }>('/api/personal-links')
    expect(listed.body.items).toMatchObject([{ tasks: [task], isRevoked: false, expires: '2026-03-20' }])
    expect(JSON.stringify(listed.body)).not.toContain('jh_l')
  })

  it('a link ends on its day, or when it is revoked, and says so', async () => {
    const task = await makePart(server, 'welfare')
    const sent = { organisationId: server.places.welfare, name: '王工', tasks: [task], expires: '2026-03-02' }
    const { body } = await finance.post<Given>('/api/personal-links', sent)
    const again = { ...sent, personId: body.personId, name: undefined }
    const second = await finance.post<Given>('/api/personal-links', again)
    expect(second.body.personId).toBe(body.personId)
    expect((await finance.post(`/api/personal-links/${second.body.id}/revoke`)).status).toBe(200)
    const follow = (given: Given) => server.withToken(tokenOf(given)).get('/api/personal-links/current')
    expect(await follow(second.body)).toMatchObject({ status: 403, body: { why: { zh: '链接已停用' } } })
    expect((await follow(body)).status).toBe(200)
    server.at('2026-03-02T16:00:00.000Z')
    expect(await follow(body)).toMatchObject({ status: 409, body: { why: { zh: '链接有效期到2026年3月2日' } } })
    server.at('2026-03-02T02:00:00.000Z')
  })

  it('a link is given only by who assigns the part, for parts of that office, for half a year at most', async () => {
    const task = await makePart(server, 'station')
    const sent = { organisationId: server.places.station, name: '李工', tasks: [task], expires: '2026-03-20' }
    const give = (client: TestClient, over: object = {}) => client.post('/api/personal-links', { ...sent, ...over })
    expect((await give(await server.signedInAs('handler'))).status).toBe(403)
    expect((await give(await server.signedInAs('otherFinance'))).status).toBe(403)
    expect(await give(finance, { organisationId: server.places.works })).toMatchObject({
      status: 422,
      body: { place: 'tasks' },
    })
    expect(await give(finance, { expires: '2026-10-01' })).toMatchObject({ status: 422, body: { place: 'expires' } })
    expect(await give(finance, { expires: '2026-03-01' })).toMatchObject({ status: 422, body: { place: 'expires' } })
    expect(await give(finance, { personId: server.persons.unitFinance })).toMatchObject({ status: 409 })
    expect(await give(finance, { isMailed: true })).toMatchObject({ status: 422, body: { place: 'isMailed' } })
  })
})

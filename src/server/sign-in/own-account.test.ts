import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Entry = { readonly verb: string; readonly actor: string | null; readonly on_behalf_of: string | null }

describe.each(storeKinds())('one’s own account on the %s database', (kind) => {
  let server: TestServer
  const fresh = 'quarry+Saffron+19+kettle'
  const audited = async (verb: string): Promise<readonly Entry[]> => {
    const { rows } = await server.test.admin.query<Entry>(
      'SELECT verb, actor, on_behalf_of FROM jiheng.audit_entry WHERE verb = $1 ORDER BY at',
      [verb],
    )
    return rows
  }
  beforeAll(async () => {
    server = await openTestServer({ kind })
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('shows where one is signed in, and ends one sign-in or all', async () => {
    const [desk, laptop] = [await server.signedInAs('chief'), await server.signedInAs('chief')]
    const { body } = await desk.get<{ items: { id: string; isCurrent: boolean }[] }>('/api/sessions')
    expect(body.items).toHaveLength(2)
    const other = body.items.find(({ isCurrent }) => !isCurrent)?.id ?? ''
    expect((await desk.delete(`/api/sessions/${other}`)).body).toEqual({ ended: 1 })
    expect((await laptop.get('/api/sessions')).status).toBe(401)
    expect((await desk.post('/api/sign-out/everywhere')).body).toEqual({ ended: 1 })
    expect((await desk.get('/api/sessions')).status).toBe(401)
  })

  it('does not end the sign-in of anybody else', async () => {
    const [mine, theirs] = [await server.signedInAs('chief'), await server.signedInAs('leader')]
    const { body } = await theirs.get<{ items: { id: string }[] }>('/api/sessions')
    expect((await mine.delete(`/api/sessions/${body.items[0]?.id ?? ''}`)).body).toEqual({ ended: 0 })
    expect((await theirs.get('/api/sessions')).status).toBe(200)
  })

  it('changes its password against the old one, by the policy, and other sign-ins end', async () => {
    const [desk, laptop] = [await server.signedInAs('handler'), await server.signedInAs('handler')]
    const change = (old: string, to: string) => desk.post('/api/me/password', { old, fresh: to })
    expect(await change('wrong', fresh)).toMatchObject({ status: 422, body: { place: 'old' } })
    expect(await change(testPassword, testPassword)).toMatchObject({ status: 422, body: { place: 'fresh' } })
    expect(await change(testPassword, 'short')).toMatchObject({ status: 422, body: { place: 'password' } })
    expect((await change(testPassword, fresh)).body).toEqual({ ended: 1 })
    expect((await laptop.get('/api/sessions')).status).toBe(401)
    expect((await desk.get('/api/sessions')).status).toBe(200)
    const again = await server.visitor().post('/api/sign-in', { login: 'handler', password: fresh })
    expect(again.status).toBe(200)
    expect(await audited('person.change-password')).toMatchObject([{ actor: server.persons.handler }])
  })

  it('chooses the language of its mails, and takes it back', async () => {
    const client = await server.signedInAs('chief')
    expect((await client.post('/api/me/language', { language: 'en' })).body).toEqual({ language: 'en' })
    expect((await client.get('/api/me')).body).toMatchObject({ person: { language: 'en' } })
    expect((await client.post('/api/me/language', { language: 'fr' })).status).toBe(400)
    expect((await client.post('/api/me/language', {})).status).toBe(200)
    expect((await client.get('/api/me')).body).not.toHaveProperty('person.language')
    expect(await audited('person.choose-language')).toMatchObject([
      { actor: server.persons.chief },
      { actor: server.persons.chief },
    ])
    expect((await server.visitor().post('/api/me/language', { language: 'en' })).status).toBe(401)
  })

  it('with a password that was given out, does nothing before it is replaced', async () => {
    await server.test.admin.query('UPDATE jiheng.person SET must_change_password = true WHERE id = $1', [
      server.persons.otherHandler,
    ])
    const client = await server.signedInAs('otherHandler')
    expect((await client.get('/api/me')).body).toMatchObject({ mustChangePassword: true })
    expect(await client.get('/api/projects?year=2026')).toMatchObject({
      status: 403,
      body: { code: 'password-change-needed' },
    })
    expect((await client.post('/api/me/password', { old: testPassword, fresh })).status).toBe(200)
    expect((await client.get('/api/projects?year=2026')).status).toBe(200)
  })

  it('gets a new password by a link that works once, and everything open ends', async () => {
    const finance = await server.signedInAs('finance')
    const open = await server.signedInAs('welfareChief')
    const path = `/api/persons/${server.persons.welfareChief}/password-link`
    const { body } = await finance.post<{ link: string }>(path)
    const token = body.link.replace('http://district.test/password#', '')
    expect(token).toMatch(/^jh_r_440113000_/u)
    const visitor = server.visitor()
    expect(await visitor.post('/api/password', { token, password: 'welfarechief-1' })).toMatchObject({
      status: 422,
      body: { place: 'password' },
    })
    expect(await visitor.post('/api/password', { token, password: fresh })).toMatchObject({
      status: 200,
      body: { login: 'welfarechief' },
    })
    expect(await visitor.post('/api/password', { token, password: `${fresh}!` })).toMatchObject({ status: 409 })
    expect((await open.get('/api/sessions')).status).toBe(401)
    expect((await visitor.post('/api/sign-in', { login: 'welfarechief', password: fresh })).status).toBe(200)
  })

  it('gets no new password by a link that is old, replaced or made up', async () => {
    const finance = await server.signedInAs('finance')
    const path = `/api/persons/${server.persons.welfareHandler}/password-link`
    const first = await finance.post<{ link: string }>(path)
    const second = await finance.post<{ link: string }>(path)
    const choose = (link: string) =>
      server.visitor().post('/api/password', { token: link.split('#')[1] ?? '', password: fresh })
    expect((await choose(first.body.link)).status).toBe(409)
    expect((await choose(`#jh_r_440113000_${'a'.repeat(43)}`)).status).toBe(409)
    expect((await choose('#anything')).status).toBe(409)
    server.at('2026-03-03T02:00:01.000Z')
    expect((await choose(second.body.link)).status).toBe(409)
    server.at('2026-03-02T02:00:00.000Z')
  })

  it.each([
    ['a handler', 'handler', 403],
    ['the finance of another department', 'otherFinance', 404],
    ['the bureau', 'performance', 403],
  ] as const)('is given no new password by %s', async (_what, who, status) => {
    const { signIn, passwords } = server
    await server.test.admin.query('UPDATE jiheng.person SET password_hash = $1 WHERE id = $2', [
      await passwords.hash(testPassword),
      server.persons[who],
    ])
    expect(signIn.signIn.sendMail).toBeUndefined()
    const client = await server.signedInAs(who)
    expect((await client.post(`/api/persons/${server.persons.chief}/password-link`)).status).toBe(status)
  })

  it('of an administrator within a department is not taken over by its finance officer', async () => {
    const finance = await server.signedInAs('finance')
    const { test, persons, places } = server
    const set = 'UPDATE jiheng.person SET organisation_id = $2 WHERE id = $1'
    await test.admin.query(set, [persons.admin, places.works])
    expect(await finance.post(`/api/persons/${persons.admin}/password-link`)).toMatchObject({
      status: 403,
      body: { code: 'out-of-scope', why: { zh: '此人还有您不能管理的角色' } },
    })
    await test.admin.query(set, [persons.admin, places.bureau])
  })

  it('is looked through by an administrator, who changes nothing and is noted', async () => {
    const admin = await server.signedInAs('admin')
    const before = admin.cookies.get('jiheng')
    expect((await admin.post('/api/view-as', { person: server.persons.finance })).status).toBe(200)
    expect(admin.cookies.get('jiheng')).not.toBe(before)
    expect((await admin.get('/api/me')).body).toMatchObject({
      person: { login: 'finance' },
      isViewingAs: true,
      roles: [{ role: 'department-finance' }],
    })
    const person = { name: '某人', login: 'somebody', organisationId: server.places.works }
    expect(await admin.post('/api/persons', person)).toMatchObject({ status: 403, body: { code: 'read-only' } })
    expect(await admin.get('/api/sessions')).toMatchObject({ status: 403, body: { code: 'read-only' } })
    expect(await admin.post('/api/me/password', { old: testPassword, fresh })).toMatchObject({ status: 403 })
    expect((await admin.post('/api/view-as/stop')).status).toBe(200)
    expect((await admin.get('/api/me')).body).toMatchObject({ person: { login: 'admin' }, isViewingAs: false })
    expect(await admin.post('/api/view-as/stop')).toMatchObject({ status: 409 })
    const { admin: actor, finance } = server.persons
    expect(await audited('view-as.start')).toEqual([{ verb: 'view-as.start', actor, on_behalf_of: finance }])
    expect(await audited('view-as.stop')).toEqual([{ verb: 'view-as.stop', actor, on_behalf_of: finance }])
  })

  it('is looked through by nobody else, and by no administrator who is one no more', async () => {
    const finance = await server.signedInAs('finance')
    const viewing = await finance.post('/api/view-as', { person: server.persons.handler })
    expect(viewing).toMatchObject({ status: 403, body: { code: 'no-role' } })
    const admin = await server.signedInAs('admin')
    await admin.post('/api/view-as', { person: server.persons.finance })
    const set = 'UPDATE jiheng.role_grant SET revoked_at = $2 WHERE person_id = $1'
    await server.test.admin.query(set, [server.persons.admin, '2026-03-02T02:00:00Z'])
    expect((await admin.get('/api/projects?year=2026')).status).toBe(401)
    await server.test.admin.query(set, [server.persons.admin, null])
  })
})

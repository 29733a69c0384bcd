import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Made = { readonly id: string }

describe.each(storeKinds())('calls about people and places on the %s database', (kind) => {
  let server: TestServer
  let finance: TestClient
  let admin: TestClient
  beforeAll(async () => {
    server = await openTestServer({ kind })
    finance = await server.signedInAs('finance')
    admin = await server.signedInAs('admin')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('make a person once, however often the call comes, and edit it by its ETag', async () => {
    const person = { name: '孙三', login: 'sun-3', organisationId: server.places.works, email: 'sun@example.cn' }
    const first = await finance.post<Made>('/api/persons', person, { key: 'same-key-1' })
    const again = await finance.post<Made>('/api/persons', person, { key: 'same-key-1' })
    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    const path = `/api/persons/${first.body.id}`
    const read = await finance.get(path)
    expect(read.headers.get('ETag')).toBe('"v1"')
    expect(read.body).toMatchObject({ name: '孙三', state: 'active', grants: [], version: 1 })
    const edited = await finance.put(path, { ...person, name: '孙叁' }, { version: 1 })
    expect(edited).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await finance.put(path, person, { version: 1 })).toMatchObject({
      status: 412,
      body: { code: 'conflict', current: { name: '孙叁', version: 2 }, differing: ['name'] },
    })
    expect((await finance.put(path, person)).status).toBe(428)
  })

  it('take no field that is not theirs', async () => {
    const sneaky = {
      name: '吴四',
      login: 'wu-4',
      organisationId: server.places.works,
      state: 'locked',
      passwordHash: 'x',
      subject: 'y',
      divisionCode: '440114000',
    }
    const { body } = await finance.post<Made>('/api/persons', sneaky)
    expect((await finance.get(`/api/persons/${body.id}`)).body).toMatchObject({ state: 'active', version: 1 })
  })

  it('give a role that counts at the next call, and take it back as fast', async () => {
    const handler = await server.signedInAs('welfareHandler')
    const people = (): Promise<{ status: number }> => handler.get(`/api/persons/${server.persons.welfareChief}`)
    expect((await people()).status).toBe(403)
    const grant = {
      personId: server.persons.welfareHandler,
      organisationId: server.places.street,
      role: 'department-finance',
      fromYear: 2026,
    }
    const given = await admin.post<Made>('/api/role-grants', grant)
    expect(given.status).toBe(201)
    expect((await people()).status).toBe(200)
    const listed = await admin.get<{ items: object[] }>(`/api/role-grants?person=${server.persons.welfareHandler}`)
    expect(listed.body.items).toHaveLength(2)
    expect((await admin.post(`/api/role-grants/${given.body.id}/revoke`, { reason: '代班结束' })).status).toBe(200)
    expect((await people()).status).toBe(403)
  })

  it('lock somebody out at once, who stays out with a session of before when let in again', async () => {
    const leader = await server.signedInAs('leader')
    const path = `/api/persons/${server.persons.leader}/state`
    expect((await finance.post(path, { state: 'locked', reason: '休假' }, { version: 1 })).status).toBe(200)
    expect((await leader.get('/api/sessions')).status).toBe(401)
    // The trail is in the order of time: what happens at the same instant has none.
    server.at('2026-03-02T02:01:00.000Z')
    expect((await finance.post(path, { state: 'active' }, { version: 2 })).status).toBe(200)
    expect((await leader.get('/api/sessions')).status).toBe(401)
    expect((await server.signedInAs('leader')).cookies.size).toBe(1)
  })

  it('show the tree with days as days, and change it for everybody at once', async () => {
    const office = { kind: 'office', name: '信访办', budgetLevel: 'county', from: '2026-01-01' }
    const made = await admin.post<Made>('/api/organisations', { ...office, parent: server.places.street })
    expect(made.status).toBe(201)
    const seen = await finance.get<{ items: { id: string }[] }>('/api/organisations')
    expect(seen.body.items.find(({ id }) => id === made.body.id)).toMatchObject({ ...office, version: 1 })
    const path = `/api/organisations/${made.body.id}`
    expect((await finance.get(path)).headers.get('ETag')).toBe('"v1"')
    const closed = await admin.post(`${path}/close`, { until: '2026-06-30', reason: '撤并' }, { version: 1 })
    expect(closed).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await finance.get(path)).body).toMatchObject({ until: '2026-06-30' })
    expect((await finance.post(`${path}/close`, {}, { version: 2 })).status).toBe(403)
  })

  it('tell the story of a person to who reads the trail, with names', async () => {
    const { body } = await admin.get<{ items: object[]; next: string | null }>(
      `/api/audit/person/${server.persons.leader}?limit=1`,
    )
    expect(body.items).toMatchObject([
      { verb: 'person.set-state', actor: { name: 'finance' }, changes: { state: { from: 'locked', to: 'active' } } },
    ])
    expect(body.next).not.toBeNull()
    expect((await finance.get('/api/audit?noun=person&from=2026-03-02&to=2026-03-02')).status).toBe(200)
    expect((await finance.get('/api/audit?after=nonsense')).status).toBeGreaterThanOrEqual(400)
    expect((await server.visitor().get('/api/audit')).status).toBe(401)
  })

  it.each(["1' OR '1'='1", '..%2F..%2Fetc%2Fpasswd', '%00', 'null', '0'.repeat(500)])(
    'find nothing under the id %s',
    async (id) => {
      for (const path of ['/api/persons/', '/api/organisations/', '/api/sessions/']) {
        expect((await admin.get(path + encodeURI(id))).status).toBeGreaterThanOrEqual(400)
      }
    },
  )
})

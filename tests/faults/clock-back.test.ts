import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyAudit } from '#store/verify-audit.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import type { TestClient } from '#tests/server/client.ts'
import { division } from '#tests/store/test-store.ts'

let server: TestServer
let finance: TestClient
beforeAll(async () => {
  server = await openTestServer()
  finance = await server.signedInAs('finance')
})
afterAll(() => server.close())

const draft = async (code: string): Promise<string> => {
  const [year, budgetUnitId] = [2026, server.places.street]
  const kind = { category: 'specific', recurrence: 'one-off', firstYear: year } as const
  const body = { year, budgetUnitId, code, name: `项目${code}`, ...kind, sources: [], costLines: [] }
  const answer = await finance.post<{ readonly id: string }>('/api/projects', body)
  expect(answer.status).toBe(201)
  return answer.body.id
}

const chainOf = async (ids: readonly string[]) => {
  const { rows } = await server.test.admin.query<{ noun_id: string; at: Date }>(
    `SELECT noun_id, at FROM jiheng.audit_entry WHERE noun_id = ANY ($1) AND verb = 'project.create' ORDER BY noun_id`,
    [ids],
  )
  return rows
}

it('a clock that is set back changes no order, ends no session and breaks no chain', async () => {
  const first = await draft('A1')
  server.at('2026-03-01T20:00:00.000Z')
  const second = await draft('A2')
  server.at('2026-03-02T02:05:00.000Z')
  const third = await draft('A3')
  const ids = [first, second, third]
  expect(ids.toSorted()).toEqual(ids)
  const entries = await chainOf(ids)
  expect(entries.map(({ noun_id: id }) => id)).toEqual(ids)
  expect(entries.map(({ at }) => at.toISOString())).toEqual([
    '2026-03-02T02:00:00.000Z',
    '2026-03-01T20:00:00.000Z',
    '2026-03-02T02:05:00.000Z',
  ])
  expect(await verifyAudit(server.test.store, division)).not.toHaveProperty('broken')
})

it('a session is over at its hour whatever the clock said in between', async () => {
  server.at('2026-03-01T02:00:00.000Z')
  expect((await finance.get('/api/me')).body).toMatchObject({ by: 'session' })
  server.at('2026-03-02T14:00:01.000Z')
  expect((await finance.get('/api/me')).body).not.toMatchObject({ by: 'session' })
})

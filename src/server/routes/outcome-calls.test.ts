import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type JsonValue } from '#store/canonical-json.ts'
import { makeAttachment } from '#tests/services/attachment-row.ts'
import { makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Thing = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number }
type Items = { readonly items: readonly Thing[]; readonly next: string | null }

describe.each(storeKinds())('the calls about outcomes on the %s database', (kind) => {
  let server: TestServer
  let goal: MadeGoal
  let bureau: TestClient
  let finance: TestClient
  let visitor: TestClient

  beforeAll(async () => {
    server = await openTestServer({ kind })
    goal = await makeGoal(server, {
      organisationId: server.places.works,
      budgetUnitId: server.places.street,
      projectName: '路灯维护',
      indicators: [{ name: '维护路灯数量', target: '120', unit: '盏' }],
      budget: 1_000_000n,
    })
    bureau = await server.signedInAs('performance')
    finance = await server.signedInAs('finance')
    visitor = server.visitor()
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('open a month, fill it in, hand it in, accept it, and answer the alert it raises', async () => {
    const period = { year: 2026, month: 7, dueOn: '2026-08-31' }
    expect(await finance.post('/api/monitoring-periods', period)).toMatchObject({ status: 201, body: { opened: 1 } })
    const { items } = (await finance.get<Items>('/api/monitorings?year=2026&month=7&late=false')).body
    const [{ id } = { id: '' }] = items
    const chief = await server.signedInAs('chief')
    const row = { typed: '30', likelihood: 'possible', reason: '雨天较多', measures: '增加班组' }
    const path = `/api/monitorings/${id}/rows/${goal.indicators[0]}`
    const handler = await server.signedInAs('handler')
    expect(await handler.put(path, row, { version: 1 })).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await handler.put(path, row, { version: 1 })).toMatchObject({ status: 412 })
    const shown = await chief.get<Thing>(`/api/monitorings/${id}`)
    expect(shown.body).toMatchObject({
      execution: { spent: '0.00', budget: '10000.00', rate: '0.00', light: 'red' },
      rows: [{ target: '120', forecast: '51.43', light: 'red' }],
      dueOn: '2026-08-31',
    })
    const { version } = shown.body
    const submitted = await chief.post<Thing>(`/api/monitorings/${id}/submit`, {}, { version })
    expect(submitted).toMatchObject({ status: 200, body: { state: 'submitted' } })
    const accepted = await bureau.post(`/api/monitorings/${id}/accept`, {}, { version: submitted.body.version })
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } })
    const alerts = (await finance.get<Items>('/api/alerts?year=2026&open=true')).body
    const [alert] = alerts.items
    expect(alert).toMatchObject({ inARow: 1, chooseBy: '2026-03-16', isSuspended: false })
    const choice = { choice: 'continue', reason: '合同已签订' }
    const answered = await finance.post(`/api/alerts/${alert?.id}/choose`, choice, { version: 1 })
    expect(answered).toMatchObject({ status: 200, body: { version: 2 } })
    expect((await finance.get(`/api/alerts/${alert?.id}`)).body).toMatchObject({ choice: { of: 'continue' } })
  })

  it('mend a problem from the notice to the end', async () => {
    const asked = { organisationId: server.places.street, year: 2026, source: '监控', problem: '进度滞后' }
    const { status, body } = await bureau.post<Thing>('/api/rectifications', asked)
    expect(status).toBe(201)
    const at = `/api/rectifications/${body.id}`
    const evidence = [await makeAttachment(server, server.places.works)]
    const day = `${server.now().getUTCFullYear() + 1}-01-31`
    const moves: readonly (readonly [TestClient, string, object])[] = [
      [bureau, 'notify', {}],
      [finance, 'plan', { measures: '增加班组', dueOn: day }],
      [finance, 'report', { result: '已赶上进度', evidence }],
      [bureau, 'reject', { reason: '缺验收单' }],
      [finance, 'report', { result: '补交验收单', evidence }],
      [bureau, 'check', {}],
      [bureau, 'close', {}],
    ]
    for (const [index, [who, event, said]] of moves.entries()) {
      expect(await who.post(`${at}/${event}`, said, { version: index + 1 })).toMatchObject({ status: 200 })
    }
    expect((await finance.get(at)).body).toMatchObject({ state: 'closed', dueOn: day, evidence: [{}] })
    expect((await finance.get('/api/rectification-board')).body).toMatchObject({ closed: 1, open: 0 })
    const list = await finance.get<Items>('/api/rectifications?state=closed&carriedOver=false')
    expect(list.body.items).toHaveLength(1)
  })

  it('suggest the use of a result, try it, and decide', async () => {
    const grades = [{ projectId: goal.projectId, grade: '差' }]
    const lines = [{ grade: '差', recurrences: ['recurring'], suggestion: 'reduce', keep: '33.335' }]
    const trial = await bureau.post('/api/result-use-trials', { year: 2026, grades, lines })
    expect(trial).toMatchObject({ status: 200, body: { before: '10000.00', after: '3333.50', change: '-6666.50' } })
    expect((await bureau.get<Items>('/api/result-use-tables?year=2026')).body.items).toHaveLength(2)
    const made = await bureau.post('/api/result-use-suggestions', { year: 2026, grades })
    expect(made).toMatchObject({ status: 201, body: { suggested: 1 } })
    const { items } = (await finance.get<Items>('/api/result-uses?year=2026')).body
    const [one] = items
    expect(one).toMatchObject({ suggestion: 'reduce', keep: '70', next: '7000.00' })
    const at = `/api/result-uses/${one?.id}`
    const changed = { next: '8000.00', reason: '下年任务增加' }
    expect(await bureau.post(`${at}/propose`, changed, { version: 1 })).toMatchObject({ status: 200 })
    expect(await finance.post(`${at}/appeal`, { reason: '任务未减' }, { version: 2 })).toMatchObject({ status: 200 })
    const second = await server.signedInAs('performance2')
    expect(await second.post(`${at}/decide`, { reason: '维持' }, { version: 3 })).toMatchObject({ status: 200 })
    expect((await finance.get(at)).body).toMatchObject({ state: 'decided', next: '8000.00', keep: '80' })
  })

  it('publish, and show it to everybody', async () => {
    const events = [{ event: 'accounts-issued', day: '2026-02-01' }]
    const year = await bureau.post('/api/disclosure-years', { year: 2026, events })
    expect(year).toMatchObject({ status: 201 })
    expect((await finance.get<Items>('/api/disclosure-items?year=2026')).status).toBe(200)
    const query = `year=2026&item=department-accounts&organisation=${server.places.street}&late=true`
    const { items } = (await finance.get<Items>(`/api/disclosures?${query}`)).body
    const [{ id } = { id: '' }] = items
    const at = `/api/disclosures/${id}`
    const late = await visitor.get<Items>('/api/public/years/2026/late?limit=500')
    expect(late.body.items.map((item) => item.id)).toContain(id)
    const version = async () => (await finance.get<Thing>(at)).body.version
    const withheld = { ground: 'internal', reason: '数据待核' }
    await finance.post(`${at}/withhold`, withheld, { version: await version() })
    await finance.post(`${at}/reconsider`, { reason: '已核对' }, { version: await version() })
    await finance.post(`${at}/decide-to-publish`, {}, { version: await version() })
    expect((await finance.post(`${at}/preview`, {})).status).toBe(200)
    const published = await finance.post<Thing>(`${at}/publish`, {}, { version: await version() })
    expect(published).toMatchObject({ status: 200, body: { state: 'published' } })
    const correction = { reason: '补充说明', words: '数据口径说明。' }
    const corrected = await finance.post<Thing>(`${at}/correct`, correction, { version: await version() })
    const seen = await visitor.get<{ hash: string; content: JsonValue }>(
      `/api/publications/${String(corrected.body['publicationId'])}`,
    )
    expect(createHash('sha256').update(canonicalJson(seen.body.content)).digest('hex')).toBe(seen.body.hash)
    const list = await visitor.get<Items>(`/api/publications?hash=${seen.body.hash}`)
    expect(list.body.items).toHaveLength(1)
    const checked = await visitor.get(`/api/publications/${list.body.items[0]?.id}/verification`)
    expect(checked.body).toMatchObject({ isIntact: true })
    expect((await visitor.get('/api/public/years')).body).toMatchObject({ items: [{ year: 2026, publications: 1 }] })
    expect((await visitor.get('/api/public/years/2026/organisations')).status).toBe(200)
    const mine = { decided: await visitor.get('/api/disclosures?year=2026'), one: await visitor.get(at) }
    expect([mine.decided.status, mine.one.status]).toEqual([401, 401])
  })

  it('are open data for programs, and information entered by hand', async () => {
    const data = await visitor.get<Items>('/api/open-data/2026')
    expect(data.body).toMatchObject({ licence: { id: 'open-with-source' }, next: null })
    expect(data.body.items[0]).toMatchObject({ fact: 'opening-budget', number: '10000.00', unit: '元' })
    const file = await visitor.get<Uint8Array>('/api/open-data/2026/file')
    expect(file.headers.get('Content-Type')).toContain('text/csv')
    expect(new TextDecoder().decode(file.body)).toContain('年初预算')
    const asked = { organisationId: server.places.street, year: 2026, item: 'procurement', title: '采购意向' }
    expect(await finance.post('/api/disclosures', asked)).toMatchObject({ status: 201 })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findingContract } from '#contract/finding.ts'
import { partContract } from '#contract/part.ts'
import { reportWritingContract } from '#contract/report-writing.ts'
import { scoringContract } from '#contract/scoring.ts'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { findingRoutes } from './finding.ts'
import { partRoutes } from './part.ts'
import { selfEvaluationRoutes } from './self-evaluation.ts'

type Listed = { readonly items: readonly { readonly id: string; readonly version: number; readonly state: string }[] }
type Shown = {
  readonly version: number
  readonly rows: readonly { readonly indicatorId: string; readonly version: number }[]
}

describe('the calls of self-evaluations', () => {
  let server: TestServer
  let id: string

  beforeAll(async () => {
    server = await openTestServer()
    id = await makeAssembledWhole(server)
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('are each bound once', () => {
    const bound = [...findingRoutes, ...partRoutes, ...selfEvaluationRoutes].map(({ endpoint }) => endpoint)
    const written = [
      findingContract,
      partContract,
      selfEvaluationContract,
      scoringContract,
      reportWritingContract,
    ].flatMap((one) => Object.values(one))
    expect(new Set(bound)).toEqual(new Set(written))
    expect(bound).toHaveLength(written.length)
  })

  it('show a whole with its scores as text, and its parts', async () => {
    const finance = await server.signedInAs('finance')
    const { status, body, headers } = await finance.get<Record<string, unknown>>(`/api/self-evaluations/${id}`)
    expect(status).toBe(200)
    expect(headers.get('ETag')).toMatch(/^"v\d+"$/u)
    expect(body).toMatchObject({
      state: 'assembled',
      dueOn: '2026-03-31',
      total: { score: '94.00', grade: { zh: '优' } },
    })
    const list = await finance.get<Listed>(`/api/self-evaluations?year=${server.year}&state=assembled`)
    expect(list.body.items.map((item) => item.id)).toEqual([id])
  })

  it('save a row from the version that was read, and tell both sides of a conflict', async () => {
    const finance = await server.signedInAs('finance')
    const parts = await finance.get<Listed>(`/api/parts?year=${server.year}&selfEvaluation=${id}`)
    const part = parts.body.items[0]?.id ?? ''
    const whole = await finance.get<Shown>(`/api/self-evaluations/${id}`)
    const reason = { reason: '补充材料' }
    await finance.post(`/api/self-evaluations/${id}/reopen`, reason, { version: whole.body.version })
    const { body: shown } = await finance.get<Shown>(`/api/parts/${part}`)
    const returned = await finance.post(`/api/parts/${part}/return`, reason, { version: shown.version })
    expect(returned).toMatchObject({ status: 200, body: { state: 'returned' } })
    const handler = await server.signedInAs('handler')
    const [row] = shown.rows
    const path = `/api/parts/${part}/rows/${row?.indicatorId}`
    expect(await handler.put(path, { typed: '90公里' })).toMatchObject({ status: 428 })
    const saved = await handler.put(path, { typed: '90公里' }, { version: row?.version ?? 0 })
    expect(saved).toMatchObject({ status: 200, body: { revision: 2 } })
    const late = await handler.put(path, { typed: '95公里' }, { version: row?.version ?? 0 })
    expect(late).toMatchObject({ body: { code: 'conflict', current: { typed: '90公里' }, differing: ['typed'] } })
    const open = await handler.get<Shown>(`/api/parts/${part}`)
    expect(open.body).toMatchObject({
      state: 'filling',
      lastReturn: { reason: '补充材料' },
      history: [{ revision: 1 }],
    })
    const handedIn = await handler.post(`/api/parts/${part}/submit`, {}, { version: open.body.version })
    expect(handedIn).toMatchObject({ status: 200, body: { state: 'submitted' } })
    const accepted = await finance.post(`/api/parts/${part}/accept`, {}, { version: open.body.version + 1 })
    expect(accepted).toMatchObject({ body: { state: 'accepted' } })
  })

  it('check the report and list what was found', async () => {
    const finance = await server.signedInAs('finance')
    const { body } = await finance.post<{ fresh: number }>(`/api/self-evaluations/${id}/checks`)
    const found = await finance.get<Listed>(`/api/findings?year=${server.year}&selfEvaluation=${id}&stillFound=true`)
    expect(found.body.items).toHaveLength(body.fresh)
    const [first] = found.body.items
    const answer = { kind: 'explain', text: '另行说明' }
    const path = `/api/findings/${first?.id}/answer`
    const answered = await finance.post(path, answer, { version: first?.version ?? 0 })
    expect(answered).toMatchObject({ status: 200, body: { state: 'answered' } })
  })

  it('hand out documents as files with their names', async () => {
    const finance = await server.signedInAs('finance')
    const path = `/api/self-evaluations/${id}/documents/report`
    const { status, headers, body } = await finance.get<Uint8Array>(`${path}?format=docx`)
    expect([status, headers.get('Content-Type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ])
    expect(headers.get('Content-Disposition')).toContain('attachment')
    expect(Array.from(body.slice(0, 2))).toEqual([0x50, 0x4b])
    expect(await finance.get(`${path}?format=docx&isFinal=true`)).toMatchObject({ body: { code: 'incomplete' } })
    expect(await finance.get(`${path}/state`)).toMatchObject({ status: 200 })
  })

  it('save words of the report for the first time as version 0', async () => {
    const finance = await server.signedInAs('finance')
    const path = `/api/self-evaluations/${id}/sections/management`
    const saved = await finance.put(path, { text: '按月跟踪。' }, { version: 0 })
    expect(saved).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await finance.put(path, { text: '重复' }, { version: 0 })).toMatchObject({ body: { code: 'conflict' } })
    expect(await finance.put(`/api/self-evaluations/${id}/sections/nonsense`, {}, { version: 0 })).toMatchObject({
      status: 400,
    })
  })

  it('give lists as files', async () => {
    const finance = await server.signedInAs('finance')
    for (const path of ['self-evaluations', 'parts', 'findings']) {
      const { status, headers } = await finance.get(`/api/${path}?year=${server.year}&format=csv`)
      expect([path, status, headers.get('Content-Type')?.includes('csv')]).toEqual([path, 200, true])
    }
  })
})

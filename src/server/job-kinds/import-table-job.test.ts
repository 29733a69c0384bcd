import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#services/new-id.ts'
import { inTransaction } from '#store/transaction.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer } from '#tests/server/with-jobs.ts'
import { division } from '#tests/store/test-store.ts'

type Id = { readonly id: string }
type Items = { readonly items: readonly { readonly id: string; readonly undoneAt?: string }[] }

let server: JobServer
let finance: TestClient
beforeAll(async () => {
  server = await openJobServer()
  finance = await server.signedInAs('finance')
})
afterAll(() => server.close())

const cells = (row: readonly string[]): string => row.map((cell) => `"${cell}"`).join(',')
const head = ['单位名称', '项目编码', '项目名称', '资金性质', '年初预算', '支付数']

const askedOf = async (code: string, kind = 'projects', more: object = {}) => {
  const row = ['street', code, `河道${code}`, '一般公共预算', '1000.50', '10.25']
  const bytes = Buffer.from([head, row].map(cells).join('\n'))
  const name = encodeURIComponent('项目.csv')
  const { body } = await finance.upload<{ file: string }>(`/api/import-batches/files?name=${name}`, bytes)
  const day = { effectiveOn: '2026-03-01' }
  const organisation = server.places.street
  return { file: body.file, fileName: '项目.csv', year: 2026, organisation, kind, defaults: { ...day, ...more } }
}

const batches = async (): Promise<Items['items']> =>
  (await finance.get<Items>('/api/import-batches?year=2026')).body.items

const started = async (asked: object, key = newId()): Promise<string> => {
  const { status, body } = await finance.post<Id>('/api/import-jobs', asked, { key })
  expect(status).toBe(201)
  return body.id
}

describe('a table imported by a job', () => {
  it('comes in once, tells its batch, and is undone by it', async () => {
    const [asked, key] = [await askedOf('H-1'), newId()]
    const id = await started(asked, key)
    expect(await started(asked, key)).toBe(id)
    const job = await untilEnded(finance, id)
    expect(job).toMatchObject({ state: 'done', done: 2, total: 2, result: { counts: { projects: 1, refused: 0 } } })
    const [batch, ...others] = await batches()
    expect(others).toEqual([])
    expect(batch?.id).toBe(job.result?.['batchId'])
    const entries = await untilEnded(finance, await started(await askedOf('H-1', 'budget-entries')))
    const listed = await finance.get(
      `/api/ledger/budget-entries?year=2026&importBatch=${String(entries.result?.['batchId'])}`,
    )
    expect(listed.body).toMatchObject({ items: [{ amount: '1000.50', effectiveOn: '2026-03-01' }] })
    const undo = (of: unknown) => finance.post(`/api/import-batches/${String(of)}/undo`, { reason: '导错' })
    expect(await undo(entries.result?.['batchId'])).toMatchObject({ status: 200, body: { entries: 1 } })
  })

  it('comes in once though the job is done again after its writing', async () => {
    const asked = await askedOf('H-2')
    const id = await started(asked)
    const first = await untilEnded(finance, id)
    const before = await batches()
    // As if the process had died between the writing and the end of the job.
    await server.test.admin.query("UPDATE jiheng_jobs.entry SET state = 'failed' WHERE id = $1", [id])
    expect((await finance.post(`/api/jobs/${id}/retry`)).status).toBe(200)
    expect(await untilEnded(finance, id)).toMatchObject({ state: 'done', result: first.result })
    expect(await batches()).toEqual(before)
  })

  it('is refused as a whole with the first reason, unless rows may be left out', async () => {
    const asked = await askedOf('没有的编码', 'budget-entries')
    const job = await untilEnded(finance, await started(asked))
    expect(job).toMatchObject({ state: 'failed', problem: { what: { zh: expect.stringContaining('不能导入') } } })
  })

  it('is for who may import, also when the job runs', async () => {
    const asked = await askedOf('H-3')
    const handler = await server.signedInAs('handler')
    expect((await handler.post('/api/import-jobs', asked)).status).toBe(403)
    const before = await batches()
    const owner = server.persons.handler
    const id = await inTransaction(
      server.test.store,
      { division, readable: '*', writable: '*', actor: owner },
      (tx) => {
        const input = { ...asked, batch: newId() }
        return server.background.jobs.enqueue(tx, { kind: 'import-table', key: newId(), owner, input })
      },
    )
    server.background.jobs.wake()
    expect((await untilEnded(handler, id)).state).toBe('failed')
    expect(await batches()).toEqual(before)
  })

  it('leaves no fault behind', () => {
    expect(server.faults).toEqual([])
    expect(server.events.filter(({ kind }) => kind === 'trouble')).toEqual([])
  })
})

import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#services/new-id.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer, type SeenJob } from '#tests/server/with-jobs.ts'

type Id = { readonly id: string }

let server: JobServer
let finance: TestClient
let whole: string
beforeAll(async () => {
  server = await openJobServer()
  whole = await makeAssembledWhole(server)
  finance = await server.signedInAs('finance')
})
afterAll(() => server.close())

const write = async (asked: object, client = finance): Promise<SeenJob & { readonly done: number }> => {
  const { status, body } = await client.post<Id>('/api/document-jobs', asked)
  expect(status).toBe(201)
  return (await untilEnded(client, body.id)) as SeenJob & { readonly done: number }
}

const fileOf = async ({ id }: SeenJob): Promise<Uint8Array> =>
  (await finance.get<Uint8Array>(`/api/jobs/${id}/file`)).body

describe('documents written by a job', () => {
  it('come as one file where one was asked for', async () => {
    const job = await write({ documents: ['report'], formats: ['html'], of: { selfEvaluations: [whole] } })
    expect(job).toMatchObject({ state: 'done', done: 1, result: { documents: 1, left: [] } })
    expect(job.fileName).toBe('street2026年度部门整体支出绩效自评报告.html')
    expect(Buffer.from(await fileOf(job)).toString('utf8')).toContain('雨季作业窗口短')
  })

  it('come packed where several were, and what cannot be written is told', async () => {
    const asked = { documents: ['report', 'tables'], formats: ['docx', 'xlsx'], of: { year: 2026 } }
    const job = await write(asked)
    expect(job).toMatchObject({ state: 'done', done: 4, fileName: '自评文书.zip', result: { documents: 3 } })
    expect(job.result?.['left']).toMatchObject([{ selfEvaluationId: whole, document: 'report', format: 'xlsx' }])
    expect(Object.keys(unzipSync(await fileOf(job)))).toEqual([
      'street2026年度部门整体支出绩效自评报告.docx',
      'street2026年度部门整体支出绩效自评表.docx',
      'street2026年度部门整体支出绩效自评表.xlsx',
    ])
  })

  it('fail with the reason where none could be written', async () => {
    const final = { documents: ['report'], formats: ['html'], isFinal: true, of: { year: 2026 } }
    const job = await write(final)
    expect(job).toMatchObject({ state: 'failed', problem: { what: { zh: expect.stringContaining('不能定稿') } } })
    const none = await write({ documents: ['report'], formats: ['html'], of: { year: 2019 } })
    expect(none.problem?.what.zh).toBe('没有可以生成文书的自评')
  })

  it('are written once for one key', async () => {
    const [asked, key] = [{ documents: ['findings'], formats: ['html'], of: { year: 2026 } }, newId()]
    const first = await finance.post<Id>('/api/document-jobs', asked, { key })
    const again = await finance.post<Id>('/api/document-jobs', asked, { key })
    expect(again.body.id).toBe(first.body.id)
  })

  it('are only of what their owner may read', async () => {
    const asked = { documents: ['report'], formats: ['html'], of: { selfEvaluations: [whole] } }
    expect((await (await server.signedInAs('otherFinance')).post('/api/document-jobs', asked)).status).toBe(404)
    expect((await (await server.signedInAs('businessA')).post('/api/document-jobs', asked)).status).toBe(403)
    const all = { ...asked, of: { year: 2026 } }
    const other = await server.signedInAs('otherFinance')
    expect((await write(all, other)).state).toBe('failed')
    const bureau = await write(all, await server.signedInAs('businessA'))
    expect(bureau.problem?.what.zh).toContain('草稿')
  })

  it('leave no fault behind', () => {
    expect(server.faults).toEqual([])
    expect(server.events.filter(({ kind }) => kind === 'trouble')).toEqual([])
  })
})

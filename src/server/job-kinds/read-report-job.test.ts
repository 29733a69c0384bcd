import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer } from '#tests/server/with-jobs.ts'

type Id = { readonly id: string }

let server: JobServer
let finance: TestClient
beforeAll(async () => {
  server = await openJobServer()
  finance = await server.signedInAs('finance')
})
afterAll(() => server.close())

const bring = async (name: string, bytes: Uint8Array): Promise<string> => {
  const organisation = server.places.street
  const query = `organisation=${organisation}&name=${encodeURIComponent(name)}`
  const file = await finance.upload<Id>(`/api/attachments?${query}`, bytes)
  const asked = { attachmentId: file.body.id, organisation, year: 2026 }
  const { status, body } = await finance.post<Id>('/api/readings', asked)
  expect(status).toBe(201)
  return body.id
}

const ended = async (id: string) => {
  const { body } = await finance.get<{ jobId: string }>(`/api/readings/${id}`)
  return untilEnded(finance, body.jobId)
}

describe('a report read by a job', () => {
  it('is understood in a process of its own and told with its checks', async () => {
    const id = await bring('去年自评报告.md', readFileSync('samples/longjin-2022.md'))
    expect(await ended(id)).toMatchObject({ state: 'done', result: { readingId: id } })
    const { body } = await finance.get(`/api/readings/${id}`)
    expect(body).toMatchObject({ state: 'read', summary: { kind: 'department-self-evaluation-report', year: 2022 } })
    const checks = await finance.get(`/api/readings/${id}/checks`)
    expect(JSON.stringify(checks.body)).toContain('6624.90')
    const packed = await finance.get(`/api/readings/${id}/filing`)
    expect(packed.headers.get('Content-Type')).toBe('application/gzip')
  })

  it('is told as not understood where nothing can be read, and never fails for what stands in it', async () => {
    const id = await bring('空白.pdf', Buffer.from('%PDF-1.4\nthis is no document'))
    expect(await ended(id)).toMatchObject({ state: 'done' })
    const { body } = await finance.get<{ facts: unknown[]; notUnderstood: unknown[] }>(`/api/readings/${id}/facts`)
    expect(body.facts).toEqual([])
    expect(body.notUnderstood.length).toBeGreaterThan(0)
    expect((await finance.get(`/api/readings/${id}/checks`)).status).toBe(200)
    expect((await finance.get(`/api/readings/${id}/take-over`)).body).toMatchObject({ projects: [], more: 0 })
  })
})

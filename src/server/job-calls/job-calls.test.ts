import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Verb } from '#domain/process/permissions.ts'
import { newId } from '#services/new-id.ts'
import { inTransaction } from '#store/transaction.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer } from '#tests/server/with-jobs.ts'
import { division } from '#tests/store/test-store.ts'
import type { JobView } from '../jobs/entry.ts'
import { isVisible, jobOwner } from './own-job.ts'
import { makeStreams } from './streams.ts'

let server: JobServer
let finance: TestClient
let other: TestClient
beforeAll(async () => {
  server = await openJobServer()
  finance = await server.signedInAs('finance')
  other = await server.signedInAs('otherFinance')
})
afterAll(() => server.close())

type Id = { readonly id: string }
const asked = { list: '/api/projects?year=2026', format: 'csv' }

const startExport = async (client: TestClient, key?: string): Promise<string> => {
  const { status, body } = await client.post<Id>('/api/list-exports', asked, key === undefined ? {} : { key })
  expect(status).toBe(201)
  return body.id
}

/** Asks for a job that waits: it is not to begin before next year. */
const waitingJob = (owner: string): Promise<string> =>
  inTransaction(server.test.store, { division, readable: '*', writable: '*', actor: owner }, (tx) =>
    server.background.jobs.enqueue(tx, {
      kind: 'export-list',
      key: newId(),
      owner,
      input: { ...asked, language: 'zh' },
      notBefore: new Date(Date.now() + 86_400_000),
    }),
  )

const eventsIn = (text: string): readonly { readonly state: string }[] =>
  text
    .split('\n')
    .flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6)) as { state: string }] : []))

const streamOf = async (client: TestClient, id: string): Promise<Response> => {
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return server.app.request(`http://district.test/api/jobs/${id}/events`, { headers: { Cookie: cookie } })
}

describe('a job', () => {
  it('is shown to who asked for it, with the file it made, and to nobody else', async () => {
    const id = await startExport(finance)
    const job = await untilEnded(finance, id)
    expect(job).toMatchObject({ state: 'done', fileName: '项目列表.csv', result: { rows: 0 } })
    const file = await finance.get<Uint8Array>(`/api/jobs/${id}/file`)
    expect(file.status).toBe(200)
    expect(file.headers.get('Content-Disposition')).toContain('attachment')
    expect(Buffer.from(file.body).toString('utf8')).toContain('项目类别')
    for (const client of [other, await server.signedInAs('performance'), await server.signedInAs('admin')]) {
      for (const path of ['', '/file', '/events']) {
        expect((await client.get(`/api/jobs/${id}${path}`)).status).toBe(404)
      }
      expect((await client.post(`/api/jobs/${id}/cancel`)).status).toBe(404)
      const { body } = await client.get<{ items: readonly Id[] }>('/api/jobs')
      expect(body.items.some((one) => one.id === id)).toBe(false)
    }
    expect((await server.visitor().get(`/api/jobs/${id}`)).status).toBe(401)
  })

  it('asked for again by the same key is the same', async () => {
    const key = newId()
    expect(await startExport(finance, key)).toBe(await startExport(finance, key))
  })

  it('is listed page by page, the newest first', async () => {
    const ids = [await startExport(other), await startExport(other), await startExport(other)]
    for (const id of ids) await untilEnded(other, id)
    type Listed = { readonly items: readonly Id[]; readonly next: string | null }
    const first = await other.get<Listed>('/api/jobs?limit=2&state=done')
    expect(first.body.items.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    const second = await other.get<Listed>(`/api/jobs?limit=2&after=${first.body.next}`)
    expect(second.body.items.map(({ id }) => id)).toEqual([ids[0]])
    expect(second.body.next).toBeNull()
    expect((await other.get('/api/jobs?after=nonsense')).status).toBe(422)
  })

  it('that waits is cancelled and started anew', async () => {
    const id = await waitingJob(server.persons.finance)
    expect((await finance.post<{ state: string }>(`/api/jobs/${id}/retry`)).status).toBe(409)
    expect((await finance.post<{ state: string }>(`/api/jobs/${id}/cancel`)).body.state).toBe('cancelled')
    expect((await finance.post(`/api/jobs/${id}/cancel`)).status).toBe(409)
    expect((await finance.post<{ state: string }>(`/api/jobs/${id}/retry`)).body.state).toBe('waiting')
    expect((await untilEnded(finance, id)).state).toBe('done')
  })

  it('of somebody who has left since is not done', async () => {
    const id = await waitingJob(server.persons.otherHandler)
    await server.test.admin.query("UPDATE jiheng.person SET state = 'left' WHERE id = $1", [
      server.persons.otherHandler,
    ])
    await server.test.admin.query('UPDATE jiheng_jobs.job SET start_after = now() WHERE id = $1', [id])
    server.background.jobs.wake()
    const settled = () => server.events.find((event) => event.kind === 'settled' && event.job === id)
    await expect.poll(settled, { timeout: 5000 }).toMatchObject({ outcome: 'failed' })
  })
})

describe('the events of a job', () => {
  it('tell each change until it has ended', async () => {
    const id = await waitingJob(server.persons.finance)
    const response = await streamOf(finance, id)
    expect(response.headers.get('Content-Type')).toContain('text/event-stream')
    const text = response.text()
    expect((await finance.post(`/api/jobs/${id}/cancel`)).status).toBe(200)
    const states = eventsIn(await text).map(({ state }) => state)
    expect(states[0]).toBe('waiting')
    expect(states.at(-1)).toBe('cancelled')
  })

  it('are open a few at a time for one session, and free again when the reader has gone', async () => {
    const id = await waitingJob(server.persons.finance)
    const open = await Promise.all([1, 2, 3, 4].map(() => streamOf(finance, id)))
    const fifth = await streamOf(finance, id)
    expect(fifth.status).toBe(429)
    expect(fifth.headers.get('Retry-After')).toBe('10')
    for (const { body } of open) await body?.cancel()
    await expect
      .poll(async () => {
        const response = await streamOf(finance, id)
        await response.body?.cancel()
        return response.status
      })
      .toBe(200)
    await finance.post(`/api/jobs/${id}/cancel`)
  })

  it('end where the stream is old or the server stops', async () => {
    const endless = async function* (signal: AbortSignal): AsyncGenerator<number> {
      yield 1
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    }
    const old = makeStreams({ each: 1, all: 1, life: 20 })
    const all: number[] = []
    for await (const one of old.open('a', new AbortController().signal, endless)) all.push(one)
    const stopped = makeStreams({ each: 1, all: 1, life: 60_000 })
    setTimeout(stopped.close, 10)
    for await (const one of stopped.open('a', new AbortController().signal, endless)) {
      all.push(one)
      expect(() => stopped.unlessFull('b')).toThrow(/locked-out/u)
    }
    expect(() => stopped.unlessFull('b')).not.toThrow()
    expect(all).toEqual([1, 1])
  })
})

describe('a program with a token', () => {
  it('sees the jobs it could have asked for itself, and nobody has jobs by a personal link', async () => {
    const ctx = await server.as('finance')
    const job = { owner: server.persons.finance, input: { verbs: ['project.read'] } } as unknown as JobView
    const withToken = (...tokenVerbs: readonly Verb[]) => ({ ...ctx, actor: { ...ctx.actor, tokenVerbs } })
    expect(isVisible(withToken('project.read', 'goal.read'), job)).toBe(true)
    expect(isVisible(withToken('goal.read'), job)).toBe(false)
    expect(isVisible(withToken('project.read'), { ...job, input: {} })).toBe(false)
    expect(isVisible(ctx, job)).toBe(true)
    const expires = { year: 2026, month: 12, day: 31 }
    const { finance: person } = server.persons
    const link = { id: newId(), person, organisation: server.places.street, tasks: [], expires, isRevoked: false }
    expect(() => jobOwner({ ...ctx, actor: { ...ctx.actor, link } })).toThrow(/no-role/u)
  })
})

describe('a job for a list', () => {
  it.each(['/api/projects/x', '/api/nothing', 'http://[', '/api/me', '/api/sessions'])(
    '%s is refused',
    async (list) => {
      expect((await finance.post('/api/list-exports', { ...asked, list })).status).toBe(422)
    },
  )

  it('says which part of the query is wrong', async () => {
    const { body } = await finance.post('/api/list-exports', { ...asked, list: '/api/projects?year=soon' })
    expect(body).toMatchObject({ code: 'invalid', place: 'query.year' })
  })

  it('leaves no fault behind', () => {
    expect(server.faults).toEqual([])
  })
})

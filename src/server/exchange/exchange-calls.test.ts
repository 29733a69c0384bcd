import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProject } from '#services/project/create-project.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer, type SeenJob } from '#tests/server/with-jobs.ts'

let here: JobServer
let there: JobServer
let finance: TestClient
let other: TestClient

beforeAll(async () => {
  here = await openJobServer()
  there = await openJobServer()
  const content = {
    code: '0012',
    name: '管网养护',
    category: 'specific',
    recurrence: 'phased',
    firstYear: 2026,
  } as const
  const of = { year: 2026, budgetUnitId: here.places.street, sources: [], costLines: [] }
  await createProject(await here.as('finance'), { ...content, ...of })
  finance = await here.signedInAs('finance')
  other = await there.signedInAs('finance')
})
afterAll(async () => {
  await here.close()
  await there.close()
})

type Id = { readonly id: string }

type Given = readonly [name: string, content: Uint8Array]

const upload = async (client: TestClient, place: string, [name, content]: Given): Promise<string> => {
  const query = `organisation=${place}&name=${encodeURIComponent(name)}`
  const { status, body } = await client.upload<Id>(`/api/attachments?${query}`, content)
  expect(status).toBe(201)
  return body.id
}

const importing = async (client: TestClient, attachmentIds: readonly string[], isDryRun: boolean): Promise<SeenJob> => {
  const asked = { set: 'projects', year: 2026, attachmentIds, isDryRun }
  const { status, body } = await client.post<Id>('/api/exchange-imports', asked)
  expect(status).toBe(201)
  return untilEnded(client, body.id)
}

const files = async (client: TestClient): Promise<ReadonlyMap<string, Uint8Array>> => {
  const { body } = await client.get<Uint8Array>('/api/exchange/projects?year=2026&format=csv')
  return new Map(Object.entries(unzipSync(body)))
}

describe('projects of one server', () => {
  it('are handed out, tried and brought in on another, and handed out as the same files', async () => {
    const given = await files(finance)
    expect([...given.keys()]).toEqual(['PM_PROJECT_INFO.csv', 'JH_PROJECT_FUND.csv'])
    const ids: string[] = []
    for (const [name, content] of given) ids.push(await upload(other, there.places.street, [name, content]))
    const dry = await importing(other, ids, true)
    expect(dry).toMatchObject({ state: 'done', result: { isDryRun: true, counts: { new: 1, refused: 0 }, unread: 0 } })
    expect((await files(other)).get('PM_PROJECT_INFO.csv')).not.toEqual(given.get('PM_PROJECT_INFO.csv'))
    expect(await importing(other, ids, false)).toMatchObject({ state: 'done', result: { counts: { new: 1 } } })
    expect(await files(other)).toEqual(given)
    expect(await importing(other, ids, false)).toMatchObject({ result: { counts: { new: 0, same: 1 } } })
  })

  it('are handed out as a workbook by a job, which another server reads', async () => {
    const asked = { set: 'projects', year: 2026, format: 'xlsx' }
    const { body } = await finance.post<Id>('/api/exchange-exports', asked)
    const job = await untilEnded(finance, body.id)
    expect(job).toMatchObject({ state: 'done', fileName: '项目2026.xlsx' })
    const file = await finance.get<Uint8Array>(`/api/jobs/${body.id}/file`)
    const id = await upload(other, there.places.street, ['项目.xlsx', file.body])
    expect(await importing(other, [id], true)).toMatchObject({ result: { counts: { new: 0, same: 1 }, notes: [] } })
  })
})

describe('an export that cannot say everything', () => {
  it('says so beside the file and in the result of its job', async () => {
    await here.test.admin.query("UPDATE jiheng.organisation SET code = NULL WHERE name = 'station'")
    const { headers } = await finance.get('/api/exchange/agencies?year=2026')
    expect(decodeURIComponent(headers.get('Jiheng-Notes') ?? '')).toMatch(/有1个单位没有代码.*station/u)
    const asked = { set: 'agencies', year: 2026, format: 'csv' }
    const { body } = await finance.post<Id>('/api/exchange-exports', asked)
    const { result } = await untilEnded(finance, body.id)
    expect(result?.['notes']).toMatchObject([{ zh: expect.stringContaining('station') }])
    expect((await finance.get('/api/exchange/projects?year=2026')).headers.has('Jiheng-Notes')).toBe(false)
  })
})

describe('a file that is no table of the exchange', () => {
  it('is told of, with what to do, and nothing is brought in', async () => {
    const text = 'mof_div_code,fiscal_year,agency_code,pro_code,pro_name\r\n440113000,2026,street,,没有代码\r\n'
    const id = await upload(other, there.places.street, ['PM_PROJECT_INFO.csv', Buffer.from(text)])
    const dry = await importing(other, [id], true)
    expect(dry).toMatchObject({ state: 'done', result: { unread: 1, notes: [{ severity: 'error', row: 2 }] } })
    expect(await importing(other, [id], false)).toMatchObject({
      state: 'failed',
      problem: { what: { en: '1 rows cannot be read; nothing was imported' } },
    })
  })

  it('of somebody else cannot be asked for', async () => {
    const id = await upload(finance, here.places.street, ['x.csv', Buffer.from('a,b')])
    const foreign = await here.signedInAs('leader')
    const asked = { set: 'projects', year: 2026, attachmentIds: [id] }
    expect((await foreign.post('/api/exchange-imports', asked)).status).toBe(404)
    expect((await foreign.post('/api/report-checks', { attachmentIds: [id] })).status).toBe(404)
  })
})

describe('reports handed in', () => {
  it('are checked by a job: a summary of each, and a list of all findings', async () => {
    const report =
      '# 部门整体支出绩效自评报告\n\n2025年预算100万元，其中项目支出70万元、基本支出40万元，合计100万元。\n'
    const good = await upload(finance, here.places.street, ['报告.md', Buffer.from(report)])
    const empty = await upload(finance, here.places.street, ['照片.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')])
    const { body } = await finance.post<Id>('/api/report-checks', { attachmentIds: [good, empty] })
    const job = await untilEnded(finance, body.id)
    expect(job).toMatchObject({ state: 'done', fileName: '问题清单.xlsx' })
    const of = job.result?.['files'] as readonly object[]
    expect(of).toMatchObject([{ file: '报告.md' }, { file: '照片.png', counts: { error: 0 } }])
    expect(of[1]).toHaveProperty('unreadable')
    const file = await finance.get<Uint8Array>(`/api/jobs/${body.id}/file`)
    expect(Object.keys(unzipSync(file.body))).toContain('xl/worksheets/sheet1.xml')
  })

  it('leave no fault behind', () => {
    expect([...here.faults, ...there.faults]).toEqual([])
    expect([...here.events, ...there.events].filter(({ kind }) => kind === 'trouble')).toEqual([])
  })
})

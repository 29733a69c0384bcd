import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openYear } from '#services/fiscal-year/move-year.ts'
import { openJobServer, untilEnded, type JobServer } from '#tests/server/with-jobs.ts'

describe('the hand-over pack', () => {
  let server: JobServer
  beforeAll(async () => {
    server = await openJobServer()
    const { rows } = await server.test.admin.query('SELECT id FROM jiheng.fiscal_year')
    await openYear(await server.as('performance'), { id: String(rows[0]?.id) })
  })
  afterAll(() => server.close())

  it('has roles, open tasks, the calendar and how the work is done, for its maker alone', async () => {
    const finance = await server.signedInAs('finance')
    const { status, body } = await finance.post<{ id: string }>('/api/hand-over-jobs', { year: 2026 })
    expect(status).toBe(201)
    const job = await untilEnded(finance, body.id)
    expect(job).toMatchObject({ state: 'done', fileName: expect.stringMatching(/^工作交接-finance-.*\.zip$/u) })
    const file = await finance.get<Uint8Array>(`/api/jobs/${body.id}/file`)
    const files = unzipSync(new Uint8Array(file.body))
    expect(Object.keys(files)).toHaveLength(4)
    const page = strFromU8(files['1-交接说明.html'] ?? new Uint8Array())
    for (const text of ['部门财务', '项目和部门整体绩效目标申报', '怎么办理', '不要转交密码'])
      expect(page).toContain(text)
    const other = await server.signedInAs('otherFinance')
    expect((await other.get(`/api/jobs/${body.id}/file`)).status).toBe(404)
  })
})

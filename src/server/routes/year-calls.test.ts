import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { taskContract } from '#contract/task.ts'
import { taskVerbs } from '#services/task/task-verbs.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openTestServer, type TestServer } from '#tests/server/test-server.ts'
import { storeKinds } from '#tests/store/test-store.ts'

type Item = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number }
type Items = { readonly items: readonly Item[] }
type Problem = { readonly code: string; readonly place?: string; readonly errors?: unknown }

const table = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))

describe.each(storeKinds())('the calls of a year on the %s database', (kind) => {
  let server: TestServer
  let bureau: TestClient
  let finance: TestClient
  const only = (items: Items, title: string): Item => {
    const found = items.items.find((item) => (item['title'] as { readonly zh: string }).zh === title)
    if (!found) throw new Error(title)
    return found
  }

  beforeAll(async () => {
    server = await openTestServer({ kind })
    bureau = await server.signedInAs('performance')
    finance = await server.signedInAs('finance')
  })
  afterAll(async () => {
    await server.close()
    expect(server.faults).toEqual([])
  })

  it('open a year and show its calendar, its tasks and who is late', async () => {
    const { body: year } = await bureau.get<Item>('/api/fiscal-years/by-year/2026')
    expect(year).toMatchObject({ state: 'preparing', tasks: { open: 0 } })
    const opened = await bureau.post(`/api/fiscal-years/${year.id}/open`, {}, { version: year.version })
    expect(opened).toMatchObject({ status: 200, body: { state: 'open', calendarTasks: 16 } })
    const calendar = (await finance.get<Items>('/api/calendar?year=2026')).body
    const { id, version } = only(calendar, '绩效目标审核')
    const edited = await bureau.put(`/api/calendar/${id}`, { due: '2026-03-10' }, { version })
    expect(edited).toMatchObject({ status: 200, body: { version: version + 1, tasks: 3 } })
    expect(await bureau.put(`/api/calendar/${id}`, { due: '2026-03-11' }, { version })).toMatchObject({ status: 412 })
    const event = { year: 2026, event: 'budget-issued', day: '2026-02-20' }
    expect(await bureau.post('/api/calendar/events', event)).toMatchObject({ status: 200, body: { tasks: 4 } })
    const late = await finance.get<Items>('/api/late-tasks?year=2026')
    expect(late.body.items[0]).toMatchObject({ organisation: expect.any(String), late: { calendar: 92 } })
    const mine = await finance.get<Items>('/api/tasks?year=2026&mine=true&standing=late&limit=10')
    expect(mine.body.items.length).toBe(2)
  })

  it('extend, finish and cancel tasks', async () => {
    const tasks = (await finance.get<Items>('/api/tasks?year=2026&mine=true')).body
    const { id } = only(tasks, '项目和部门整体绩效目标申报')
    const extended = await bureau.post(`/api/tasks/${id}/extensions`, { to: '2026-03-31', reason: '系统升级' })
    expect(extended.status).toBe(201)
    const { body: shown } = await finance.get<Item>(`/api/tasks/${id}`)
    expect(shown).toMatchObject({ due: '2026-03-31', standing: 'open', extensions: [{ reason: '系统升级' }] })
    const finished = await finance.post(`/api/tasks/${id}/finish`, {}, { version: shown.version })
    expect(finished).toMatchObject({ status: 200, body: { id, version: shown.version + 1 } })
    const other = only(tasks, '项目支出和部门整体支出绩效自评')
    const cancel = { reason: '并入上级' }
    expect((await finance.post(`/api/tasks/${other.id}/cancel`, cancel, { version: 1 })).status).toBe(403)
    expect((await bureau.post(`/api/tasks/${other.id}/cancel`, cancel, { version: 1 })).status).toBe(200)
  })

  it('say of finishing a task every permission that lets it pass', () => {
    const verbs: ReadonlySet<string> = new Set(taskContract.finish.verbs)
    expect(verbs).toEqual(new Set([...Object.values(taskVerbs).flat(), 'calendar.manage']))
  })

  it('take a table in by its columns, dry, for good and back again', async () => {
    const organisation = server.places.street
    const head = ['单位名称', '项目编码', '项目名称', '资金性质', '年初预算', '支付数']
    const rows = [head, ['street', 'H-1', '河道清淤', '一般公共预算', '1000.50', '10.25']]
    const upload = await finance.upload<{ file: string; tables: { recipe: object }[] }>(
      '/api/import-batches/files?name=%E9%A1%B9%E7%9B%AE.csv',
      table(rows),
    )
    expect(upload).toMatchObject({ status: 200, body: { tables: [{ taken: 1, totals: [{ amount: '1000.50' }, {}] }] } })
    const { file, tables } = upload.body
    const saved = await finance.post<Item>('/api/recipes', { organisation, name: '月报', content: tables[0]?.recipe })
    expect(saved.status).toBe(201)
    const recipes = await finance.get<Items>(`/api/recipes?organisation=${organisation}`)
    const asked = { file, fileName: '项目.csv', year: 2026, organisation, recipeId: recipes.body.items[0]?.id }
    const projects = { ...asked, kind: 'projects', defaults: {} }
    expect(await finance.post('/api/import-batches/dry-run', projects)).toMatchObject({
      status: 200,
      body: { counts: { projects: 1, refused: 0 }, amount: '1000.50' },
    })
    expect((await finance.post('/api/import-batches', projects)).status).toBe(201)
    const entries = { ...asked, kind: 'budget-entries', defaults: { mode: 'balances', reason: '导入' } }
    const run = await finance.post<Item>('/api/import-batches', entries)
    expect(run).toMatchObject({ status: 201, body: { counts: { entries: 1 } } })
    const ledger = await finance.get(`/api/ledger?year=2026&organisation=${organisation}`)
    expect(ledger.body).toMatchObject({ budget: { opening: '1000.50', total: '1000.50' }, rate: '0.00', spent: '0.00' })
    const listed = await finance.get<Items>(`/api/ledger/budget-entries?year=2026&importBatch=${run.body.id}`)
    expect(listed.body.items).toMatchObject([{ amount: '1000.50', kind: 'opening', effectiveOn: '2026-01-01' }])
    const undo = await finance.post(`/api/import-batches/${run.body.id}/undo`, { reason: '导错' })
    expect(undo).toMatchObject({ status: 200, body: { entries: 1 } })
    const { body: batches } = await finance.get<Items>('/api/import-batches?year=2026')
    expect(batches.items).toMatchObject([{ reason: '导错' }, { kind: 'projects' }])
    expect((await server.signedInAs('handler').then((who) => who.post('/api/import-batches', entries))).status).toBe(
      403,
    )
  })

  it('keep the ledger by hand', async () => {
    const { body: projects } = await finance.get<Items>('/api/projects?year=2026')
    const projectId = projects.items[0]?.id
    const entry = { projectId, kind: 'opening', source: 'general-budget', amount: '99.99', effectiveOn: '2026-01-20' }
    const key = 'entry-of-january'
    const post = () => finance.post<{ ids: string[] }>('/api/ledger/budget-entries', { entries: [entry] }, { key })
    const [first, second] = [await post(), await post()]
    expect(first.status).toBe(201)
    expect(second.body).toEqual(first.body)
    const wrong = await finance.post<Problem>('/api/ledger/budget-entries', {
      entries: [{ ...entry, source: 'total' }],
    })
    expect(wrong).toMatchObject({ status: 400 })
    const spent = { projectId, source: 'general-budget', month: 2, amount: '33.33' }
    expect((await finance.post('/api/ledger/execution-entries', { entries: [spent] })).status).toBe(201)
    const { body } = await finance.get(`/api/ledger?year=2026&project=${projectId ?? ''}`)
    expect(body).toMatchObject({ budget: { total: '99.99' }, spent: '33.33', rate: '33.33' })
    const withdrawn = await finance.post(`/api/ledger/entries/${first.body.ids[0] ?? ''}/withdraw`, { reason: '重复' })
    expect(withdrawn).toMatchObject({ status: 200, body: first.body })
  })

  it('change and forget recipes, both versions shown to who was second', async () => {
    const { body } = await finance.get<Items>(`/api/recipes?organisation=${server.places.street}`)
    const [recipe] = body.items
    const edit = { name: '月报二', content: recipe?.['content'] }
    const path = `/api/recipes/${recipe?.id ?? ''}`
    expect((await finance.put(path, edit, { version: 1 })).status).toBe(200)
    expect(await finance.put(path, { ...edit, name: '月报三' }, { version: 1 })).toMatchObject({
      status: 412,
      body: { differing: ['name'], current: { name: '月报二' } },
    })
    const other = await server.signedInAs('otherFinance')
    expect((await other.delete(path)).status).toBe(404)
    expect((await finance.delete(path)).status).toBe(200)
  })

  it('go through lists page by page, and refuse places where no page begins', async () => {
    const paths = ['tasks?year=2026', 'ledger/budget-entries?year=2026', 'import-batches?year=2026']
    for (const path of paths) {
      const seen = new Set<string>()
      const first = await bureau.get<Items & { next: string | null }>(`/api/${path}&limit=1`)
      let next: string | null = first.body.next
      first.body.items.forEach(({ id }) => seen.add(id))
      while (next !== null) {
        const page = await bureau.get<Items & { next: string | null }>(`/api/${path}&limit=1&after=${next}`)
        expect(page.body.items.every(({ id }) => !seen.has(id))).toBe(true)
        page.body.items.forEach(({ id }) => seen.add(id))
        next = page.body.next
      }
      expect(seen.size).toBe((await bureau.get<Items>(`/api/${path}&limit=500`)).body.items.length)
      for (const after of ['zzz', '2026-02-31_01a1ff43-d763-7000-aada-a7bc8d70a766'])
        expect((await bureau.get(`/api/${path}&after=${after}`)).status).toBe(400)
    }
  })

  it('carry a year into the next', async () => {
    expect((await bureau.post('/api/fiscal-years', { year: 2027 })).status).toBe(201)
    const preview = await bureau.get<Items>('/api/roll-forward?year=2026')
    expect(preview.body.items.filter(({ isCopied, noun }) => isCopied && noun === 'project').length).toBe(1)
    expect(await bureau.post('/api/roll-forward', { year: 2026 })).toMatchObject({ status: 201, body: { projects: 1 } })
    expect(await bureau.post('/api/roll-forward', { year: 2026 })).toMatchObject({ body: { projects: 0 } })
  })
})

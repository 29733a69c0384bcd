import { strFromU8, unzipSync } from 'fflate'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bilingual, day, decimal, id, instant, money, pageOf } from '#contract/codecs.ts'
import { labels } from '#contract/labels.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { words } from '#domain/words/words.ts'
import { allRoutes } from '#server/routes/all.ts'
import { createProject } from '#services/project/create-project.ts'
import type { TestClient } from '#tests/server/client.ts'
import { openJobServer, untilEnded, type JobServer } from '#tests/server/with-jobs.ts'
import type { Who } from '#tests/services/test-district.ts'
import type { Route } from '../bind.ts'
import { openapiOf } from '../openapi.ts'
import { columnsOf, type Reader } from './columns.ts'
import { exportList } from './export-list.ts'
import { listItemOf } from './list-endpoint.ts'

let server: JobServer
let finance: TestClient

const draft = async (who: Who, unit: string, [code, name]: readonly [string, string]): Promise<string> => {
  const content = { code, name, category: 'specific', recurrence: 'one-off', firstYear: 2026 } as const
  const of = { year: 2026, budgetUnitId: unit, sources: [], costLines: [] }
  return (await createProject(await server.as(who), { ...content, ...of })).id
}

beforeAll(async () => {
  server = await openJobServer()
  const { street, other } = server.places
  await draft('finance', street, ['A1', '=HYPERLINK("http://x.invalid")'])
  await draft('finance', street, ['A2', '道路养护，含桥梁'])
  await draft('otherFinance', other, ['B1', '另一部门的项目'])
  finance = await server.signedInAs('finance')
})
afterAll(() => server.close())

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

describe('every list of the API', () => {
  const lists = allRoutes.flatMap(({ endpoint }) => {
    const item = listItemOf(endpoint)
    return item ? [[endpoint.path, item] as const] : []
  })

  it('is known as one', () => {
    expect(lists.map(([path]) => path)).toContain('/api/projects')
  })

  it.each(lists)('%s has a head for each of its columns, in src/contract/labels.ts', (_, item) => {
    const names = columnsOf(item).flatMap((column) => column.id.split('.'))
    expect(names.filter((name) => !(name in labels))).toEqual([])
  })

  it('says in the OpenAPI file that it can be had as a file', () => {
    const { paths } = openapiOf(
      allRoutes.map(({ endpoint }) => endpoint),
      '1',
    ) as { paths: Record<string, Record<string, { parameters: readonly { name: string }[]; responses: object }>> }
    const { parameters = [], responses } = paths['/api/projects']?.['get'] ?? {}
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['format', 'language']))
    expect(JSON.stringify(responses)).toContain('text/csv')
    expect(JSON.stringify(paths['/api/projects/{id}'])).not.toContain('text/csv')
  })
})

describe('a list as a file', () => {
  it('has the rows its reader sees, with names for people and no formulas', async () => {
    const { status, body, headers } = await finance.get<Uint8Array>('/api/projects?year=2026&format=csv')
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toContain('text/csv')
    expect(headers.get('Content-Disposition')).toContain(encodeURIComponent('项目列表.csv'))
    const [head = '', ...rows] = text(body).trim().split('\r\n')
    expect(head).toContain('项目类别')
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain(`"'=HYPERLINK(""http://x.invalid"")"`)
    expect(rows[1]).toContain('street')
    expect(rows[1]).toContain('特定目标类')
    expect(text(body)).not.toContain('另一部门')
  })

  it('is for all who may see more', async () => {
    const bureau = await server.signedInAs('performance')
    const { body } = await bureau.get<Uint8Array>('/api/projects?year=2026&format=csv&language=en')
    expect(text(body)).toContain('budget unit')
    expect(text(body)).toContain('另一部门的项目')
    expect(text(body)).toContain('specific purpose')
  })

  it('is a workbook, or JSON with the values of the API', async () => {
    const xlsx = await finance.get<Uint8Array>('/api/projects?year=2026&format=xlsx')
    expect(strFromU8(unzipSync(xlsx.body)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('道路养护')
    const json = await finance.get<readonly object[]>('/api/projects?year=2026&format=json')
    const { body } = await finance.get<{ items: readonly object[] }>('/api/projects?year=2026')
    expect(json.body).toHaveLength(2)
    expect(json.body).toMatchObject(body.items)
  })

  it('is refused in a form that is not known, and from who is not signed in', async () => {
    expect((await finance.get('/api/projects?year=2026&format=exe')).status).toBe(400)
    expect((await server.visitor().get('/api/projects?year=2026&format=csv')).status).toBe(401)
    expect((await finance.get('/api/projects?format=csv')).status).toBe(400)
  })

  it('of many rows is made by a job, of what its owner sees', async () => {
    const list = '/api/projects?year=2026&limit=1'
    const { body } = await finance.post<{ id: string }>('/api/list-exports', { list, format: 'xlsx' })
    const job = await untilEnded(finance, body.id)
    expect(job).toMatchObject({ state: 'done', fileName: '项目列表.xlsx', result: { rows: 2 } })
  })
})

describe('the rows of a list', () => {
  const item = z.object({ n: z.number() })
  const endpoint = {
    method: 'get',
    path: '/api/numbers',
    summary: words('数', 'numbers'),
    tag: 't',
    access: 'signed-in',
    verbs: [],
    answer: pageOf(item),
  } as const
  const route: Route = { endpoint, call: () => Promise.reject(new Error('asked otherwise')) }
  const asked = { route, input: { kind: 'odd' }, format: 'json', language: 'zh' } as const

  it('are read page by page with the same question, and refused where they are too many', async () => {
    const inputs: object[] = []
    const call = (_: unknown, input: object): Promise<unknown> => {
      inputs.push(input)
      const n = inputs.length
      return Promise.resolve({ items: [{ n }], next: n % 3 === 0 ? null : `after ${n}` })
    }
    const steps: number[] = []
    const progress = (rows: number): Promise<void> => Promise.resolve(void steps.push(rows))
    const ctx = await server.as('finance')
    const made = await exportList(ctx, asked, { most: 3, progress, call })
    expect(JSON.parse(text(made.bytes))).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }])
    expect(inputs.map((input) => ({ ...input }))).toEqual([
      { kind: 'odd', after: undefined, limit: 500 },
      { kind: 'odd', after: 'after 1', limit: 500 },
      { kind: 'odd', after: 'after 2', limit: 500 },
    ])
    expect(steps).toEqual([1, 2, 3])
    await expect(exportList(ctx, asked, { most: 2, progress, call })).rejects.toMatchObject({ code: 'too-large' })
  })

  it('have a column for every value, whatever its kind', () => {
    const columns = columnsOf(
      z.object({
        amount: money,
        rate: decimal.optional(),
        on: day.nullable(),
        at: instant,
        title: bilingual,
        isLate: z.boolean(),
        organisationId: id,
        severity: z.enum(['error', 'warning', 'note']),
        other: z.enum(['x', 'y']),
        inner: z.object({ deep: z.number() }).optional(),
        tags: z.array(z.string()),
        sums: z.array(money),
        rows: z.array(z.object({ amount: money })),
        either: z.union([z.string(), z.number()]),
      }),
    )
    const value = {
      amount: moneyOf(-12345n),
      rate: toDecimal('92.50'),
      on: { year: 2026, month: 3, day: 1 },
      at: new Date('2026-03-01T16:30:00.000Z'),
      title: words('标题', 'title'),
      isLate: true,
      organisationId: 'o1',
      severity: 'note',
      other: 'x',
      inner: { deep: 3 },
      tags: ['甲', '乙'],
      sums: [moneyOf(100n)],
      rows: [{ amount: moneyOf(250n) }],
      either: 'or',
    }
    const tree = { byId: new Map([['o1', { name: '街道办' }]]), childrenOf: new Map() }
    const person = { tree, language: 'zh', isProgram: false } as unknown as Reader
    const shown = Object.fromEntries(columns.map(({ id: of, read }) => [of, read(value, person)]))
    expect(shown).toEqual({
      amount: -12345n,
      rate: toDecimal('92.50'),
      on: value.on,
      at: '2026-03-02 00:30:00',
      title: '标题',
      isLate: true,
      organisationId: '街道办',
      severity: '提示',
      other: 'x',
      'inner.deep': 3,
      tags: '甲；乙',
      sums: '["1.00"]',
      rows: '[{"amount":"2.50"}]',
      either: '"or"',
    })
    const program = { ...person, isProgram: true }
    const sent = Object.fromEntries(columns.map(({ id: of, read }) => [of, read(value, program)]))
    expect(sent).toMatchObject({ at: '2026-03-01T16:30:00.000Z', organisationId: 'o1', severity: 'note' })
    expect(columns.map(({ read }) => read({ on: null }, person)).every((one) => one === undefined)).toBe(true)
  })
})

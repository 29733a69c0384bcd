import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { z } from 'zod'
import { pagesFolder } from '#cli/serve/pages-folder.ts'
import { organisationContract } from '#contract/organisation.ts'
import { partContract } from '#contract/part.ts'
import { sessionContract } from '#contract/session.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { addPages, readPages } from '#server/pages.ts'

const idOf = (kind: number, at: number): string =>
  `01a1ff43-d763-7${String(kind).padStart(3, '0')}-8aaa-${String(at).padStart(12, '0')}`

export const part = idOf(1, 0)
const office = idOf(2, 0)
const changedAt = new Date('2026-03-02T02:00:00Z')

/** What an office of `count` indicators has to fill in. */
const partAnswer = (count: number): z.output<typeof partContract.get.answer> => ({
  id: part,
  organisationId: office,
  year: 2026,
  state: 'filling',
  revision: 1,
  version: 1,
  selfEvaluationId: idOf(3, 0),
  dueOn: { year: 2026, month: 3, day: 31 },
  createdAt: changedAt,
  changedAt,
  rows: Array.from({ length: count }, (_, at) => ({
    indicatorId: idOf(4, at),
    goalId: idOf(5, Math.floor(at / 20)),
    goalRevision: 1,
    projectName: `第${Math.floor(at / 20) + 1}个项目`,
    level1: '产出指标',
    level2: '数量指标',
    name: `第${at + 1}段管网清疏长度`,
    comparator: '>=',
    target: toDecimal('100'),
    targetText: '',
    unit: '米',
    weight: toDecimal('5'),
    typed: at % 3 === 0 ? '' : `${90 + (at % 20)}米`,
    reason: at % 5 === 0 ? '三季度道路封闭，已排入次年计划' : '',
    changedAt,
    version: 1,
    evidence: [],
    ceiling: toDecimal('0.6'),
  })),
  texts: [],
  gaps: [],
  needless: [],
  smallestSample: 30,
  history: [],
})

const place = { id: office, name: '市政建设科', kind: 'office' } as const

/** Somebody who may fill the part, and nothing that would make the page ask for more. */
const meAnswer: z.output<typeof sessionContract.me.answer> = {
  person: { id: idOf(6, 0), name: '林经办' },
  organisation: place,
  division: { code: '440113000', name: '甲区' },
  roles: [{ role: 'office-handler', name: words('科室经办', 'handler'), organisation: place, fromYear: 2020 }],
  verbs: ['self-evaluation.read', 'self-evaluation.fill', 'organisation.read'],
  years: [{ year: 2026, state: 'open' }],
  by: 'session',
  tasks: [],
  isViewingAs: false,
  mustChangePassword: false,
}

const from = { year: 2020, month: 1, day: 1 }
const department = idOf(2, 1)
const treeAnswer: z.output<typeof organisationContract.list.answer> = {
  items: [
    { id: department, kind: 'department', name: '榕溪街道办事处', budgetLevel: 'town', from },
    { ...place, parent: department, budgetLevel: 'town', from },
  ],
}

/** The same texts as a plain table, with a field in every cell one types into: what a page without a grid would be. */
const plainTable = (count: number): string => {
  const rows = partAnswer(count).rows.map(({ name, projectName, level2, typed, reason }, at) => {
    const shown = [at + 1, name, projectName, level2, '≥100米', ''].map((text) => `<td>${text}</td>`).join('')
    const fields = [typed, reason]
      .map((text) => `<td><input aria-label="${at}" value="${text}"></td>`)
      .join('<td>未达到</td>')
    return `<tr>${shown}${fields}<td></td><td>60%</td><td>5</td></tr>`
  })
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>表</title><h1>表</h1>
    <div class="sheet" style="height:520px;overflow:auto"><table>${rows.join('')}</table></div></html>`
}

export type SheetServer = { readonly url: string; readonly close: () => void }

/** The pages as they are shipped, and a server that knows one part. */
export const openSheetServer = async (count: number): Promise<SheetServer> => {
  const app = new Hono()
  const versions = new Map<string, number>()
  app.get('/plain', (c) => c.html(plainTable(count)))
  app.get('/api/me', (c) => c.json(z.encode(sessionContract.me.answer, meAnswer) as object))
  app.get('/api/organisations', (c) => c.json(z.encode(organisationContract.list.answer, treeAnswer) as object))
  app.get('/api/parts/:id', (c) => c.json(z.encode(partContract.get.answer, partAnswer(count)) as object))
  app.put('/api/parts/:id/rows', async (c) => {
    const { rows } = z.decode(partContract.saveRows.body, (await c.req.json()) as never)
    const outcomes = rows.map(({ indicatorId, version }) => {
      versions.set(indicatorId, version + 1)
      return { outcome: 'done' as const, indicatorId, version: version + 1 }
    })
    return c.json({ id: part, revision: 1, rows: outcomes })
  })
  addPages(app as never, readPages(await pagesFolder(() => undefined)))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() }
}

import { z } from 'zod'
import { analysisViews } from '#domain/analysis/views.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, decimal, id, oneOf } from './codecs.ts'
import { endpoint } from './endpoint.ts'

const years = z.coerce
  .string()
  .regex(/^20\d\d(?:,20\d\d){0,5}$/u, '最多六个年度，用逗号分开 / up to six years with commas between')
  .transform((text) => text.split(',').map(Number))

const word = z.string().max(60).optional()

const query = {
  years,
  organisation: id.optional(),
  category: word,
  source: word,
  state: word,
  /** A step of the chart or an indicator, whose records are wanted. */
  part: z.string().max(400).optional(),
}

const column = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.enum(['text', 'int', 'number', 'money', 'date']),
})
const table = z.object({
  columns: z.array(column),
  rows: z.array(z.array(z.union([z.string(), bilingual]).nullable())),
})

const chart = z.object({
  kind: z.enum(['columns', 'stack', 'boxes', 'points']),
  x: bilingual,
  y: bilingual,
  categories: z.array(z.object({ id: z.string(), name: bilingual })),
  series: z.array(z.object({ id: z.string(), name: bilingual, values: z.array(decimal.nullable()) })),
  points: z.array(
    z.object({
      id: z.string(),
      series: z.string(),
      x: decimal,
      y: decimal,
      size: decimal.nullable(),
      name: z.string(),
    }),
  ),
})

const common = {
  tag: 'analysis',
  access: 'signed-in',
  verbs: ['self-evaluation.read'],
  method: 'get',
  params: z.object({ view: oneOf(analysisViews) }),
} as const

/** Calls that look across organisations and years. */
export const analysisContract = {
  get: endpoint({
    ...common,
    path: '/api/analysis/{view}',
    summary: words('跨单位、跨年度分析', 'analysis across organisations and years'),
    query: z.object(query),
    answer: z.object({
      view: oneOf(analysisViews),
      years: z.array(z.number().int()),
      sentence: bilingual,
      chart,
      table,
      records: table.extend({
        links: z.array(z.object({ noun: z.string(), id: z.string() }).nullable()),
        isCut: z.boolean(),
      }),
    }),
  }),
  file: endpoint({
    ...common,
    path: '/api/analysis/{view}/file',
    summary: words('下载分析表格', 'the table of an analysis as a file'),
    query: z.object({
      ...query,
      format: z.enum(['csv', 'xlsx', 'json']).default('csv'),
      of: z.enum(['table', 'records']).default('table'),
    }),
    answer: z.unknown(),
    isDownload: true,
  }),
} as const

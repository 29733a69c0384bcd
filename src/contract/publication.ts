import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { bilingual, day, decimal, division, id, instant, pageOf, paging, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

/** What was published, without its content. */
export const publicationHead = z.object({
  id,
  disclosureId: id,
  organisationId: id,
  organisationName: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  item: z.string(),
  title: z.string(),
  hash: z.string(),
  reason: z.string().optional(),
  publishedAt: instant,
})

const cells = z.array(z.array(z.string()))

/** All of what was published, as plain JSON. */
export const publicationContent = z.object({
  format: z.string(),
  title: z.string(),
  organisation: z.string(),
  year: z.number().int(),
  item: z.string(),
  authority: z.string(),
  facts: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), value: z.string(), unit: z.string() })),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
      z.object({ kind: z.literal('paragraph'), text: z.string() }),
      z.object({ kind: z.literal('table'), caption: z.string(), header: cells, rows: cells }),
    ]),
  ),
})

const openFact = z.object({
  year: z.number().int(),
  organisation: z.string(),
  item: z.string(),
  title: z.string(),
  fact: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  number: decimal.optional(),
  text: z.string(),
  unit: z.string(),
  publishedAt: instant,
  publicationId: id,
  hash: z.string(),
})
const column = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.enum(['text', 'code', 'money', 'number', 'int', 'date', 'flag']),
})
const late = z.object({
  id,
  organisationId: id,
  organisationName: z.string(),
  year: z.number().int(),
  item: z.string(),
  title: z.string(),
  dueOn: day,
  daysLate: z.number().int(),
})

const open = { tag: 'publication', access: 'everybody', verbs: ['disclosure.read'], method: 'get' } as const
const count = z.number().int()

/** Calls for everybody: what was published. */
export const publicationContract = {
  years: endpoint({
    ...open,
    path: '/api/public/years',
    summary: words('有公开内容的年度', 'years in which anything was published'),
    answer: z.object({ items: z.array(z.object({ year: count, organisations: count, publications: count })) }),
  }),
  organisations: endpoint({
    ...open,
    path: '/api/public/years/{year}/organisations',
    summary: words('一个年度公开内容的单位', 'who published in a year'),
    params: z.object({ year }),
    answer: z.object({ items: z.array(z.object({ id, name: z.string(), publications: count })) }),
  }),
  late: endpoint({
    ...open,
    path: '/api/public/years/{year}/late',
    summary: words('逾期未公开名单', 'who has not published in time'),
    params: z.object({ year }),
    query: z.object(paging),
    answer: pageOf(late),
  }),
  list: endpoint({
    ...open,
    path: '/api/publications',
    summary: words('公开内容列表', 'list publications'),
    query: z.object({
      year: year.optional(),
      organisation: id.optional(),
      item: z.string().max(100).optional(),
      hash: z
        .string()
        .regex(/^[\da-f]{64}$/u)
        .optional(),
      /** Also versions that were corrected later. */
      all: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(publicationHead),
  }),
  get: endpoint({
    ...open,
    path: '/api/publications/{id}',
    summary: words('查看公开内容', 'read a publication'),
    params: byId,
    answer: publicationHead.extend({ content: publicationContent }),
  }),
  verify: endpoint({
    ...open,
    path: '/api/publications/{id}/verification',
    summary: words('核对公开内容校验值', 'verify the hash of a publication'),
    params: byId,
    answer: z.object({ id, hash: z.string(), computed: z.string(), isIntact: z.boolean() }),
  }),
  openData: endpoint({
    ...open,
    path: '/api/open-data/{year}',
    summary: words('开放数据', 'open data of a year with licence and dictionary'),
    params: z.object({ year }),
    query: z.object(paging),
    answer: z.object({
      division,
      divisionName: z.string(),
      year: count,
      licence: z.object({ id: z.string(), terms: bilingual }),
      dictionary: z.array(column),
      items: z.array(openFact),
      next: z.string().nullable(),
    }),
  }),
  openDataFile: endpoint({
    ...open,
    path: '/api/open-data/{year}/file',
    summary: words('下载开放数据', 'open data of a year as a file'),
    params: z.object({ year }),
    query: z.object({ format: z.enum(['csv', 'xlsx', 'json']).default('csv') }),
    answer: z.unknown(),
    isDownload: true,
  }),
} as const

import { z } from 'zod'
import { idsOf } from '#domain/words/ids-of.ts'
import { rectificationStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { day, id, instant, line, oneOf, pageOf, paging, reason, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, made, moved, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(rectificationStateTerms))
const text = z.string().trim().min(1).max(5000)

const rectification = z.object({
  ...header,
  state,
  findingId: id.optional(),
  source: z.string(),
  problem: z.string(),
  measures: z.string(),
  result: z.string(),
  dueOn: day.optional(),
  createdAt: instant,
  changedAt: instant,
  isLate: z.boolean(),
  carriedOver: z.number().int(),
})
const evidence = z.object({
  attachmentId: id,
  fileName: z.string(),
  mediaType: z.string(),
  createdBy: id.optional(),
  createdAt: instant,
})
const step = z.object({ event: z.string(), at: instant, by: id, reason: z.string().optional() })
const count = z.object({ year: z.number().int(), state, count: z.number().int(), late: z.number().int() })

const common = { tag: 'rectification', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'rectification',
  path: `/api/rectifications/{id}/${event}`,
  summary: words(zh, en),
})
const moveWith = { ...common, method: 'post', params: byId, answer: moved, isEditing: true } as const

/** Calls about problems that are to be mended, over the years. */
export const rectificationContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/rectifications',
    summary: words('整改列表', 'list rectifications of all years'),
    verbs: ['rectification.read'],
    query: z.object({
      year: year.optional(),
      state: state.optional(),
      organisation: id.optional(),
      open: z.stringbool().optional(),
      carriedOver: z.stringbool().optional(),
      late: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(rectification),
  }),
  board: endpoint({
    ...common,
    method: 'get',
    path: '/api/rectification-board',
    summary: words('整改看板', 'counts of rectifications by state and year'),
    verbs: ['rectification.read'],
    query: z.object({ organisation: id.optional() }),
    answer: z.object({
      counts: z.array(count),
      open: z.number().int(),
      closed: z.number().int(),
      late: z.number().int(),
      carriedOver: z.number().int(),
    }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/rectifications/{id}',
    summary: words('查看整改事项', 'read a rectification'),
    verbs: ['rectification.read'],
    params: byId,
    answer: rectification.extend({ evidence: z.array(evidence), steps: z.array(step) }),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/rectifications',
    summary: words('登记整改问题', 'enter a problem to be mended'),
    verbs: ['rectification.notify'],
    body: z.object({
      findingId: id.optional(),
      organisationId: id.optional(),
      year: z.number().int().min(2000).max(2100).optional(),
      source: line,
      problem: text,
    }),
    answer: made,
    isCreating: true,
  }),
  notify: endpoint({
    ...moveWith,
    ...move('notify', '下达整改通知', 'send the notice'),
    verbs: ['rectification.notify'],
    body: z.object({ dueOn: day.optional(), reason: reason.optional() }),
  }),
  plan: endpoint({
    ...moveWith,
    ...move('plan', '制定整改措施和期限', 'fix measures and deadline'),
    verbs: ['rectification.plan'],
    body: z.object({ measures: z.string().max(5000), dueOn: day }),
  }),
  report: endpoint({
    ...moveWith,
    ...move('report', '报送整改结果', 'report what was done'),
    verbs: ['rectification.report'],
    body: z.object({ result: text, evidence: z.array(id).max(200) }),
  }),
  reject: reasonedMoveEndpoint({
    ...move('reject', '核查不通过', 'reject a report'),
    verbs: ['rectification.check'],
  }),
  check: moveEndpoint({ ...move('check', '核查通过', 'pass a report'), verbs: ['rectification.check'] }),
  close: moveEndpoint({ ...move('close', '销号', 'close a rectification'), verbs: ['rectification.notify'] }),
} as const

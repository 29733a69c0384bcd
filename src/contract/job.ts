import { z } from 'zod'
import { idsOf } from '#domain/words/ids-of.ts'
import { selfEvaluationStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, id, instant, oneOf, pageOf, pagingByText } from './codecs.ts'
import { documentFormats, documentKinds } from './document.ts'
import { endpoint } from './endpoint.ts'
import { byId, made } from './shared.ts'

/** A job waits, runs, waits to be tried again, or has ended in one of three ways. */
export const jobStates = ['waiting', 'running', 'retrying', 'done', 'failed', 'cancelled'] as const

const jobState = oneOf(jobStates)

const job = z.object({
  id,
  kind: z.string(),
  /** What it does, for people. */
  title: bilingual,
  state: jobState,
  attempt: z.number().int(),
  done: z.number().int(),
  total: z.number().int().optional(),
  note: bilingual.optional(),
  isCancelAsked: z.boolean(),
  /** A file it made, to be had from /api/jobs/{id}/file. */
  fileName: z.string().optional(),
  problem: z.object({ what: bilingual, remedy: bilingual }).optional(),
  createdAt: instant,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
})

const few = <const W extends string>(values: readonly W[]) => z.array(oneOf(values)).min(1).max(values.length)

/** Documents of some self-evaluations, or of all of a scope that the reader may see. */
export const documentsAsked = z.object({
  documents: few(documentKinds),
  formats: few(documentFormats),
  /** Leaves out, with the reason, what still lacks something. */
  isFinal: z.boolean().default(false),
  of: z.union([
    z.object({ selfEvaluations: z.array(id).min(1).max(200) }),
    z.object({
      year: z.number().int().min(2000).max(2100),
      organisation: id.optional(),
      state: oneOf(idsOf(selfEvaluationStateTerms)).optional(),
    }),
  ]),
})

const common = { tag: 'job', access: 'signed-in', verbs: [] } as const

/** Calls about one’s own jobs. */
export const jobContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/jobs',
    summary: words('我的后台任务', 'own jobs'),
    query: z.object({ state: jobState.optional(), kind: z.string().max(100).optional(), ...pagingByText }),
    answer: pageOf(job),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/jobs/{id}',
    summary: words('查看后台任务及其结果', 'a job and what came of it'),
    params: byId,
    answer: job.extend({ result: z.record(z.string(), z.unknown()).optional() }),
  }),
  events: endpoint({
    ...common,
    method: 'get',
    path: '/api/jobs/{id}/events',
    summary: words('后台任务的进度', 'a job each time it changes, until it has ended'),
    params: byId,
    answer: job,
    isEvents: true,
  }),
  file: endpoint({
    ...common,
    method: 'get',
    path: '/api/jobs/{id}/file',
    summary: words('下载后台任务做成的文件', 'the file a job made'),
    params: byId,
    answer: z.unknown(),
    isDownload: true,
  }),
  cancel: endpoint({
    ...common,
    method: 'post',
    path: '/api/jobs/{id}/cancel',
    summary: words('取消后台任务', 'cancel a job'),
    params: byId,
    answer: job,
  }),
  retry: endpoint({
    ...common,
    method: 'post',
    path: '/api/jobs/{id}/retry',
    summary: words('重新办理后台任务', 'start a failed or cancelled job anew'),
    params: byId,
    answer: job,
  }),
  exportList: endpoint({
    ...common,
    method: 'post',
    path: '/api/list-exports',
    summary: words('在后台导出列表', 'export a list as a job, up to 100,000 rows'),
    body: z.object({
      list: z
        .string()
        .min(1)
        .max(2000)
        .meta({ description: '列表地址和筛选条件 / the address of the list with its query' }),
      format: z.enum(['csv', 'xlsx', 'json']),
      language: z.enum(['zh', 'en']).default('zh'),
    }),
    answer: made,
    isCreating: true,
  }),
  checkReports: endpoint({
    ...common,
    method: 'post',
    path: '/api/report-checks',
    summary: words('在后台核对多份已上传的报告', 'check uploaded reports as a job'),
    body: z.object({ attachmentIds: z.array(id).min(1).max(500) }),
    answer: made,
    isCreating: true,
  }),
  writeDocuments: endpoint({
    ...common,
    method: 'post',
    path: '/api/document-jobs',
    summary: words(
      '在后台生成自评文书（多份打包）',
      'write documents of self-evaluations as a job; several come packed',
    ),
    verbs: ['self-evaluation.read', 'self-evaluation.assemble'],
    body: documentsAsked,
    answer: made,
    isCreating: true,
  }),
  handOver: endpoint({
    ...common,
    method: 'post',
    path: '/api/hand-over-jobs',
    summary: words(
      '制作交接包：待办、未了结的问题、日历、角色和办事说明',
      'make a hand-over pack: tasks, open findings, calendar, roles and how the work is done',
    ),
    body: z.object({ year: z.number().int().min(2000).max(2100) }),
    answer: made,
    isCreating: true,
  }),
} as const

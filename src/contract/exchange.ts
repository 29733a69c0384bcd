import { z } from 'zod'
import { exchangeSetIds, exchangeTableIds } from '#domain/exchange/tables.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, id, oneOf, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { made } from './shared.ts'

const formats = ['csv', 'xlsx', 'json'] as const
const importable = ['agencies', 'projects', 'goals', 'indicators'] as const

const set = oneOf(exchangeSetIds)
const plainYear = z.number().int().min(2000).max(2100)

/** A remark about a file, as the job of an import tells it in its result. */
export const exchangeNote = z.object({
  severity: z.enum(['error', 'warning', 'info']),
  why: bilingual,
  remedy: bilingual,
  part: z.string(),
  row: z.number().int().optional(),
  field: z.string(),
})

const place = { table: oneOf(exchangeTableIds), part: z.string(), row: z.number().int(), code: z.string() }

/** A state a row states and an import does not take. */
const stateLeft = z.object({
  field: z.enum(['jh_state', 'is_end']),
  said: bilingual,
  is: bilingual,
  why: bilingual,
  remedy: bilingual,
})

/** What the job of an import tells in its result. */
export const exchangeReport = z.object({
  isDryRun: z.boolean(),
  counts: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    same: z.number().int(),
    refused: z.number().int(),
    /** Rows whose state was not taken. */
    stateLeft: z.number().int(),
  }),
  rows: z.array(z.object({ ...place, outcome: z.enum(['new', 'changed', 'same']), stateLeft: stateLeft.optional() })),
  refused: z.array(z.object({ ...place, why: bilingual, remedy: bilingual })),
  /** Rows of the files that could not be read at all. */
  unread: z.number().int(),
  notes: z.array(exchangeNote),
})

const common = { tag: 'exchange', access: 'signed-in' } as const

/** Calls about files under the field names of the national standard. */
export const exchangeContract = {
  download: endpoint({
    ...common,
    method: 'get',
    path: '/api/exchange/{set}',
    summary: words('导出标准数据', 'export tables of the national standard'),
    verbs: ['organisation.read', 'project.read', 'goal.read', 'monitoring.read', 'self-evaluation.read'],
    params: z.object({ set }),
    query: z.object({ year, format: oneOf(formats).default('xlsx') }),
    answer: z.unknown(),
    isDownload: true,
  }),
  export: endpoint({
    ...common,
    method: 'post',
    path: '/api/exchange-exports',
    summary: words('在后台导出标准数据', 'export tables of the national standard as a job'),
    verbs: ['organisation.read', 'project.read', 'goal.read', 'monitoring.read', 'self-evaluation.read'],
    body: z.object({ set, year: plainYear, format: oneOf(formats) }),
    answer: made,
    isCreating: true,
  }),
  import: endpoint({
    ...common,
    method: 'post',
    path: '/api/exchange-imports',
    summary: words('在后台导入标准数据（可试运行）', 'import tables of the national standard as a job, or try it'),
    verbs: ['import.run', 'organisation.manage'],
    body: z.object({
      set: oneOf(importable),
      year: plainYear,
      attachmentIds: z.array(id).min(1).max(20),
      isDryRun: z.boolean().default(true),
      leavesOutRefused: z.boolean().default(false),
    }),
    answer: made,
    isCreating: true,
  }),
} as const

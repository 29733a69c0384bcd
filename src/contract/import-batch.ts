import { z } from 'zod'
import { confidenceLevels, confidenceReasons } from '#domain/filing/confidence.ts'
import { fundSources } from '#domain/filing/finance.ts'
import { moneyFields, recipeFields } from '#domain/recipe/field.ts'
import { budgetEntryTerms, projectCategoryTerms, recurrenceTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, id, instant, line, money, oneOf, pageOf, paging, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { ledgerSource } from './ledger.ts'
import { recipeShape } from './recipe.ts'
import { byId, made, reasonBody } from './shared.ts'

const count = z.number().int()
const kind = oneOf(['budget-entries', 'execution-entries', 'projects'])
const total = z.object({ field: oneOf(moneyFields), amount: money })
const asked = z.object({
  /** Address of the file, from its upload. */
  file: z.string().regex(/^[\da-f]{64}$/u),
  fileName: line,
  year: count.min(2000).max(2100),
  organisation: id,
  kind,
  table: count.min(1).max(10_000).optional(),
  recipe: recipeShape.optional(),
  recipeId: id.optional(),
  defaults: z.object({
    mode: oneOf(['entries', 'balances']).default('entries'),
    entryKind: oneOf(['opening', 'addition', 'reduction', 'carry-over']).default('opening'),
    source: ledgerSource.optional(),
    effectiveOn: day.optional(),
    month: count.min(1).max(12).optional(),
    reason: z.string().trim().min(1).max(2000).optional(),
    category: oneOf(idsOf(projectCategoryTerms)).default('specific'),
    recurrence: oneOf(idsOf(recurrenceTerms)).default('recurring'),
    allowsDoubles: z.boolean().default(false),
  }),
})
const counts = z.object({ rows: count, refused: count, skipped: count, entries: count, projects: count })
const leftRow = z.object({ row: count, place: z.string(), why: bilingual })
/** What an import is told, at once or as a job. */
export const importAsked = asked.extend({ leavesOutRefused: z.boolean().optional() })
const batch = z.object({
  id,
  organisationId: id,
  year: count,
  kind,
  fileName: z.string(),
  counts: z.record(z.string(), z.number()),
  createdBy: id.optional(),
  createdAt: instant,
  undoneBy: id.optional(),
  undoneAt: instant.optional(),
  reason: z.string().optional(),
  made: z.array(id),
})
const column = z.object({
  head: z.string(),
  field: oneOf(recipeFields).optional(),
  confidence: z.object({ level: oneOf(confidenceLevels), reason: oneOf(confidenceReasons), why: bilingual }).optional(),
})
const previewTable = z.object({
  number: count,
  rows: count,
  recipe: recipeShape.optional(),
  columns: z.array(column),
  taken: count,
  left: count,
  first: z.array(
    z.object({ place: z.string(), fields: z.array(z.object({ field: oneOf(recipeFields), text: z.string() })) }),
  ),
  totals: z.array(total),
})
const planned = z.object({
  code: z.string(),
  name: z.string(),
  kind: oneOf([...idsOf(budgetEntryTerms), 'execution', 'project']),
  source: oneOf(fundSources).optional(),
  month: count.optional(),
  amount: money,
})
const common = { tag: 'import-batch', access: 'signed-in', verbs: ['import.run', 'ledger.enter'] } as const

/** Calls about imports of tables. */
export const importBatchContract = {
  upload: endpoint({
    ...common,
    method: 'post',
    path: '/api/import-batches/files',
    summary: words('上传明细表并预览列的对应', 'hand in a table and see how its columns would be read'),
    query: z.object({ name: line.meta({ description: '文件名 / name of the file' }) }),
    answer: z.object({ file: z.string(), tables: z.array(previewTable), notes: z.array(bilingual) }),
    isUpload: true,
  }),
  dryRun: endpoint({
    ...common,
    method: 'post',
    path: '/api/import-batches/dry-run',
    summary: words('试运行导入', 'tell what an import would do'),
    body: asked,
    answer: z.object({
      counts,
      recipe: recipeShape,
      unmatched: z.array(z.string()),
      totals: z.array(total),
      amount: money,
      planned: z.array(planned),
      refused: z.array(leftRow.extend({ remedy: bilingual })),
      skipped: z.array(leftRow),
    }),
  }),
  run: endpoint({
    ...common,
    method: 'post',
    path: '/api/import-batches',
    summary: words('导入', 'import a table'),
    body: importAsked,
    answer: z.object({ id, counts }),
    isCreating: true,
  }),
  runAsJob: endpoint({
    ...common,
    method: 'post',
    path: '/api/import-jobs',
    summary: words('在后台导入（大文件）', 'import a table as a job, for large files'),
    body: importAsked,
    answer: made,
    isCreating: true,
  }),
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/import-batches',
    summary: words('导入记录', 'list imports'),
    query: z.object({ year: year.optional(), organisation: id.optional(), ...paging, after: id.optional() }),
    answer: pageOf(batch),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/import-batches/{id}',
    summary: words('查看一次导入', 'read an import'),
    params: byId,
    answer: batch,
  }),
  undo: endpoint({
    ...common,
    method: 'post',
    path: '/api/import-batches/{id}/undo',
    summary: words('撤销导入', 'undo an import'),
    params: byId,
    body: reasonBody,
    answer: z.object({ id, entries: count, projects: count }),
  }),
} as const

import { z } from 'zod'
import { recurrenceTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { resultUseStateTerms, suggestionTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, decimal, id, instant, money, oneOf, pageOf, paging, reason, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, moved, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(resultUseStateTerms))
const suggestion = oneOf(idsOf(suggestionTerms))
const recurrence = oneOf(idsOf(recurrenceTerms))
const grade = z.string().trim().min(1).max(20)

const resultUse = z.object({
  ...header,
  state,
  projectId: id,
  projectName: z.string(),
  grade: z.string(),
  gradeFrom: z.enum(['review', 'self-evaluation', 'given']),
  suggestion,
  keep: decimal,
  budget: money,
  next: money,
  createdAt: instant,
  changedAt: instant,
})
const step = z.object({ event: z.string(), at: instant, by: id, reason: z.string().optional() })
const tableLine = z.object({ grade, recurrences: z.array(recurrence).max(10), suggestion, keep: decimal })
const table = z.object({
  id: z.string(),
  name: bilingual,
  authority: z.string(),
  status: z.string(),
  statusNote: bilingual,
  lines: z.array(tableLine),
  whileUnrectified: z.object({ suggestion, keep: decimal }).optional(),
  isInForce: z.boolean(),
})
const cases = {
  year: z.number().int().min(2000).max(2100),
  organisation: id.optional(),
  /** Grades given by hand, for projects evaluated outside or to try them. */
  grades: z
    .array(z.object({ projectId: id, grade }))
    .max(5000)
    .optional(),
  table: z.string().max(100).optional(),
}

const common = { tag: 'result-use', access: 'signed-in' } as const
const count = z.number().int()
const settled = z.object({
  suggestion: suggestion.optional(),
  next: money.optional(),
  reason: reason.optional(),
})
const move = (event: string, zh: string, en: string) => ({
  ...common,
  path: `/api/result-uses/{id}/${event}`,
  summary: words(zh, en),
})
const settle = { method: 'post', params: byId, body: settled, answer: moved, isEditing: true } as const

/** Calls about what a grade means for the next budget. */
export const resultUseContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/result-uses',
    summary: words('结果应用列表', 'list the uses of results'),
    verbs: ['result-use.read'],
    query: z.object({
      year,
      state: state.optional(),
      suggestion: suggestion.optional(),
      organisation: id.optional(),
      ...paging,
    }),
    answer: pageOf(resultUse),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/result-uses/{id}',
    summary: words('查看结果应用意见', 'read the use of a result'),
    verbs: ['result-use.read'],
    params: byId,
    answer: resultUse.extend({ steps: z.array(step) }),
  }),
  tables: endpoint({
    ...common,
    method: 'get',
    path: '/api/result-use-tables',
    summary: words('结果应用规则表', 'tables from grade and kind of project to suggestion'),
    verbs: ['result-use.read'],
    query: z.object({ year }),
    answer: z.object({ items: z.array(table) }),
  }),
  suggest: endpoint({
    ...common,
    method: 'post',
    path: '/api/result-use-suggestions',
    summary: words('按等级生成结果应用建议', 'suggest the use of results by grade'),
    verbs: ['result-use.propose'],
    body: z.object(cases),
    answer: z.object({ suggested: count, kept: count, undecided: count, ungraded: count }),
    isCreating: true,
  }),
  try: endpoint({
    ...common,
    method: 'post',
    path: '/api/result-use-trials',
    summary: words('试算：换规则或等级后预算怎样变化', 'try other tables or grades; changes nothing'),
    verbs: ['result-use.propose'],
    body: z.object({ ...cases, lines: z.array(tableLine).min(1).max(100).optional() }),
    answer: z.object({
      before: money,
      after: money,
      change: money,
      inForce: money,
      undecided: count,
      ungraded: count,
      bySuggestion: z.array(z.object({ suggestion, count, before: money, after: money })),
    }),
  }),
  propose: endpoint({ ...settle, ...move('propose', '拟定意见', 'propose'), verbs: ['result-use.propose'] }),
  appeal: reasonedMoveEndpoint({ ...move('appeal', '提出异议', 'object'), verbs: ['result-use.appeal'] }),
  decide: endpoint({ ...settle, ...move('decide', '确定', 'decide'), verbs: ['result-use.decide'] }),
} as const

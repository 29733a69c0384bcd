import { z } from 'zod'
import { sectionKinds } from '#domain/filing/filing.ts'
import { evidenceClasses } from '#domain/process/self-evaluation/evidence.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { partStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, decimal, id, instant, line, oneOf, pageOf, paging, prose, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { mostRowsSaved, rowOutcomes } from './row-outcome.ts'
import { byId, header, made, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(partStateTerms))

/** A part as lists show it. */
export const partHead = z.object({
  ...header,
  state,
  selfEvaluationId: id,
  dueOn: day,
  createdAt: instant,
  changedAt: instant,
})

const typed = z.string().max(500)
const sample = z.number().int().min(1).max(10_000_000)
const changed = { changedBy: id.optional(), changedAt: instant, version }
const evidence = z.object({
  id,
  attachmentId: id,
  fileName: z.string(),
  class: oneOf(evidenceClasses),
  sample: sample.optional(),
  day: day.optional(),
  createdBy: id.optional(),
  createdAt: instant,
})
const row = z.object({
  indicatorId: id,
  goalId: id,
  goalRevision: z.number().int(),
  projectId: id.optional(),
  projectName: z.string(),
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  comparator: oneOf(comparators),
  target: decimal.optional(),
  targetText: z.string(),
  unit: z.string(),
  weight: decimal,
  typed: z.string(),
  reason: z.string(),
  ...changed,
  deviation: oneOf(['met', 'unmet', 'far-over', 'unknown']).optional(),
  evidence: z.array(evidence),
  ceiling: decimal,
})
const earlier = z.object({
  revision: z.number().int(),
  rows: z.array(z.object({ indicatorId: id, typed: z.string(), reason: z.string() })),
  texts: z.array(z.object({ section: z.string(), text: z.string() })),
})
const whole = partHead.extend({
  rows: z.array(row),
  texts: z.array(z.object({ section: z.string(), name: z.string(), text: z.string(), ...changed })),
  gaps: z.array(z.object({ place: z.string(), problem: bilingual, remedy: bilingual })),
  needless: z.array(id),
  smallestSample: z.number().int(),
  lastReturn: z.object({ reason: z.string(), at: instant, by: id }).optional(),
  history: z.array(earlier),
})
const saved = z.object({ id, version, revision: z.number().int() })

/** A section of text an office owes. */
export const owedTexts = z.array(z.object({ section: oneOf(sectionKinds), name: line })).max(20)

const common = { tag: 'part', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'part',
  path: `/api/parts/{id}/${event}`,
  summary: words(zh, en),
})

/** Calls about the parts of self-evaluations. */
export const partContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/parts',
    summary: words('自评分表列表', 'list parts'),
    verbs: ['self-evaluation.read'],
    query: z.object({
      year,
      selfEvaluation: id.optional(),
      organisation: id.optional(),
      state: state.optional(),
      late: z.stringbool().optional(),
      withoutEvidence: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(partHead),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/parts/{id}',
    summary: words('查看自评分表', 'read a part'),
    verbs: ['self-evaluation.read', 'self-evaluation.fill'],
    params: byId,
    answer: whole,
  }),
  assign: endpoint({
    ...common,
    method: 'post',
    path: '/api/self-evaluations/{id}/parts',
    summary: words('布置自评分表', 'give an office its part'),
    verbs: ['self-evaluation.assign'],
    params: byId,
    body: z.object({
      organisationId: id,
      dueOn: day.optional(),
      texts: owedTexts.optional(),
      goals: z.array(id).max(500).optional(),
      indicators: z.array(id).max(5000).optional(),
    }),
    answer: made,
    isCreating: true,
  }),
  saveRow: endpoint({
    ...common,
    method: 'put',
    path: '/api/parts/{id}/rows/{indicatorId}',
    summary: words('保存一个指标的完成情况', 'save the result of one indicator'),
    verbs: ['self-evaluation.fill'],
    params: byId.extend({ indicatorId: id }),
    body: z.object({ typed: typed.optional(), reason: prose.optional() }),
    answer: saved,
    isEditing: true,
  }),
  saveRows: endpoint({
    ...common,
    method: 'put',
    path: '/api/parts/{id}/rows',
    summary: words('一次保存多个指标的完成情况', 'save the results of many indicators at once'),
    verbs: ['self-evaluation.fill'],
    params: byId,
    body: z.object({
      rows: z
        .array(z.object({ indicatorId: id, version, typed: typed.optional(), reason: prose.optional() }))
        .min(1)
        .max(mostRowsSaved),
    }),
    answer: z.object({
      id,
      revision: z.number().int(),
      rows: rowOutcomes(z.object({ typed: z.string(), reason: z.string() })),
    }),
  }),
  saveText: endpoint({
    ...common,
    method: 'put',
    path: '/api/parts/{id}/texts/{section}',
    summary: words('保存一段文字', 'save the words of one section'),
    verbs: ['self-evaluation.fill'],
    params: byId.extend({ section: oneOf(sectionKinds) }),
    body: z.object({ text: prose }),
    answer: saved,
    isEditing: true,
  }),
  addEvidence: endpoint({
    ...common,
    method: 'post',
    path: '/api/parts/{id}/evidence',
    summary: words('添加佐证材料', 'add evidence'),
    verbs: ['self-evaluation.fill'],
    params: byId,
    body: z.object({
      indicatorId: id,
      attachmentId: id,
      class: oneOf(evidenceClasses),
      sample: sample.optional(),
      day: day.optional(),
    }),
    answer: made,
    isCreating: true,
  }),
  removeEvidence: endpoint({
    ...common,
    method: 'delete',
    path: '/api/parts/{id}/evidence/{evidenceId}',
    summary: words('移除佐证材料', 'remove evidence'),
    verbs: ['self-evaluation.fill'],
    params: byId.extend({ evidenceId: id }),
    answer: made,
  }),
  submit: moveEndpoint({ ...move('submit', '提交自评分表', 'hand a part in'), verbs: ['self-evaluation.submit'] }),
  withdraw: reasonedMoveEndpoint({
    ...move('withdraw', '撤回自评分表', 'withdraw a part'),
    verbs: ['self-evaluation.submit'],
  }),
  return: reasonedMoveEndpoint({
    ...move('return', '退回自评分表', 'return a part'),
    verbs: ['self-evaluation.assemble'],
  }),
  accept: moveEndpoint({ ...move('accept', '采用自评分表', 'take a part over'), verbs: ['self-evaluation.assemble'] }),
} as const

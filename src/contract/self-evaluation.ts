import { z } from 'zod'
import { sectionKinds } from '#domain/filing/filing.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { selfEvaluationStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, decimal, id, instant, oneOf, pageOf, paging, prose, reason, version, year } from './codecs.ts'
import { documentFormat, documentKind as document } from './document.ts'
import { endpoint } from './endpoint.ts'
import { owedTexts, partHead } from './part.ts'
import { byId, header, made, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(selfEvaluationStateTerms))
const ruleId = z.string().min(1).max(100)
const head = z.object({
  ...header,
  state,
  schemeId: z.string(),
  schemeHash: z.string(),
  outlineId: z.string(),
  dueOn: day,
  createdAt: instant,
  changedAt: instant,
})
const named = z.object({ id: z.string(), name: bilingual })
const questions = z.object({
  criteria: z.array(
    z.object({
      criterion: z.string(),
      name: bilingual,
      answer: oneOf(['grade', 'checks', 'figures', 'judged']),
      choices: z.array(named),
      note: bilingual.optional(),
    }),
  ),
  facts: z.array(z.object({ fact: z.string(), about: bilingual, assumed: z.boolean() })),
  counts: z.array(named),
  usesCoefficient: z.boolean(),
})
const inputs = z.record(z.string().max(100), z.unknown())
const inputProblems = z.array(z.object({ path: z.string(), message: bilingual, remedy: bilingual }))
const score = z.object({
  criterion: z.string(),
  position: z.number().int(),
  name: z.string(),
  points: decimal,
  computed: decimal.optional(),
  adjusted: decimal.optional(),
  reason: z.string(),
  trace: z.unknown(),
  version,
})
const section = z.object({
  section: z.string(),
  text: z.string(),
  changedBy: id.optional(),
  changedAt: instant,
  version,
})
const whole = head.extend({
  inputs,
  inputProblems,
  parts: z.array(partHead),
  questions,
  scores: z.array(score),
  total: z.object({ full: decimal, score: decimal, open: decimal, grade: bilingual.optional() }).optional(),
  sections: z.array(section),
  unassigned: z.array(z.object({ indicatorId: id, goalId: id, name: z.string(), projectName: z.string() })),
  lastReturn: z.object({ reason: z.string(), at: instant, by: id }).optional(),
})
const count = z.number().int()

const common = { tag: 'self-evaluation', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'self-evaluation',
  path: `/api/self-evaluations/{id}/${event}`,
  summary: words(zh, en),
})
const reading = ['self-evaluation.read', 'self-evaluation.assemble'] as const
const assembling = ['self-evaluation.assemble'] as const

/** Calls about self-evaluations. */
export const selfEvaluationContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/self-evaluations',
    summary: words('自评列表', 'list self-evaluations'),
    verbs: ['self-evaluation.read'],
    query: z.object({
      year,
      organisation: id.optional(),
      state: state.optional(),
      late: z.stringbool().optional(),
      openFindings: z.stringbool().optional(),
      withoutEvidence: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(head),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/self-evaluations/{id}',
    summary: words('查看自评', 'read a self-evaluation'),
    verbs: reading,
    params: byId,
    answer: whole,
  }),
  open: endpoint({
    ...common,
    method: 'post',
    path: '/api/self-evaluations',
    summary: words('布置自评', 'open a self-evaluation'),
    verbs: ['self-evaluation.assign'],
    body: z.object({
      organisationId: id,
      year: z.number().int().min(2000).max(2100),
      schemeId: ruleId,
      outlineId: ruleId,
      dueOn: day,
      partsDueOn: day.optional(),
      offices: z.array(id).max(500).optional(),
      texts: owedTexts.optional(),
    }),
    answer: made,
    isCreating: true,
  }),
  setInputs: endpoint({
    ...common,
    method: 'put',
    path: '/api/self-evaluations/{id}/inputs',
    summary: words('保存管理类评分依据', 'save the answers about management'),
    verbs: assembling,
    params: byId,
    body: z.object({ inputs }),
    answer: z.object({ id, version, problems: inputProblems }),
    isEditing: true,
  }),
  assemble: moveEndpoint({ ...move('assemble', '汇总自评', 'assemble a self-evaluation'), verbs: assembling }),
  reopen: reasonedMoveEndpoint({ ...move('reopen', '重新收集', 'collect again'), verbs: assembling }),
  adjustScore: endpoint({
    ...common,
    method: 'put',
    path: '/api/self-evaluations/{id}/scores/{criterion}',
    summary: words('自行调整得分', 'adjust a computed score'),
    verbs: assembling,
    params: byId.extend({ criterion: ruleId }),
    body: z.object({ score: decimal.optional(), reason: reason.optional() }),
    answer: z.object({ id, criterion: z.string(), version }),
    isEditing: true,
  }),
  saveSection: endpoint({
    ...common,
    method: 'put',
    path: '/api/self-evaluations/{id}/sections/{section}',
    summary: words('保存报告文字（首次保存用 If-Match: "v0"）', 'save words of the report (If-Match "v0" at first)'),
    verbs: assembling,
    params: byId.extend({ section: oneOf(sectionKinds) }),
    body: z.object({ text: prose }),
    answer: z.object({ id, section: z.string(), version }),
    isEditing: true,
  }),
  runChecks: endpoint({
    ...common,
    method: 'post',
    path: '/api/self-evaluations/{id}/checks',
    summary: words('检查自评报告', 'check the report'),
    verbs: assembling,
    params: byId,
    answer: z.object({ id, fresh: count, still: count, gone: count, errors: count }),
  }),
  documentState: endpoint({
    ...common,
    method: 'get',
    path: '/api/self-evaluations/{id}/documents/{document}/state',
    summary: words('文书待补内容', 'what a document still needs'),
    verbs: reading,
    params: byId.extend({ document }),
    answer: z.object({
      wanted: z.array(z.object({ section: z.string(), wanted: z.string() })),
      unbound: z.array(z.object({ section: z.string(), paragraph: count, number: z.string(), context: z.string() })),
    }),
  }),
  document: endpoint({
    ...common,
    method: 'get',
    path: '/api/self-evaluations/{id}/documents/{document}',
    summary: words('下载自评文书', 'a document as a file'),
    verbs: reading,
    params: byId.extend({ document }),
    query: z.object({ format: documentFormat, isFinal: z.stringbool().optional() }),
    answer: z.unknown(),
    isDownload: true,
  }),
  sign: moveEndpoint({ ...move('sign', '签批自评', 'sign a self-evaluation'), verbs: ['self-evaluation.sign'] }),
  return: reasonedMoveEndpoint({
    ...move('return', '退回自评', 'give a signed self-evaluation back'),
    verbs: ['self-evaluation.sign', 'review.accept'],
  }),
  deliver: moveEndpoint({
    ...move('deliver', '报送财政', 'submit to the bureau'),
    verbs: ['self-evaluation.deliver'],
  }),
} as const

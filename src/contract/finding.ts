import { z } from 'zod'
import { findingAnswerKinds } from '#domain/process/finding.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { findingStateTerms } from '#domain/words/review-terms.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, id, instant, oneOf, pageOf, paging, prose, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, moved, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(findingStateTerms))
const severity = oneOf(idsOf(severityTerms))
const answer = z.object({ kind: oneOf(findingAnswerKinds), text: z.string() })
const content = z.object({
  title: bilingual,
  rule: z.string(),
  authority: z.string(),
  message: bilingual,
  places: z.array(z.object({ line: z.number().int(), quote: z.string() })),
  arithmetic: z.string().optional(),
  expected: z.string().optional(),
  printed: z.string().optional(),
  difference: z.string().optional(),
  unit: z.string().optional(),
  benign: bilingual.optional(),
  remedy: bilingual.optional(),
})
const finding = z.object({
  ...header,
  state,
  selfEvaluationId: id,
  check: z.string(),
  severity,
  fingerprint: z.string(),
  stillFound: z.boolean(),
  content,
  answer: answer.optional(),
  createdAt: instant,
  changedAt: instant,
})

const common = { tag: 'finding', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'finding',
  path: `/api/findings/{id}/${event}`,
  summary: words(zh, en),
})
const reading = ['finding.read', 'finding.answer'] as const

/** Calls about what the checks find. */
export const findingContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/findings',
    summary: words('问题列表', 'list findings'),
    verbs: reading,
    query: z.object({
      year,
      selfEvaluation: id.optional(),
      organisation: id.optional(),
      state: state.optional(),
      severity: severity.optional(),
      stillFound: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(finding),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/findings/{id}',
    summary: words('查看问题', 'read a finding'),
    verbs: reading,
    params: byId,
    answer: finding,
  }),
  answer: endpoint({
    ...common,
    method: 'post',
    path: '/api/findings/{id}/answer',
    summary: words('答复问题', 'answer a finding'),
    verbs: ['finding.answer'],
    params: byId,
    body: z.object({ kind: oneOf(findingAnswerKinds), text: prose }),
    answer: moved,
    isEditing: true,
  }),
  settle: moveEndpoint({ ...move('settle', '认定答复', 'hold an answer good'), verbs: ['finding.settle'] }),
  reject: reasonedMoveEndpoint({ ...move('reject', '不予认可', 'reject an answer'), verbs: ['finding.settle'] }),
} as const

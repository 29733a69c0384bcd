import { z } from 'zod'
import { riskKinds } from '#domain/process/review/risk.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { reviewStateTerms } from '#domain/words/review-terms.ts'
import { evidenceClassTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import {
  bilingual,
  day,
  decimal,
  id,
  instant,
  line,
  oneOf,
  pageOf,
  paging,
  prose,
  reason,
  version,
  year,
} from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, made, moved, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(reviewStateTerms))
const review = z.object({ ...header, state, selfEvaluationId: id, takenBy: id.optional(), changedAt: instant })
const risk = z.object({
  points: z.number().int(),
  reasons: z.array(z.object({ kind: oneOf(riskKinds), points: z.number().int(), why: bilingual })),
})
const queued = review.extend({ risk, waitsFor: z.number().int() })
const fieldChange = z.object({ field: z.enum(['typed', 'reason']), before: z.string() })
/** A result behind a criterion, with what proves it and what changed since it was submitted before. */
const result = z.object({
  indicatorId: id,
  partId: id.optional(),
  organisationId: id.optional(),
  projectName: z.string(),
  name: z.string(),
  comparator: oneOf(comparators),
  target: decimal.optional(),
  targetText: z.string(),
  unit: z.string(),
  weight: decimal,
  typed: z.string(),
  reason: z.string(),
  changes: z.array(fieldChange),
  evidence: z.array(
    z.object({
      id,
      attachmentId: id,
      fileName: z.string(),
      class: oneOf(idsOf(evidenceClassTerms)),
      day: day.optional(),
      sample: z.number().int().optional(),
      isNew: z.boolean(),
    }),
  ),
})
const row = z.object({
  criterion: z.string(),
  position: z.number().int(),
  name: z.string(),
  points: decimal,
  unitScore: decimal,
  ownScore: decimal.optional(),
  difference: decimal.optional(),
  opinion: z.string(),
  version,
  /** What the scheme gives, why, and what the unit said where it gave itself something else. */
  computed: decimal.optional(),
  why: bilingual.optional(),
  unitReason: z.string(),
  results: z.array(result),
  /** Ids of the findings that speak of it. */
  findings: z.array(id),
})
const changedRow = z.object({ criterion: z.string(), name: z.string(), before: decimal.optional(), after: decimal })
const detail = review.extend({
  rows: z.array(row),
  changed: z.array(changedRow),
  returns: z.array(z.object({ at: z.string(), reason: z.string() })),
})
const refused = z.object({ id, code: z.string(), why: bilingual, remedy: bilingual })
const expectedStep = z.object({
  kind: z.enum(['deduction', 'question', 'judgement', 'obstacle']),
  place: z.string(),
  points: decimal,
  why: bilingual,
  remedy: bilingual,
})
const drawn = z.object({
  id,
  year: z.number().int(),
  seed: z.string(),
  percent: decimal,
  members: z.array(z.object({ id, stratum: z.string() })),
  drawn: z.array(id),
  createdAt: instant,
})

const common = { tag: 'review', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'review',
  path: `/api/reviews/{id}/${event}`,
  summary: words(zh, en),
})

/** Calls of the review desk. */
export const reviewContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/reviews',
    summary: words('复核列表', 'list reviews'),
    verbs: ['review.read'],
    query: z.object({ year, state: state.optional(), ...paging }),
    answer: pageOf(review),
  }),
  queue: endpoint({
    ...common,
    method: 'get',
    path: '/api/review-queue',
    summary: words('待复核队列', 'what waits for review'),
    verbs: ['review.take'],
    query: z.object({ year }),
    answer: z.object({ items: z.array(queued) }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/reviews/{id}',
    summary: words('查看复核', 'read a review'),
    verbs: ['review.read'],
    params: byId,
    answer: detail,
  }),
  take: moveEndpoint({ ...move('take', '受理', 'take for review'), verbs: ['review.take'] }),
  release: reasonedMoveEndpoint({
    ...move('release', '放回待复核', 'put back into the queue'),
    verbs: ['review.take'],
  }),
  score: endpoint({
    ...common,
    method: 'put',
    path: '/api/reviews/{id}/rows/{criterion}',
    summary: words('保存一行的复核得分和意见', 'save the score and opinion of one row'),
    verbs: ['review.take'],
    params: byId.extend({ criterion: z.string().min(1).max(200) }),
    body: z.object({ ownScore: decimal.optional(), opinion: prose }),
    answer: z.object({ criterion: z.string(), version }),
    isEditing: true,
  }),
  return: reasonedMoveEndpoint({ ...move('return', '退回', 'return a submission'), verbs: ['review.accept'] }),
  accept: moveEndpoint({ ...move('accept', '复核通过', 'accept a submission'), verbs: ['review.accept'] }),
  batch: endpoint({
    ...common,
    method: 'post',
    path: '/api/review-batches',
    summary: words('批量受理、退回或通过', 'take, return or accept many'),
    verbs: ['review.take', 'review.accept'],
    body: z.object({
      event: z.enum(['take', 'return', 'accept']),
      ids: z.array(id).min(1).max(500),
      reason: reason.optional(),
    }),
    answer: z.object({ done: z.array(moved), refused: z.array(refused) }),
  }),
  rehearse: endpoint({
    ...common,
    method: 'get',
    path: '/api/self-evaluations/{id}/rehearsal',
    summary: words('复核预演', 'what a review would make of it'),
    verbs: ['self-evaluation.read', 'self-evaluation.assemble'],
    params: byId,
    answer: z.object({ claimed: decimal, expected: decimal, steps: z.array(expectedStep) }),
  }),
  drawSample: endpoint({
    ...common,
    method: 'post',
    path: '/api/samples',
    summary: words('抽查', 'draw a sample'),
    verbs: ['review.sample'],
    body: z.object({ year: z.number().int().min(2000).max(2100), seed: line, percent: decimal }),
    answer: made,
    isCreating: true,
  }),
  listSamples: endpoint({
    ...common,
    method: 'get',
    path: '/api/samples',
    summary: words('抽查记录', 'the draws of a year'),
    verbs: ['review.sample'],
    query: z.object({ year }),
    answer: z.object({ items: z.array(drawn) }),
  }),
} as const

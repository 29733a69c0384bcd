import { z } from 'zod'
import { cycleEventTerms, dayUnitTerms, dueTerms } from '#domain/words/calendar-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { disclosureStateTerms, withholdingTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, id, instant, line, oneOf, pageOf, paging, prose, reason, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { publicationContent, publicationHead } from './publication.ts'
import { byId, header, made, moved, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(disclosureStateTerms))
const ground = oneOf(idsOf(withholdingTerms))
const event = oneOf(idsOf(cycleEventTerms))
const calendarYear = z.number().int().min(2000).max(2100)

const disclosure = z.object({
  ...header,
  state,
  item: z.string(),
  title: z.string(),
  noun: z.string(),
  thingId: id,
  ground: ground.optional(),
  dueOn: day.optional(),
  publishedAt: instant.optional(),
  standing: oneOf(idsOf(dueTerms)).optional(),
  createdAt: instant,
  changedAt: instant,
})
const step = z.object({ event: z.string(), at: instant, by: id, reason: z.string().optional() })
const item = z.object({
  id: z.string(),
  name: bilingual,
  by: z.array(oneOf(idsOf(organisationKindTerms))),
  event,
  term: z.object({ count: z.number().int(), unit: oneOf(idsOf(dayUnitTerms)), authority: z.string() }).optional(),
  authority: z.string(),
  clause: z.string().optional(),
  status: z.string(),
  note: bilingual.optional(),
})

const common = { tag: 'disclosure', access: 'signed-in' } as const
const move = (name: string, zh: string, en: string) => ({
  tag: 'disclosure',
  path: `/api/disclosures/{id}/${name}`,
  summary: words(zh, en),
})
const snapshot = {
  ...common,
  method: 'post',
  params: byId,
  answer: moved.extend({ publicationId: id, hash: z.string() }),
  isEditing: true,
} as const
const written = { words: prose.optional(), acceptGaps: z.boolean().optional() }

/** Calls about what has to be published, and the decision on each. */
export const disclosureContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/disclosures',
    summary: words('公开事项列表', 'list what has to be published'),
    verbs: ['disclosure.read'],
    query: z.object({
      year,
      state: state.optional(),
      organisation: id.optional(),
      item: z.string().max(100).optional(),
      late: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(disclosure),
  }),
  items: endpoint({
    ...common,
    method: 'get',
    path: '/api/disclosure-items',
    summary: words('公开事项目录', 'items of the rules, with their terms'),
    verbs: ['disclosure.read'],
    query: z.object({ year }),
    answer: z.object({ items: z.array(item) }),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/disclosures/{id}',
    summary: words('查看公开事项', 'read one'),
    verbs: ['disclosure.read'],
    params: byId,
    answer: disclosure.extend({ steps: z.array(step), publications: z.array(publicationHead) }),
  }),
  make: endpoint({
    ...common,
    method: 'post',
    path: '/api/disclosure-years',
    summary: words('生成一个年度的公开事项', 'make what has to be published in a year'),
    verbs: ['disclosure.publish'],
    body: z.object({
      year: calendarYear,
      organisation: id.optional(),
      events: z.array(z.object({ event, day })).max(50).optional(),
    }),
    answer: z.object({ made: z.number().int(), dated: z.number().int() }),
    isCreating: true,
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/disclosures',
    summary: words('登记一件公开信息', 'enter one piece of information'),
    verbs: ['disclosure.decide', 'disclosure.publish'],
    body: z.object({
      organisationId: id,
      year: calendarYear,
      item: z.string().min(1).max(100),
      title: line,
      madeOn: day.optional(),
    }),
    answer: made,
    isCreating: true,
  }),
  decideToPublish: moveEndpoint({
    ...move('decide-to-publish', '决定公开', 'decide to publish'),
    verbs: ['disclosure.decide'],
  }),
  withhold: endpoint({
    ...common,
    ...move('withhold', '决定不公开', 'withhold, with ground and reason'),
    method: 'post',
    verbs: ['disclosure.decide'],
    params: byId,
    body: z.object({ ground: ground.optional(), reason: reason.optional() }),
    answer: moved,
    isEditing: true,
  }),
  reconsider: reasonedMoveEndpoint({
    ...move('reconsider', '重新确定', 'reconsider'),
    verbs: ['disclosure.decide'],
  }),
  preview: endpoint({
    ...common,
    ...move('preview', '预览公开稿', 'what would be published now'),
    method: 'post',
    verbs: ['disclosure.publish', 'disclosure.decide'],
    params: byId,
    body: z.object({ words: prose.optional() }),
    answer: z.object({ content: publicationContent, wanted: z.array(z.string()), hash: z.string() }),
  }),
  publish: endpoint({
    ...snapshot,
    ...move('publish', '公开', 'publish'),
    verbs: ['disclosure.publish'],
    body: z.object(written),
  }),
  correct: endpoint({
    ...snapshot,
    ...move('correct', '更正公开', 'publish a correction'),
    verbs: ['disclosure.publish'],
    body: z.object({ ...written, reason }),
  }),
} as const

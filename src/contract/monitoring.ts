import { z } from 'zod'
import { likelihoods } from '#domain/filing/monitoring.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { projectCategoryTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { lightTerms, monitoringStateTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, day, decimal, id, instant, money, oneOf, pageOf, paging, prose, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, header, moveEndpoint, reasonedMoveEndpoint } from './shared.ts'

const state = oneOf(idsOf(monitoringStateTerms))
const light = oneOf(idsOf(lightTerms))
const likelihood = oneOf(likelihoods)
const month = z.coerce.number().int().min(1).max(12)

const head = z.object({
  ...header,
  state,
  projectId: id,
  projectName: z.string(),
  category: oneOf(idsOf(projectCategoryTerms)),
  goalId: id.optional(),
  goalRevision: z.number().int().optional(),
  month: z.number().int(),
  dueOn: day,
  light: light.optional(),
  createdAt: instant,
  changedAt: instant,
})
const row = z.object({
  indicatorId: id,
  level1: z.string(),
  level2: z.string(),
  name: z.string(),
  comparator: oneOf(comparators),
  target: decimal.optional(),
  targetText: z.string(),
  unit: z.string(),
  weight: decimal,
  typed: z.string(),
  likelihood: likelihood.optional(),
  reason: z.string(),
  measures: z.string(),
  version,
  light: light.optional(),
  forecast: decimal.optional(),
  doubt: bilingual.optional(),
  problem: bilingual.optional(),
})
const execution = z.object({ spent: money, budget: money, rate: decimal.optional(), light: light.optional() })
const gap = z.object({ place: z.string(), problem: bilingual, remedy: bilingual })
const detail = head.extend({
  rows: z.array(row),
  execution,
  completion: decimal.optional(),
  isMismatched: z.boolean(),
  gaps: z.array(gap),
  lastReturn: z.object({ reason: z.string(), at: instant }).optional(),
})

const common = { tag: 'monitoring', access: 'signed-in' } as const
const move = (event: string, zh: string, en: string) => ({
  tag: 'monitoring',
  path: `/api/monitorings/{id}/${event}`,
  summary: words(zh, en),
})

/** Calls about the monitoring of projects by months. */
export const monitoringContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/monitorings',
    summary: words('运行监控列表', 'list monitoring'),
    verbs: ['monitoring.read'],
    query: z.object({
      year,
      month: month.optional(),
      state: state.optional(),
      organisation: id.optional(),
      project: id.optional(),
      light: light.optional(),
      late: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(head.extend({ isLate: z.boolean() })),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/monitorings/{id}',
    summary: words('查看运行监控', 'read a monitoring'),
    verbs: ['monitoring.read', 'monitoring.fill'],
    params: byId,
    answer: detail,
  }),
  open: endpoint({
    ...common,
    method: 'post',
    path: '/api/monitoring-periods',
    summary: words('开展一个月份的运行监控', 'open the monitoring of a month'),
    verbs: ['monitoring.open'],
    body: z.object({
      year: z.number().int().min(2000).max(2100),
      month: z.number().int().min(1).max(12),
      dueOn: day.optional(),
      organisation: id.optional(),
    }),
    answer: z.object({ opened: z.number().int() }),
    isCreating: true,
  }),
  saveRow: endpoint({
    ...common,
    method: 'put',
    path: '/api/monitorings/{id}/rows/{indicatorId}',
    summary: words('保存一个指标的完成情况', 'save what one indicator has reached'),
    verbs: ['monitoring.fill'],
    params: byId.extend({ indicatorId: id }),
    body: z.object({
      typed: z.string().max(200).optional(),
      likelihood: likelihood.nullable().optional(),
      reason: prose.optional(),
      measures: prose.optional(),
    }),
    answer: z.object({ indicatorId: id, version, revision: z.number().int() }),
    isEditing: true,
  }),
  submit: moveEndpoint({ ...move('submit', '报送运行监控', 'hand in a monitoring'), verbs: ['monitoring.submit'] }),
  return: reasonedMoveEndpoint({
    ...move('return', '退回运行监控', 'return a monitoring'),
    verbs: ['monitoring.accept'],
  }),
  accept: moveEndpoint({ ...move('accept', '审核通过运行监控', 'accept a monitoring'), verbs: ['monitoring.accept'] }),
} as const

import { z } from 'zod'
import { idsOf } from '#domain/words/ids-of.ts'
import { alertChoiceTerms } from '#domain/words/monitoring-terms.ts'
import { words } from '#domain/words/words.ts'
import { day, id, instant, money, oneOf, pageOf, paging, reason, version, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { ledgerSource } from './ledger.ts'
import { byId } from './shared.ts'

const choice = oneOf(idsOf(alertChoiceTerms))
const alert = z.object({
  id,
  organisationId: id,
  project: id,
  projectName: z.string(),
  year: z.number().int(),
  month: z.number().int(),
  raised: day,
  inARow: z.number().int(),
  choice: z.object({ of: choice, day, reason: z.string() }).optional(),
  chooseBy: day,
  measuresBy: day,
  isSuspended: z.boolean(),
  isFrozen: z.boolean(),
  needsVisit: z.boolean(),
  createdAt: instant,
  version,
})

const common = { tag: 'alert', access: 'signed-in' } as const

/** Calls about alerts of projects that went red. */
export const alertContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/alerts',
    summary: words('预警列表', 'list alerts'),
    verbs: ['monitoring.read'],
    query: z.object({ year, organisation: id.optional(), open: z.stringbool().optional(), ...paging }),
    answer: pageOf(alert),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/alerts/{id}',
    summary: words('查看预警', 'read an alert'),
    verbs: ['monitoring.read'],
    params: byId,
    answer: alert,
  }),
  carryOut: endpoint({
    ...common,
    method: 'post',
    path: '/api/alerts/{id}/carry-out',
    summary: words(
      '落实处置：调减或调剂预算，拟取消的项目先暂停',
      'carry out what was chosen: move the budget, suspend what is to end',
    ),
    verbs: ['ledger.enter'],
    params: byId,
    body: z.object({
      reason,
      effectiveOn: day,
      amounts: z
        .array(
          z.object({ source: ledgerSource, amount: money.refine((amount) => amount > 0n, '应大于零 / above zero') }),
        )
        .min(1)
        .max(10),
      to: id.optional(),
    }),
    answer: z.object({ id, entries: z.array(id), projectState: z.string() }),
    isCreating: true,
  }),
  choose: endpoint({
    ...common,
    method: 'post',
    path: '/api/alerts/{id}/choose',
    summary: words('处置预警：继续、调剂或取消', 'answer an alert: continue, transfer or cancel'),
    verbs: ['monitoring.submit', 'project.edit'],
    params: byId,
    body: z.object({ choice, reason }),
    answer: z.object({ id, version }),
    isEditing: true,
  }),
} as const

import { z } from 'zod'
import { fundSources } from '#domain/filing/finance.ts'
import { budgetEntryTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { day, decimal, id, instant, money, oneOf, pageOf, paging, reason, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId, reasonBody } from './shared.ts'

/** A sum over sources is no source. */
export const ledgerSource = oneOf(fundSources).exclude(['total'])
const kind = oneOf(idsOf(budgetEntryTerms))
const said = z.string().trim().max(2000).optional()
const month = z.number().int().min(1).max(12)
const scope = { year, project: id.optional(), organisation: id.optional() }

const annual = z.object({
  opening: money,
  addition: money,
  reduction: money,
  transfer: money,
  'carry-over': money,
  total: money,
})
const spending = { spent: money, rate: decimal.optional() }
const listed = {
  id,
  organisationId: id,
  projectId: id,
  year: z.number().int(),
  source: oneOf(fundSources),
  amount: money,
  reason: z.string(),
  importBatchId: id.optional(),
  createdBy: id.optional(),
  createdAt: instant,
  withdrawn: z.object({ reason: z.string(), by: id.optional(), at: instant }).optional(),
}
const common = { tag: 'ledger', access: 'signed-in' } as const
const reading = { ...common, method: 'get', verbs: ['ledger.read'] } as const
const writing = { ...common, method: 'post', verbs: ['ledger.enter'] } as const
const entered = z.object({ ids: z.array(id) })

/** Calls about the budget and what was spent of it. */
export const ledgerContract = {
  summary: endpoint({
    ...reading,
    path: '/api/ledger',
    summary: words('全年预算、支出和进度', 'annual budget, spending and the curve of the year'),
    query: z.object(scope),
    answer: z.object({
      ...spending,
      year: z.number().int(),
      budget: annual,
      adjustmentRate: decimal.optional(),
      sources: z.array(z.object({ ...spending, source: ledgerSource, budget: annual })),
      curve: z.array(z.object({ ...spending, month, cumulative: money, budget: money })),
    }),
  }),
  budgetEntries: endpoint({
    ...reading,
    path: '/api/ledger/budget-entries',
    summary: words('预算变动记录', 'list budget entries'),
    query: z.object({ ...scope, importBatch: id.optional(), ...paging, after: id.optional() }),
    answer: pageOf(z.object({ ...listed, kind, effectiveOn: day, document: z.string(), transferId: id.optional() })),
  }),
  executionEntries: endpoint({
    ...reading,
    path: '/api/ledger/execution-entries',
    summary: words('支出记录', 'list spending'),
    query: z.object({ ...scope, importBatch: id.optional(), ...paging, after: id.optional() }),
    answer: pageOf(z.object({ ...listed, month })),
  }),
  enterBudget: endpoint({
    ...writing,
    path: '/api/ledger/budget-entries',
    summary: words('登记预算变动，全部成功或全部不登记', 'enter budget entries, all or none'),
    body: z.object({
      entries: z
        .array(
          z.object({
            projectId: id,
            kind,
            source: ledgerSource,
            amount: money,
            effectiveOn: day,
            reason: said,
            document: z.string().trim().max(200).optional(),
            transfer: z.string().trim().min(1).max(100).optional(),
            allowsBelowZero: z.boolean().optional(),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: entered,
    isCreating: true,
  }),
  transfer: endpoint({
    ...writing,
    path: '/api/ledger/transfers',
    summary: words('登记调剂', 'move money from one project to another'),
    body: z.object({
      from: id,
      to: id,
      source: ledgerSource,
      amount: money,
      effectiveOn: day,
      reason,
      document: z.string().trim().max(200).optional(),
    }),
    answer: entered,
    isCreating: true,
  }),
  enterExecution: endpoint({
    ...writing,
    path: '/api/ledger/execution-entries',
    summary: words('登记支出，全部成功或全部不登记', 'book spending, all or none'),
    body: z.object({
      entries: z
        .array(z.object({ projectId: id, source: ledgerSource, month, amount: money, reason: said }))
        .min(1)
        .max(500),
    }),
    answer: entered,
    isCreating: true,
  }),
  withdraw: endpoint({
    ...writing,
    path: '/api/ledger/entries/{id}/withdraw',
    summary: words('撤销台账记录', 'take an entry back'),
    params: byId,
    body: reasonBody,
    answer: entered,
  }),
} as const

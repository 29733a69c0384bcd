import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { day, id, instant, pageOf, pagingByText } from './codecs.ts'
import { endpoint } from './endpoint.ts'

const word = z.string().regex(/^[a-z][a-z-]{0,40}(?:\.[a-z-]{1,40})?$/u)
const named = z.object({ id, name: z.string() })

const entry = z.object({
  at: instant,
  actor: named.optional(),
  onBehalfOf: named.optional(),
  origin: z.string(),
  organisation: id.optional(),
  verb: z.string(),
  noun: z.string(),
  nounId: z.string(),
  /** Missing where they are of a draft that is not the reader’s. */
  changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).optional(),
  reason: z.string().optional(),
})

const common = { tag: 'audit', method: 'get', access: 'signed-in', answer: pageOf(entry) } as const
const broken = z.object({
  /** missing: no such entry · changed: not what was hashed · unlinked: does not follow · cut: the last are gone. */
  kind: z.enum(['missing', 'changed', 'unlinked', 'cut']),
  strand: z.number().int(),
  number: z.number().int(),
})

/** Calls about who did what. */
export const auditContract = {
  list: endpoint({
    ...common,
    path: '/api/audit',
    summary: words('操作记录', 'the audit trail'),
    verbs: ['audit.read'],
    query: z.object({
      noun: word.optional(),
      id: z.string().max(100).optional(),
      verb: word.optional(),
      person: id.optional(),
      organisation: id.optional(),
      from: day.optional(),
      to: day.optional(),
      ...pagingByText,
    }),
  }),
  history: endpoint({
    ...common,
    path: '/api/audit/{noun}/{id}',
    summary: words('一个事项的经过', 'what happened to a thing'),
    verbs: [],
    params: z.object({ noun: word, id: z.string().max(100) }),
    query: z.object(pagingByText),
  }),
  verify: endpoint({
    tag: 'audit',
    method: 'post',
    access: 'signed-in',
    path: '/api/audit-checks',
    summary: words('核对操作记录是否首尾相连', 'walk the chains of the audit trail'),
    verbs: ['organisation.manage'],
    answer: z.object({ entries: z.number().int(), broken: broken.optional() }),
  }),
} as const

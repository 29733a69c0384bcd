import { z } from 'zod'
import { roleTerms } from '#domain/words/role-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { bilingual, id, instant, oneOf, pageOf, paging, reason } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const roles = idsOf(roleTerms).filter((role): role is Exclude<keyof typeof roleTerms, 'public'> => role !== 'public')
const role = oneOf(roles)
const year = z.number().int().min(2000).max(2100)
const tasks = z.array(id).max(200)

/** A role as it was given. */
export const grant = z.object({
  id,
  personId: id,
  role,
  organisation: id,
  fromYear: z.number().int(),
  toYear: z.number().int().optional(),
  tasks: z.array(z.string()).optional(),
  createdAt: instant,
  revokedAt: instant.optional(),
})

const common = { tag: 'role-grant', access: 'signed-in', verbs: ['role-grant.manage', 'evaluator.invite'] } as const

/** Calls about who may do what. */
export const roleGrantContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/role-grants',
    summary: words('授权列表', 'list grants'),
    query: z.object({
      person: id.optional(),
      organisation: id.optional(),
      isWithRevoked: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(grant),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/role-grants',
    summary: words('授予角色', 'give a role'),
    body: z.object({
      personId: id,
      organisationId: id,
      role,
      fromYear: year,
      toYear: year.optional(),
      tasks: tasks.optional(),
    }),
    answer: z.object({ id, notes: z.array(bilingual) }),
    isCreating: true,
  }),
  revoke: endpoint({
    ...common,
    method: 'post',
    path: '/api/role-grants/{id}/revoke',
    summary: words('撤销角色', 'take a role back'),
    params: byId,
    body: z.object({ reason: reason.optional() }),
    answer: z.object({ id }),
  }),
} as const

import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { id, instant, line, pageOf, paging, reason, version } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { grant } from './role-grant.ts'
import { byId, made } from './shared.ts'

const state = z.enum(['invited', 'active', 'locked', 'left'])
const email = z.email().max(254)

const content = { name: line, login: z.string().trim().min(2).max(80), organisationId: id, email: email.optional() }
const head = { id, name: z.string(), organisationId: id, state }

const listed = z.object({
  ...head,
  login: z.string().optional(),
  email: z.string().optional(),
  version: version.optional(),
})

const whole = z.object({
  ...head,
  login: z.string(),
  email: z.string().optional(),
  mustChangePassword: z.boolean(),
  createdAt: instant,
  version,
  grants: z.array(grant),
})

const common = { tag: 'person', access: 'signed-in', verbs: ['person.manage'] } as const
const changed = z.object({ id, version })

/** Calls about people. */
export const personContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/persons',
    summary: words('人员列表', 'list people'),
    verbs: ['person.manage', 'organisation.read'],
    query: z.object({
      organisation: id.optional(),
      state: state.optional(),
      text: z.string().min(1).max(100).optional(),
      ...paging,
    }),
    answer: pageOf(listed),
  }),
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/persons/{id}',
    summary: words('查看人员', 'read a person'),
    params: byId,
    answer: whole,
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/persons',
    summary: words('登记人员', 'enter a person'),
    body: z.object(content),
    answer: made,
    isCreating: true,
  }),
  edit: endpoint({
    ...common,
    method: 'put',
    path: '/api/persons/{id}',
    summary: words('修改人员', 'change a person'),
    params: byId,
    body: z.object(content),
    answer: changed,
    isEditing: true,
  }),
  setState: endpoint({
    ...common,
    method: 'post',
    path: '/api/persons/{id}/state',
    summary: words('停用、恢复账号或登记离任', 'lock, let in again, or note that somebody left'),
    params: byId,
    body: z.object({ state: z.enum(['active', 'locked', 'left']), reason: reason.optional() }),
    answer: changed,
    isEditing: true,
  }),
  givePasswordLink: endpoint({
    ...common,
    method: 'post',
    path: '/api/persons/{id}/password-link',
    summary: words('给出设置密码的一次性链接', 'give a one-time link to choose a password'),
    params: byId,
    body: z.object({ isMailed: z.boolean().default(false) }),
    /** The link is told once, and not at all where it was mailed. */
    answer: z.object({ link: z.string().optional(), expiresAt: instant, isMailed: z.boolean() }),
  }),
} as const

import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { day, id, instant, line, pageOf, paging } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const common = { tag: 'personal-link', access: 'signed-in', verbs: ['self-evaluation.assign'] } as const

const link = z.object({
  id,
  person: id,
  organisation: id,
  tasks: z.array(z.string()),
  expires: day,
  isRevoked: z.boolean(),
  createdAt: instant,
  createdBy: id.optional(),
})

/** Calls about links for people without an account. */
export const personalLinkContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/personal-links',
    summary: words('个人链接列表', 'list personal links'),
    query: z.object({
      organisation: id.optional(),
      person: id.optional(),
      isOpenOnly: z.stringbool().optional(),
      ...paging,
    }),
    answer: pageOf(link),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/personal-links',
    summary: words('给出个人链接', 'give a personal link'),
    body: z.object({
      organisationId: id,
      personId: id.optional(),
      name: line.optional(),
      email: z.email().max(254).optional(),
      tasks: z.array(id).min(1).max(50),
      expires: day,
      isMailed: z.boolean().default(false),
    }),
    /** The link is told once, and not at all where it was mailed. */
    answer: z.object({ id, personId: id, link: z.string().optional(), isMailed: z.boolean() }),
  }),
  revoke: endpoint({
    ...common,
    method: 'post',
    path: '/api/personal-links/{id}/revoke',
    summary: words('停用个人链接', 'revoke a personal link'),
    params: byId,
    answer: z.object({ id }),
  }),
  current: endpoint({
    ...common,
    method: 'get',
    path: '/api/personal-links/current',
    summary: words('凭链接查看任务', 'what a link is for'),
    verbs: [],
    answer: z.object({
      name: z.string(),
      organisation: z.object({ id, name: z.string() }),
      tasks: z.array(z.object({ id, year: z.number().int(), state: z.string() })),
      expires: day,
    }),
  }),
} as const

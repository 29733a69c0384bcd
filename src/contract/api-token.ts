import { z } from 'zod'
import { verbTerms } from '#domain/words/verb-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import { id, instant, line, oneOf } from './codecs.ts'
import { endpoint } from './endpoint.ts'
import { byId } from './shared.ts'

const verb = oneOf(idsOf(verbTerms))
const common = { tag: 'api-token', access: 'signed-in', verbs: [] } as const

/** Calls about the tokens of one’s own programs. */
export const apiTokenContract = {
  list: endpoint({
    ...common,
    method: 'get',
    path: '/api/api-tokens',
    summary: words('本人的令牌', 'my tokens'),
    answer: z.object({
      items: z.array(
        z.object({
          id,
          name: z.string(),
          verbs: z.array(verb),
          createdAt: instant,
          usedAt: instant.optional(),
          expiresAt: instant,
        }),
      ),
    }),
  }),
  create: endpoint({
    ...common,
    method: 'post',
    path: '/api/api-tokens',
    summary: words('签发令牌（只显示一次）', 'issue a token, told once'),
    body: z.object({
      name: line,
      verbs: z.array(verb).min(1).max(100),
      days: z.number().int().min(1).max(366).default(90),
    }),
    answer: z.object({ id, token: z.string(), expiresAt: instant }),
  }),
  revoke: endpoint({
    ...common,
    method: 'delete',
    path: '/api/api-tokens/{id}',
    summary: words('停用令牌', 'revoke a token'),
    params: byId,
    answer: z.object({ id }),
  }),
} as const

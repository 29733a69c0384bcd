import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { bilingual, id, oneOf, year } from './codecs.ts'
import { endpoint } from './endpoint.ts'

const common = { tag: 'roll-forward', access: 'signed-in', verbs: ['fiscal-year.manage', 'project.edit'] } as const
const count = z.number().int()

/** Calls that carry what goes on into the next year. */
export const rollForwardContract = {
  preview: endpoint({
    ...common,
    method: 'get',
    path: '/api/roll-forward',
    summary: words('预览结转到下一年度的内容', 'see what would be carried into the next year'),
    query: z.object({ year, organisation: id.optional() }),
    answer: z.object({
      items: z.array(
        z.object({
          noun: oneOf(['organisation', 'project', 'role-grant', 'rectification']),
          id,
          name: z.string(),
          isCopied: z.boolean(),
          why: bilingual,
          copyId: id.optional(),
        }),
      ),
    }),
  }),
  run: endpoint({
    ...common,
    method: 'post',
    path: '/api/roll-forward',
    summary: words('结转到下一年度', 'carry over into the next year'),
    body: z.object({ year: count.min(2000).max(2099), organisation: id.optional() }),
    answer: z.object({ projects: count, grantsEnded: count }),
    isCreating: true,
  }),
} as const

import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import { bilingual, instant } from './codecs.ts'
import { endpoint } from './endpoint.ts'

const count = z.number().int()
const bytes = z.number().int()
const common = { tag: 'system', access: 'signed-in', verbs: ['organisation.manage'] } as const

/** How the server is, for its administrators. No path, host or address of the inside is told. */
const system = z.object({
  version: z.string(),
  now: instant,
  store: z.object({ kind: z.enum(['embedded', 'server']), version: z.string(), bytes }),
  disks: z.array(z.object({ of: z.enum(['data', 'attachments']), free: bytes, total: bytes, isLow: z.boolean() })),
  jobs: z.object({ waiting: count, running: count, retrying: count, failed: count }),
  mail: z.object({
    isOn: z.boolean(),
    /** Mails under way or to be tried again, and those given up. */
    waiting: count,
    failed: count,
    lastFailures: z.array(z.object({ at: instant, what: bilingual, remedy: bilingual })),
  }),
  /** The last backup that was taken of this store; undefined where none is known. */
  backup: z.object({ at: instant, isSound: z.boolean(), isOld: z.boolean() }).optional(),
})

/** Calls about the server itself. */
export const systemContract = {
  get: endpoint({
    ...common,
    method: 'get',
    path: '/api/system',
    summary: words('运行状态', 'how the server is'),
    answer: system,
  }),
  testMail: endpoint({
    ...common,
    method: 'post',
    path: '/api/system/test-mail',
    summary: words('给自己发一封测试邮件', 'send a mail to oneself to try it'),
    answer: z.object({ to: z.string() }),
  }),
} as const

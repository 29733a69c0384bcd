import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import type { Store } from '#store/open.ts'
import { inTransaction } from '#store/transaction.ts'
import { FinalFailure } from '../jobs/job.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import { defineMailJob } from './mail-job.ts'
import type { Mailbox } from './mail-address.ts'
import type { MailText, Mailer } from './mailer.ts'
import { seal, sealKey, unseal } from './sealed.ts'

/** A mail to one person; what stands in it is for nobody else, so it is sealed until it is sent. */
export type Letter = {
  readonly division: string
  readonly to: Mailbox
  readonly mail: MailText
  /** One letter for a key. */
  readonly key: string
}

const content = z.object({
  to: z.object({ name: z.string().optional(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})

const otherKey = (cause: unknown): FinalFailure =>
  new FinalFailure(
    {
      what: words(
        '邮件写好后数据库密码变了，无法再读出',
        'the password of the database changed since the mail was written',
      ),
      remedy: words('请重新办理并发送', 'ask for the mail again'),
    },
    cause,
  )

const opened = (key: Uint8Array, sealed: string): z.output<typeof content> => {
  try {
    return content.parse(JSON.parse(unseal(key, sealed)))
  } catch (error) {
    throw otherKey(error)
  }
}

/** Sends a letter, again and again where the mail server is away. */
export const letterJob = (
  { store, now }: { readonly store: Pick<Store, 'connection'>; readonly now: () => Date },
  { mailer }: { readonly mailer: Mailer },
) =>
  defineMailJob({
    name: 'letter',
    input: z.object({ sealed: z.string() }),
    mailer,
    build: ({ sealed }, job) => {
      const { to: whom, ...mail } = opened(sealKey(store.connection), sealed)
      const { name, address } = whom
      return Promise.resolve({
        ...mail,
        to: name === undefined ? { address } : { name, address },
        key: job.key,
        date: now(),
      })
    },
  })

type Post = {
  readonly store: Pick<Store, 'pool' | 'connection'>
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>
}

/** Hands a letter over to the jobs: once this is done it is not lost, whether the mail server answers or not. */
export const postLetter =
  ({ store, jobs }: Post) =>
  async ({ division, key, to, mail }: Letter): Promise<void> => {
    const sealed = seal(sealKey(store.connection), JSON.stringify({ to, ...mail }))
    await inTransaction(store, { division, readable: '*', writable: '*' }, (tx) =>
      jobs.enqueue(tx, { kind: 'letter', key, input: { sealed } }),
    )
    jobs.wake()
  }

import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answer, startMailServer } from '#tests/mail/mail-server.ts'
import { FinalFailure, type RunningJob } from '../jobs/job.ts'
import { defineMailJob } from './mail-job.ts'
import { MailProblem } from './mail-problem.ts'
import { openMailer, type Mailer } from './mailer.ts'

const job: RunningJob = {
  id: 'id',
  division: '440113000',
  key: 'digest/1',
  attempt: 1,
  signal: new AbortController().signal,
  isCancelled: () => false,
  progress: () => Promise.resolve(),
  once: () => Promise.resolve(true),
}

const input = z.object({ to: z.string() })
const mailOf = (mailer: Mailer) =>
  defineMailJob({
    name: 'digest',
    input,
    mailer,
    build: async ({ to }, { key }) =>
      to === '' ? undefined : { to: { address: to }, subject: 's', text: 't', html: 'h', key, date: new Date(0) },
  })

const refusing =
  (code: number): NonNullable<SMTPServerOptions['onRcptTo']> =>
  (_, __, done) =>
    done(answer(code))

describe('the job that sends a mail', () => {
  const closers: (() => void)[] = []
  afterEach(() => {
    for (const close of closers.splice(0)) close()
  })
  const from = { address: 'jiheng@example.cn' }
  const open = async (refusal?: number) => {
    const refuse = refusal === undefined ? {} : { onRcptTo: refusing(refusal) }
    const server = await startMailServer(refuse)
    const mailer = openMailer({ url: `smtp://${server.host}`, from })
    closers.push(mailer.close, server.close)
    return { kind: mailOf(mailer), received: server.received }
  }

  it('makes the mail when it is sent, under the key of the job', async () => {
    const { kind, received } = await open()
    expect(await kind.run({ to: 'a@b.cn' }, job)).toEqual({ isSent: true })
    await kind.run({ to: 'a@b.cn' }, { ...job, attempt: 2 })
    expect(received.map(({ to }) => to)).toEqual([['a@b.cn'], ['a@b.cn']])
    const ids = received.map(({ source }) => /^Message-ID: (.*)$/mu.exec(source)?.[1])
    expect(ids[0]).toBe(ids[1])
  })

  it('sends nothing where there is nothing to say any more', async () => {
    const { kind, received } = await open()
    expect(await kind.run({ to: '' }, job)).toEqual({ isSent: false })
    expect(received).toEqual([])
  })

  it('is worth another try where the mail cannot be taken now, and not where it is refused', async () => {
    const [busy, refusing] = [await open(451), await open(550)]
    await expect(busy.kind.run({ to: 'a@b.cn' }, job)).rejects.toBeInstanceOf(MailProblem)
    await expect(refusing.kind.run({ to: 'a@b.cn' }, job)).rejects.toBeInstanceOf(FinalFailure)
  })
})

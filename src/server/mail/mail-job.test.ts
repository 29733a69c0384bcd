import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { FinalFailure, type RunningJob } from '../jobs/job.ts'
import { defineMailJob } from './mail-job.ts'
import { MailProblem } from './mail-problem.ts'
import type { Mail, Mailer } from './mailer.ts'

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

const outbox = (failure?: MailProblem): { readonly mailer: Mailer; readonly sent: Mail[] } => {
  const sent: Mail[] = []
  const send = (mail: Mail): Promise<void> => {
    if (failure) return Promise.reject(failure)
    sent.push(mail)
    return Promise.resolve()
  }
  return { sent, mailer: { send, verify: () => Promise.resolve(), close: () => undefined } }
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

describe('the job that sends a mail', () => {
  it('makes the mail when it is sent, under the key of the job', async () => {
    const { mailer, sent } = outbox()
    expect(await mailOf(mailer).run({ to: 'a@b.cn' }, job)).toEqual({ isSent: true })
    expect(sent).toMatchObject([{ to: { address: 'a@b.cn' }, key: 'digest/1' }])
  })

  it('sends nothing where there is nothing to say any more', async () => {
    const { mailer, sent } = outbox()
    expect(await mailOf(mailer).run({ to: '' }, job)).toEqual({ isSent: false })
    expect(sent).toEqual([])
  })

  it('is worth another try where the server is away, and not where the mail is refused', async () => {
    const away = mailOf(outbox(new MailProblem('temporary', 'ESOCKET')).mailer)
    await expect(away.run({ to: 'a@b.cn' }, job)).rejects.toBeInstanceOf(MailProblem)
    const refused = mailOf(outbox(new MailProblem('final', '550')).mailer)
    await expect(refused.run({ to: 'a@b.cn' }, job)).rejects.toBeInstanceOf(FinalFailure)
  })
})

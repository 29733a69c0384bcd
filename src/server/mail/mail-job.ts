import type { z } from 'zod'
import { defineJob, FinalFailure, type Job, type RunningJob } from '../jobs/job.ts'
import { MailProblem } from './mail-problem.ts'
import type { Mail, Mailer } from './mailer.ts'

export type MailJobOptions<Schema extends z.ZodType> = {
  readonly name: string
  /** What the mail is made from; best only ids, for what is asked today may have changed until it is sent. */
  readonly input: Schema
  readonly mailer: Mailer
  /** Undefined where there is nothing to say any more. The key of the mail is best that of the job. */
  readonly build: (input: z.output<Schema>, job: RunningJob) => Promise<Mail | undefined>
}

// Doubled each time: a mail server may be away for most of a day.
const retry = { limit: 10, delaySeconds: 60 } as const

const send = async (mailer: Mailer, mail: Mail): Promise<void> => {
  try {
    await mailer.send(mail)
  } catch (error) {
    throw error instanceof MailProblem && error.kind === 'final' ? new FinalFailure(error, error) : error
  }
}

/** A job that makes a mail and sends it: again where the server is away, not where the mail is refused. */
export const defineMailJob = <Schema extends z.ZodType>(options: MailJobOptions<Schema>): Job<z.input<Schema>> =>
  defineJob({
    name: options.name,
    input: options.input,
    retry,
    timeoutSeconds: 180,
    handle: async (input, job) => {
      const mail = await options.build(input, job)
      if (mail) await send(options.mailer, mail)
      return { isSent: mail !== undefined }
    },
  })
